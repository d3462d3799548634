import { address, type Growing, lines } from './lines.ts';

const ask = (index: number): string => `await (await fetch(${address} + ${index})).json()`;

/** Functions with many requests, and requests whose bodies many functions deal with. */
export const bodies: readonly Growing[] = [
  {
    name: 'requests in a function that calls itself behind each',
    write: (size, s = '') =>
      `export async function all${s}(depth) {\n${lines(size, (i) => `  const b${i} = ${ask(i)};\n  if (b${i}.rc !== 0) return all${s}(depth + 1);\n  show(b${i}.result);`)}\n}`,
  },
  {
    name: 'requests in a function that calls itself for one code of each',
    write: (size, s = '') =>
      `export async function all${s}(depth) {\n${lines(size, (i) => `  const b${i} = ${ask(i)};\n  if (b${i}.mc === 'AUTH_10${1 + (i % 6)}') await all${s}(depth + 1);\n  show(b${i}.result);`)}\n}`,
  },
  {
    name: 'requests that are used behind calls of their own function',
    write: (size, s = '') =>
      `export async function all${s}(depth) {\n${lines(size, (i) => `  const b${i} = ${ask(i)};\n  await all${s}(depth);`)}\n${lines(size, (i) => `  show(b${i}.result);`)}\n}`,
  },
  {
    name: 'a request that calls itself with another path for each code',
    write: (size, s = '') =>
      `async function send${s}(path, n) {\n  const body = await (await fetch(${address} + path)).json();\n${lines(size, (i) => `  if (body.mc === 'ORDER_00${1 + (i % 7)}') return send${s}('p${i}', n + 1);`)}\n  return body.result;\n}\nexport const order${s} = () => send${s}('order', 0);`,
  },
  {
    name: 'a request with a callback that calls itself for each code',
    write: (size, s = '') =>
      `function send${s}(path, done) {\n  fetch(${address} + path).then((r) => r.json()).then((body) => {\n${lines(size, (i) => `    if (body.mc === 'ORDER_00${1 + (i % 7)}') return send${s}('p${i}', done);`)}\n    done(body.result);\n  });\n}\nsend${s}('order', (result) => show(result));`,
  },
  {
    name: 'requests around each other, each called twice',
    write: (size, s = '') =>
      `async function level0${s}(path) {\n  return (await fetch(${address} + path)).json();\n}\n${lines(size, (i) => `async function level${i + 1}${s}(path) {\n  const body = await level${i}${s}(path);\n  if (body.mc === 'ORDER_00${1 + (i % 7)}') return level${i}${s}(path);\n  return level${i}${s}(path + 1);\n}`)}\nexport const order${s} = async () => (await level${size}${s}('order')).result.id;`,
  },
  {
    name: 'requests in a ring, each of which calls the next where it fails',
    write: (size, s = '') =>
      lines(
        size,
        (i) =>
          `export async function turn${i}${s}(path) {\n  const body = await (await fetch(${address} + path)).json();\n  if (body.rc !== 0) return turn${(i + 1) % size}${s}(path);\n  return body.result;\n}`,
      ),
  },
  {
    name: 'one body handed to many functions',
    write: (size, s = '') =>
      `export async function main${s}() {\n  const body = ${ask(1)};\n${lines(size, (i) => `  take${i}${s}(body);`)}\n}\n${lines(size, (i) => `function take${i}${s}(b) { if (b.rc !== 0) throw new Error(b.mc); show(b.result); }`)}`,
  },
  {
    name: 'functions that ask one body, each by the one before',
    write: (size, s = '') =>
      `const isOk0${s} = (b) => b.mc !== 'AUTH_001';\n${lines(size, (i) => `const isOk${i + 1}${s} = (b) => isOk${i}${s}(b) && b.mc !== 'AUTH_00${2 + (i % 7)}';`)}\nexport async function main${s}() {\n  const body = ${ask(1)};\n${lines(size, (i) => `  if (isOk${i}${s}(body)) show(body.result.x${i});`)}\n}`,
  },
  {
    name: 'loops that try again, in one function',
    write: (size, s = '') =>
      `export async function all${s}() {\n${lines(size, (i) => `  for (let t${i} = 0; t${i} < 3; t${i}++) {\n    const b = ${ask(i)};\n    if (b.rc === 0) { show(b.result); break; }\n    if (b.mc === 'AUTH_105') continue;\n    throw new Error(b.mc);\n  }`)}\n}`,
  },
  {
    name: 'bodies in one variable that is declared anew',
    write: (size, s = '') =>
      `export async function all${s}() {\n${lines(size, (i) => `  var b = ${ask(i)};\n  if (b.rc !== 0) return;\n  show(b.result);`)}\n}`,
  },
  {
    name: 'bodies in one variable that is assigned anew',
    write: (size, s = '') =>
      `export async function all${s}() {\n  let b;\n${lines(size, (i) => `  b = ${ask(i)};\n  if (b.rc !== 0) return;\n  show(b.result);`)}\n}`,
  },
  {
    name: 'functions that set one variable of the module',
    write: (size, s = '') =>
      `let last${s};\n${lines(size, (i) => `export async function get${i}${s}() { last${s} = ${ask(i)}; if (last${s}.rc !== 0) return; show(last${s}.result); }`)}`,
  },
  {
    name: 'functions in a function, each of which asks its body',
    write: (size, s = '') =>
      `export async function all${s}() {\n  const body = ${ask(1)};\n${lines(size, (i) => `  const f${i} = () => { if (body.rc !== 0) return f${(i + 1) % size}(); return body.result; };`)}\n  return f0();\n}`,
  },
  {
    name: 'requests in tries, behind each of which the function calls itself',
    write: (size, s = '') =>
      `export async function all${s}() {\n${lines(size, (i) => `  try { const b = ${ask(i)}; if (b.rc !== 0) throw new Error(b.mc); show(b.result); } catch (e) { if (e.message === 'AUTH_105') await all${s}(); }`)}\n}`,
  },
  {
    name: 'a body that is assigned again and again, in a function that calls itself for it',
    write: (size, s = '') =>
      `const get${s} = async (path) => (await fetch(${address} + path)).json();\nexport async function latest${s}() {\n  let body;\n${lines(size, (i) => `  body ??= await get${s}('${i}');\n  body &&= body.rc === 0 ? body : await latest${s}();`)}\n  return body.result.id;\n}`,
  },
  {
    // Each of them is there while all the others are asked: what is said of those is the same for all.
    name: 'bodies that are awaited together and asked one after the other',
    write: (size, s = '') =>
      `export async function all${s}() {\n  const [${lines(size, (i) => `b${i}`, ', ')}] = await Promise.all([${lines(size, (i) => `fetch(${address} + ${i}).then((r) => r.json())`, ', ')}]);\n${lines(size, (i) => `  if (b${i}.rc !== 0) throw new Error(b${i}.mc);\n  show(b${i}.result);`)}\n}`,
  },
];

/** Functions with a request each, every one of which calls every one. */
export const completeRequests: Growing = {
  name: 'requests that all call each other',
  size: 12,
  write: (size, s = '') =>
    lines(
      size,
      (i) =>
        `export async function each${i}${s}(path) {\n  const body = await (await fetch(${address} + path)).json();\n${lines(size, (j) => `  if (body.mc === 'ORDER_00${1 + (j % 7)}') return each${j}${s}(path);`)}\n  return body.result;\n}`,
    ),
};
