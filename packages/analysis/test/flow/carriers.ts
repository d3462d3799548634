/** A way in which code carries a value: statements in front, and the expression that is the value afterwards. */
export interface Carrier {
  readonly name: string;
  readonly carry: (value: string) => { readonly before: string; readonly carried: string };
  /** Whether the value stands in a function that is not async, where `await` is a syntax error. */
  readonly hasNoAwait?: boolean;
}

function carrier(name: string, before: (value: string) => string, carried: string): Carrier {
  return { name, carry: (value) => ({ before: before(value), carried }) };
}

const inPlainFunction = (name: string, before: (value: string) => string, carried: string): Carrier => ({
  ...carrier(name, before, carried),
  hasNoAwait: true,
});

/** Every way that flow must know. */
export const carriers: readonly Carrier[] = [
  carrier('a constant', (value) => `const it = ${value};`, 'it'),
  carrier('a variable that is set later', (value) => `let it;\n  it = ${value};`, 'it'),
  carrier('a variable that was null before', (value) => `let it = null;\n  it = ${value};`, 'it'),
  carrier('??', (value) => `const it = ${value} ?? other;`, 'it'),
  carrier('||', (value) => `const it = ${value} || other;`, 'it'),
  carrier('&&', (value) => `const it = isOn && ${value};`, 'it'),
  carrier('a ternary with null', (value) => `const it = isOn ? ${value} : null;`, 'it'),
  carrier('a ternary with undefined', (value) => `const it = isOn ? ${value} : undefined;`, 'it'),
  carrier('a sequence', (value) => `const it = (0, ${value});`, 'it'),
  carrier('an assignment as a value', (value) => `let kept;\n  const it = (kept = ${value});`, 'it'),
  {
    name: 'an assignment where it is used',
    carry: (value) => ({ before: 'let kept;', carried: `(kept = ${value})` }),
  },
  carrier('await', (value) => `const it = await ${value};`, 'it'),
  carrier('a pattern over a literal', (value) => `const { a: it } = { a: ${value} };`, 'it'),
  carrier('a property of a literal', (value) => `const held = { a: ${value} };`, 'held.a'),
  carrier('a pattern over an object', (value) => `const held = { a: ${value} };\n  const { a } = held;`, 'a'),
  carrier('an array pattern', (value) => `const [it] = [${value}];`, 'it'),
  carrier('a property that is set', (value) => `const held = {};\n  held.a = ${value};`, 'held.a'),
  carrier('a property of this', (value) => `this.a = ${value};`, 'this.a'),
  inPlainFunction('an arrow function', (value) => `const give = () => ${value};`, 'give()'),
  carrier('an async function', (value) => `async function give() { return ${value}; }`, '(await give())'),
  carrier(
    'a function that hands on',
    (value) => `const same = (x) => x;\n  const it = same(${value});`,
    'it',
  ),
  inPlainFunction(
    'two functions',
    (value) => `const inner = () => ${value};\n  const give = () => inner();`,
    'give()',
  ),
  carrier('Promise.resolve', (value) => `const it = await Promise.resolve(${value});`, 'it'),
  carrier('Promise.all', (value) => `const [it] = await Promise.all([${value}]);`, 'it'),
  carrier('try', (value) => `let it;\n  try { it = ${value}; } catch (error) { throw error; }`, 'it'),
  carrier('then', (value) => `const it = await Promise.resolve(${value}).then((x) => x);`, 'it'),
  carrier('a loop over a list', (value) => `for (const it of [${value}])`, 'it'),
];

export interface Question {
  readonly name: string;
  /** What is carried. */
  readonly value: string;
  /** The statements of a function, around those of the carrier. */
  readonly write: (before: string, carried: string) => string;
  /** What must be reported of it, as `rule: text`. */
  readonly reported: string;
}

const request = "await (await fetch('https://sapi.xt.com/v4/order')).json()";
const misspelt = "no-unknown-code: 'AUHT_103'";
const unlooked = 'no-unchecked-result: result';

/** What is asked of each of them. */
export const questions: readonly Question[] = [
  {
    name: 'a message code',
    value: 'body.mc',
    write: (before, carried) =>
      `if (body.rc === 0) return;\n  ${before}\n  if (${carried} === 'AUHT_103') stop();`,
    reported: misspelt,
  },
  {
    name: 'a body',
    value: request,
    write: (before, carried) => `${before}\n  return ${carried}.result.list;`,
    reported: unlooked,
  },
  {
    name: 'a body, of which rc is read under the other name',
    value: 'body',
    write: (before, carried) =>
      `${before}\n  if (${carried}.rc === 0) return;\n  if (body.mc === 'AUHT_103') stop();`,
    reported: misspelt,
  },
  {
    name: 'a body that is checked under the new name, and used under the old one',
    value: 'reply',
    write: (before, carried) =>
      `const reply = ${request};\n  ${before}\n  if (${carried}.rc !== 0) throw new Error(${carried}.mc);\n  return reply.result.list;`,
    reported: '',
  },
  {
    name: 'a body that is checked under the old name, and used under the new one',
    value: 'reply',
    write: (before, carried) =>
      `const reply = ${request};\n  if (reply.rc !== 0) throw new Error(reply.mc);\n  ${before}\n  return ${carried}.result.list;`,
    reported: '',
  },
  {
    name: 'an address',
    value: "'https://sapi.xt.com/v4/order'",
    write: (before, carried) => `${before}\n  return (await (await fetch(${carried})).json()).result.list;`,
    reported: unlooked,
  },
  {
    name: 'a literal',
    value: "'AUHT_103'",
    write: (before, carried) =>
      `if (body.rc === 0) return;\n  ${before}\n  if (body.mc === ${carried}) stop();`,
    reported: misspelt,
  },
];

/** The program of one cell; undefined where it would be no JavaScript. */
export function programOf({ carry, hasNoAwait }: Carrier, { value, write }: Question): string | undefined {
  if (hasNoAwait && value.includes('await')) return undefined;
  const { before, carried } = carry(value);
  return `export async function handle(body, other, isOn) {\n  ${write(before, carried)}\n}\n`;
}
