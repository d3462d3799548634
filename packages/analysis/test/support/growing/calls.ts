import { address, type Growing, lines } from './lines.ts';

const again = (index: number): string => `body.mc === 'COMMON_00${2 + (index % 2)}'`;

/** Functions and methods that call themselves and each other. */
export const calls: readonly Growing[] = [
  {
    name: 'a request that calls itself',
    write: (size, s = '') =>
      `async function request${s}(url, attempt) {\n  const body = await (await fetch(url)).json();\n  ${lines(size, (i) => `if (${again(i)}) return request${s}(url, attempt + ${i});`, '\n  ')}\n  return body.result;\n}\nexport const order${s} = (id) => request${s}(${address} + id, 0);`,
  },
  {
    name: 'a method that calls itself',
    write: (size, s = '') =>
      `export class Client${s} {\n  constructor() { this.base = 'https://sapi.xt.com'; }\n  async request(path, n = 0) {\n    const body = await (await fetch(this.base + path)).json();\n    ${lines(size, (i) => `if (${again(i)}) return this.request(path, n + ${i});`, '\n    ')}\n    return body.result;\n  }\n  order(id) { return this.request('/v4/order/' + id); }\n}`,
  },
  {
    name: 'a wrapper of axios that calls itself',
    write: (size, s = '') =>
      `import axios${s} from 'axios';\nconst http${s} = axios${s}.create({ baseURL: 'https://sapi.xt.com' });\nasync function send${s}(config, n) {\n  const response = await http${s}.request(config);\n  ${lines(size, (i) => `if (response.data.result.again${i}) return send${s}({ ...config, n: ${i} }, n + 1);`, '\n  ')}\n  return response.data;\n}\nexport const order${s} = async (id) => (await send${s}({ url: '/v4/order/' + id }, 0)).result.id;`,
  },
  {
    name: 'a pager that calls itself',
    write: (size, s = '') =>
      `async function all${s}(path, page) {\n  const body = await fetch(path + '?page=' + page).then((r) => r.json());\n  ${lines(size, (i) => `if (body.result.more${i}) return [...body.result.items, ...(await all${s}(path, page + ${i}))];`, '\n  ')}\n  return body.result.items;\n}\nexport const orders${s} = () => all${s}(${address}, 1);`,
  },
  {
    name: 'two helpers that call each other',
    size: 50,
    write: (size, s = '') =>
      `async function first${s}(url, k) {\n  ${lines(size, (i) => `if (k === ${i}) return second${s}(url + ${i}, k);`, '\n  ')}\n  return (await fetch(url)).json();\n}\nasync function second${s}(url, k) {\n  ${lines(size, (i) => `if (k === ${i}) return first${s}(url + '${i}', k);`, '\n  ')}\n  return (await fetch(url)).json();\n}\nexport const order${s} = async () => (await first${s}(${address}, 1)).result.id;`,
  },
  {
    name: 'wrappers in each other, each of which calls twice what it is passed',
    write: (size, s = '') =>
      `const get${s} = async (path) => (await fetch(${address} + path)).json();\nconst wrap${s} = (send) => async (...all) => {\n  const body = await send(...all);\n  if (body.mc === 'COMMON_002') return send(...all);\n  return body;\n};\n${lines(size, (i) => `const send${i + 1}${s} = wrap${s}(${i === 0 ? 'get' : `send${i}`}${s});`)}\nexport const order${s} = async () => (await send${size}${s}('/order')).result.id;`,
  },
  {
    name: 'helpers in a ring',
    write: (size, s = '') =>
      `${lines(size, (i) => `async function step${i}${s}(url, k) { return k ? step${(i + 1) % size}${s}(url + k, k + 1) : (await fetch(url)).json(); }`)}\nexport const order${s} = async () => (await step0${s}(${address}, 1)).result.id;`,
  },
  {
    name: 'functions in levels, each called twice',
    write: (size, s = '') =>
      `function url0${s}(p) { return ${address} + p; }\n${lines(size, (i) => `function url${i + 1}${s}(p) { if (p) return url${i}${s}(p) + 'a'; return url${i}${s}(p + 1); }`)}\nexport const order${s} = async (p) => (await fetch(url${size}${s}(p)).then((r) => r.json())).result.id;`,
  },
  {
    name: 'bodies through levels, each called twice',
    write: (size, s = '') =>
      `async function get0${s}(p) { return (await fetch(${address} + p)).json(); }\n${lines(size, (i) => `async function get${i + 1}${s}(p) { if (p) return get${i}${s}(p); return get${i}${s}(p + 1); }`)}\nexport const order${s} = async (p) => (await get${size}${s}(p)).result.id;`,
  },
  {
    name: 'codes through levels, each called twice',
    write: (size, s = '') =>
      `function mc0${s}(b) { return b.mc; }\n${lines(size, (i) => `function mc${i + 1}${s}(b) { if (b.x) return mc${i}${s}(b); return mc${i}${s}(b); }`)}\nexport const isKey${s} = (body) => body.rc !== 0 && mc${size}${s}(body) === 'AUHT_103';`,
  },
  {
    // What is compiled to WebAssembly keeps all that it is passed in one list, and passes on what it takes out of it.
    name: 'a list that keeps all that functions are passed',
    write: (size, s = '') =>
      `const heap${s} = []; let next${s} = 0;\nfunction get${s}(i) { return heap${s}[i]; }\nfunction add${s}(v) { const i = next${s}; next${s} = heap${s}[i]; heap${s}[i] = v; return i; }\nfunction attempt${s}(f, args) { try { return f.apply(this, args); } catch (e) { return add${s}(e); } }\nconst imports${s} = {};\n${lines(size, (i) => `imports${s}.f${i} = function () { return attempt${s}(function (a, b) { const ret = get${s}(a).m${i}(get${s}(b)); return ret === undefined ? 0 : add${s}(ret); }, arguments); };\nimports${s}.g${i} = function (a) { return get${s}(a).mc === 'AUHT_103'; };`)}\nexport const order${s} = async (p) => (await fetch(${address} + p).then((r) => r.json())).result.id;`,
  },
  {
    name: 'functions that pass their parameters crosswise',
    write: (size, s = '') =>
      `function mix0${s}(a, b) { return a + b; }\n${lines(size, (i) => `function mix${i + 1}${s}(a, b) { return mix${i}${s}(a, b) + mix${i}${s}(b, a); }`)}\nexport const order${s} = async (p) => (await fetch(mix${size}${s}(${address}, p)).then((r) => r.json())).result.id;`,
  },
  {
    name: 'lists that are passed to one loop, which asks each several times',
    write: (size, s = '') =>
      `async function again${s}(run, codes) {\n  for (;;) {\n    const body = await run();\n    if (body.rc === 0) return body.result;\n${lines(size, (i) => `    if (i${i} && !codes.includes(body.mc)) throw new Error(body.mc);`)}\n    if (!codes.includes(body.mc)) throw new Error(body.mc);\n  }\n}\n${lines(size, (i) => `export const place${i}${s} = (order) => again${s}(() => post(${address}, order), ['AUTH_10${i % 5}', 'COMMON_002']);`)}`,
  },
  {
    name: 'options of retries, and what is sent',
    write: (size, s = '') =>
      `const send0${s} = (order) => fetch(${address}, order).then((r) => r.json());\n${lines(size, (i) => `const send${i + 1}${s} = async (order) => { await send${i}${s}(order); return send${i}${s}(order); };\nexport const place${i}${s} = (order) => withRetry(() => send${i + 1}${s}(order), { retryOn: ['AUTH_10${i % 5}'], shouldRetry: (e) => e.code === 'AUTH_10${i % 5}' });`)}`,
  },
  {
    name: 'functions that make functions',
    write: (size, s = '') =>
      `const make0${s} = () => (url) => fetch(url).then((r) => r.json());\n${lines(size, (i) => `const make${i + 1}${s} = (a) => { const inner = make${i}${s}(a); return (url) => (a ? inner(url) : inner(url + 1)); };`)}\nexport const order${s} = async () => (await make${size}${s}(1)(${address})).result.id;`,
  },
];

/** Each calls each: as many calls as the square of its size. */
export const completeGraph: Growing = {
  name: 'helpers that all call each other',
  size: 16,
  write: (size, s = '') =>
    `${lines(size, (i) => `async function node${i}${s}(url, k) {\n${lines(size, (j) => `  if (k === ${j}) return node${j}${s}(url, k + 1);`)}\n  return (await fetch(url)).json();\n}`)}\nexport const order${s} = async () => (await node0${s}(${address}, 1)).result.id;`,
};
