import { address, type Growing, lines } from './lines.ts';

const ask = `await (await fetch(${address})).json()`;

/** Values that go a long way, or many ways. */
export const values: readonly Growing[] = [
  {
    name: 'tables of what tables hold',
    write: (size, s = '') =>
      `const table0${s} = { a: 'https://sapi.xt.com', b: 'https://api.xt.com' };\n${lines(size, (i) => `const table${i + 1}${s} = { a: table${i}${s}[x], b: table${i}${s}[y] };`)}\nexport const order${s} = async (p) => (await fetch(table${size}${s}[p] + '/v4').then((r) => r.json())).result.id;`,
  },
  {
    name: 'tables of tables',
    write: (size, s = '') =>
      `const table0${s} = { a: 'https://sapi.xt.com', b: 'https://api.xt.com' };\n${lines(size, (i) => `const table${i + 1}${s} = { a: table${i}${s}, b: table${i}${s} };`)}\nexport const order${s} = async (p) => (await fetch(table${size}${s}.a.b[p] + '/v4').then((r) => r.json())).result.id;`,
  },
  {
    name: 'a body through ternaries',
    write: (size, s = '') =>
      `export async function order${s}(p) {\n  const b0 = ${ask};\n  ${lines(size, (i) => `const b${i + 1} = p.a${i} ? b${i} : b${i};`, '\n  ')}\n  return b${size}.result.id;\n}`,
  },
  {
    name: 'a code through ternaries',
    write: (size, s = '') =>
      `export function isKey${s}(body, p) {\n  if (body.rc === 0) return false;\n  const c0 = body.mc;\n  ${lines(size, (i) => `const c${i + 1} = p.a${i} ? c${i} : c${i};`, '\n  ')}\n  return c${size} === 'AUHT_103';\n}`,
  },
  {
    name: 'thens in a chain',
    write: (size, s = '') =>
      `export const order${s} = () => fetch(${address}).then((r) => r.json())\n${lines(size, () => '  .then((b) => b)')}\n  .then((b) => b.result.id);`,
    size: 60,
  },
  {
    name: 'thens that look',
    write: (size, s = '') =>
      `export const order${s} = () => fetch(${address}).then((r) => r.json())\n${lines(size, () => '  .then((b) => { if (b.rc !== 0) throw new Error(b.mc); return b; })')}\n  .then((b) => b.result.id);`,
    size: 60,
  },
  {
    name: 'thens of functions with names',
    write: (size, s = '') =>
      `${lines(size, (i) => `function step${i}${s}(b) { console.log(b.mc); return b; }`)}\nexport const order${s} = () => fetch(${address}).then((r) => r.json())\n${lines(size, (i) => `  .then(step${i}${s})`)}\n  .then((b) => b.result.id);`,
    size: 60,
  },
  {
    name: 'thens of one callback',
    write: (size, s = '') =>
      `const idOf${s} = (b) => b.result.id;\n${lines(size, (i) => `export const order${i}${s} = () => fetch(${address} + ${i}).then((r) => r.json()).then(idOf${s});`)}`,
  },
  {
    name: 'assignments to one variable',
    write: (size, s = '') =>
      `let last${s} = null;\n${lines(size, (i) => `export async function order${i}${s}() { last${s} = ${ask}; return last${s}.result.id; }`)}`,
  },
  {
    name: 'assignments to one property',
    write: (size, s = '') =>
      `const state${s} = {};\n${lines(size, (i) => `export async function order${i}${s}() { state${s}.body = ${ask}; return state${s}.body.result.id; }`)}`,
  },
  {
    name: 'assignments to properties of one name',
    write: (size, s = '') =>
      lines(
        size,
        (i) =>
          `export async function order${i}${s}() { const kept = {}; kept.body = ${ask}; return kept.body.result.id; }`,
      ),
  },
  {
    name: 'parameters of one function',
    write: (size, s = '') =>
      `function ids${s}(${lines(size, (i) => `b${i}`, ',\n  ')}) {\n  return [${lines(size, (i) => `b${i}.result.id`, ',\n  ')}];\n}\nexport const orders${s} = async () => ids${s}(${lines(size, () => ask, ',\n  ')});`,
    size: 50,
  },
  {
    name: 'functions that return a code, compared',
    write: (size, s = '') =>
      `${lines(size, (i) => `function mc${i}${s}(b) { return b.rc === 0 ? undefined : b.mc; }`)}\nexport function isKey${s}(body) {\n${lines(size, (i) => `  if (mc${i}${s}(body) === 'AUHT_103') return ${i};`)}\n}`,
    size: 50,
  },
  {
    name: 'a client with interceptors and requests',
    write: (size, s = '') =>
      `import axios${s} from 'axios';\nconst http${s} = axios${s}.create({ baseURL: 'https://sapi.xt.com' });\n${lines(size, () => `http${s}.interceptors.response.use((r) => r);`)}\n${lines(size, (i) => `export const order${i}${s} = async () => (await http${s}.get('/v4/order/${i}')).data.result.id;`)}`,
    size: 50,
  },
  {
    name: 'bodies in one function',
    write: (size, s = '') =>
      `export async function orders${s}() {\n${lines(size, (i) => `  const b${i} = ${ask};\n  use(b${i}.result.id);`)}\n}`,
    size: 60,
  },
  {
    name: 'looks at one list of bodies',
    write: (size, s = '') =>
      `export async function orders${s}(ids) {\n  const bodies = await Promise.all(ids.map((id) => ${ask}));\n${lines(size, (i) => `  for (let at = 0; at < bodies.length; at++) if (bodies[at].rc === ${i}) use(bodies[at].mc);\n  let n${i} = 0;\n  for (const body of bodies) if (body.rc !== ${i}) n${i} += 1;\n  if (n${i} > 0) use(n${i});\n  if (bodies.filter((body) => body.rc === ${i}).length > 1) use(bodies[0].result.id);`)}\n}`,
    size: 20,
  },
  {
    name: 'bodies of one list',
    write: (size, s = '') =>
      `export async function orders${s}() {\n${lines(size, (i) => `  const b${i} = ${ask};`)}\n  const all = [${lines(size, (i) => `b${i}`, ', ')}];\n  let bad = 0;\n  for (const body of all) if (body.rc !== 0) bad += 1;\n  if (bad > 0) return all.filter((body) => body.rc !== 0);\n  return all.map((body) => body.result.id);\n}`,
    size: 40,
  },
  {
    name: 'tests of a class around a name',
    write: (size, s = '') =>
      `class XtError${s} extends Error { constructor(code) { super(); this.code = code; } }\nexport function read${s}(body, error) {\n  if (body.rc !== 0 && error instanceof XtError${s}) {\n${lines(size, (i) => `    if (error.code === 'AUTH_10${i % 5}') use(error);`)}\n  }\n  throw new XtError${s}(body.mc);\n}`,
  },
  {
    name: 'tests of a class that leave a block',
    write: (size, s = '') =>
      `class XtError${s} extends Error { constructor(code) { super(); this.code = code; } }\nexport function read${s}(body, error) {\n${lines(size, (i) => `  if (!(error instanceof XtError${s})) throw error;\n  if (error.code === 'AUTH_10${i % 5}') use(error);`)}\n  throw new XtError${s}(body.mc);\n}`,
  },
];

/** Each function gives one property a body, and asks that by either name. */
export const keptBodies: Growing = {
  name: 'bodies that are kept in one property, and asked there',
  write: (size, s = '') =>
    `const state${s} = {};\n${lines(size, (i) => `export async function order${i}${s}() { const body = ${ask}; state${s}.body = body; if (${i % 2 === 0 ? `state${s}.body` : 'body'}.rc !== 0) throw new Error(body.mc); return [body.result.id, state${s}.body.result.id]; }`)}`,
};
