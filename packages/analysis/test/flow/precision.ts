/** A client, and what must be reported of it. */
export interface Client {
  readonly name: string;
  readonly text: string;
  readonly reported: string;
}

const ask = "await (await fetch('https://sapi.xt.com/v4/order')).json()";
const get = "const get = async (path) => (await fetch('https://sapi.xt.com' + path)).json();\n";
const unlooked = 'no-unchecked-result: result';
const misspelt = "no-unknown-code: 'AUHT_103'";

/** A function that asks XT, and then does `statements`. */
function asking(statements: string, declared = ''): string {
  return `${declared}export async function call(isDry, cache) {\n  const body = ${ask};\n  ${statements}\n}\n`;
}

const silent = (name: string, text: string): Client => ({ name, text, reported: '' });
const faulty = (name: string, text: string, reported: string): Client => ({ name, text, reported });

/** Clients that look at each body before they use it. */
export const correct: readonly Client[] = [
  silent(
    'the last body in a property',
    `export class Api {\n  async call() {\n    const body = ${ask};\n    this.last = body;\n    if (this.last.rc !== 0) throw new Error(this.last.mc);\n    return body.result;\n  }\n}\n`,
  ),
  silent(
    'the last body in a variable of the module',
    asking(
      'last = body;\n  if (last.rc !== 0) throw new Error(last.mc);\n  return body.result.id;',
      'let last = null;\n',
    ),
  ),
  silent(
    'an inner function that looks, declared below',
    asking(
      'look();\n  return body.result.id;\n  function look() { if (body.rc !== 0) throw new Error(body.mc); }',
    ),
  ),
  silent(
    'null in place of the body',
    asking(
      'const real = isDry ? null : body;\n  if (real && real.rc !== 0) throw new Error(real.mc);\n  return body.result.id;',
    ),
  ),
  silent(
    'the rest of a pattern',
    asking(
      'const { rc, ...rest } = body;\n  if (rc !== 0) throw new Error(rest.mc);\n  return rest.result.id;',
    ),
  ),
  silent(
    'another name behind the look',
    asking(
      'if (body.rc !== 0) throw new Error(body.mc);\n  const used = cache && body;\n  return used.result.id;',
    ),
  ),
  silent(
    'a property of an object of the module',
    asking(
      'state.body = body;\n  if (state.body.rc !== 0) throw new Error(state.body.mc);\n  return body.result.id;',
      'const state = {};\n',
    ),
  ),
  silent(
    'a property of an object around it',
    asking(
      'const reply = { body, at: Date.now() };\n  if (reply.body.rc !== 0) throw new Error(reply.body.mc);\n  return body.result.id;',
    ),
  ),
  silent(
    'pages in a loop',
    `export async function all(push) {\n  let body;\n  do {\n    body = ${ask};\n    if (body.rc !== 0) throw new Error(body.mc);\n    push(body.result.items);\n  } while (body.result.hasNext);\n}\n`,
  ),
  silent(
    'a function that reads rc',
    asking(
      'const status = () => body.rc;\n  if (status() !== 0) throw new Error(body.mc);\n  return body.result.id;',
    ),
  ),
  silent(
    'a body set in a try',
    `export async function call() {\n  let body;\n  try { body = ${ask}; } catch { return null; }\n  if (body.rc !== 0) throw new Error(body.mc);\n  return body.result.id;\n}\n`,
  ),
  silent(
    'a table that is asked with rc',
    asking(
      'if (!isFine[body.rc]) throw new Error(body.mc);\n  return body.result.id;',
      'const isFine = { 0: true };\n',
    ),
  ),
];

const codes = 'class ApiError extends Error {\n  constructor(code) { super(code); this.code = code; }\n}\n';

/** Clients with one fault each, in a body or a code that went some way. */
export const incorrect: readonly Client[] = [
  faulty(
    'Promise.all',
    `${get}export async function both() {\n  const [order] = await Promise.all([get('/a'), get('/b')]);\n  return order.result.id;\n}\n`,
    unlooked,
  ),
  faulty(
    'Promise.all over a list that is mapped to requests',
    `${get}export async function all(ids) {\n  const bodies = await Promise.all(ids.map((id) => get('/order/' + id)));\n  return bodies.map((body) => body.result.id);\n}\n`,
    unlooked,
  ),
  faulty(
    'a parameter of a function of the file',
    `function idOf(body) { return body.result.id; }\nexport async function id() { return idOf(${ask}); }\n`,
    unlooked,
  ),
  faulty(
    'a property of an object',
    `export async function id() {\n  const reply = { body: ${ask} };\n  return reply.body.result.id;\n}\n`,
    unlooked,
  ),
  faulty(
    'a property of this',
    `export class Api {\n  async load() {\n    this.body = ${ask};\n    return this.body.result.id;\n  }\n}\n`,
    unlooked,
  ),
  faulty(
    'a class around a body',
    `class Reply {\n  constructor(body) { this.body = body; }\n  get id() { return this.body.result.id; }\n}\nexport const id = async () => new Reply(${ask}).id;\n`,
    unlooked,
  ),
  faulty(
    'a loop over a list of bodies',
    `${get}export async function all(use) {\n  for (const body of [await get('/a')]) use(body.result.id);\n}\n`,
    unlooked,
  ),
  faulty(
    'a promise in a variable',
    "export async function id() {\n  const pending = fetch('https://sapi.xt.com/v4').then((r) => r.json());\n  const body = await pending;\n  return body.result.id;\n}\n",
    unlooked,
  ),
  faulty(
    'an async callback',
    "export const id = () =>\n  fetch('https://sapi.xt.com/v4').then(async (response) => {\n    const body = await response.json();\n    return body.result.id;\n  });\n",
    unlooked,
  ),
  faulty(
    'a code through then',
    "export const run = (stop) =>\n  fetch('https://sapi.xt.com/v4')\n    .then((r) => r.json())\n    .then((body) => body.mc)\n    .then((code) => { if (code === 'AUHT_103') stop(); });\n",
    misspelt,
  ),
  faulty(
    'a code through two functions',
    "function inner(body) { return body.mc; }\nfunction outer(body) { return inner(body); }\nexport function run(body) { return body.rc !== 0 && outer(body) === 'AUHT_103'; }\n",
    misspelt,
  ),
  faulty(
    'a code in a class',
    `${codes}export function run(body, stop) {\n  if (body.rc === 0) return;\n  const error = new ApiError(body.mc);\n  if (error.code === 'AUHT_103') stop();\n}\n`,
    misspelt,
  ),
  faulty(
    'a code that is thrown and caught',
    `${codes}export function run(body, stop) {\n  try {\n    if (body.rc !== 0) throw new ApiError(body.mc);\n  } catch (error) {\n    if (error.code === 'AUHT_103') stop();\n  }\n}\n`,
    misspelt,
  ),
  faulty(
    'a loop over unknown bodies',
    "export function run(bodies, stop) {\n  for (const body of bodies) {\n    if (body.rc === 0) continue;\n    if (body.mc === 'AUHT_103') stop();\n  }\n}\n",
    misspelt,
  ),
  faulty(
    'a list of codes',
    "export function run(bodies) {\n  const codes = bodies.filter((body) => body.rc !== 0).map((body) => body.mc);\n  return codes.includes('AUHT_103');\n}\n",
    misspelt,
  ),
  faulty(
    'some of a list',
    "export const run = (bodies) => bodies.some((body) => body.rc !== 0 && body.mc === 'AUHT_103');\n",
    misspelt,
  ),
];
