import type { ClientProgram } from '../program.ts';
import { ask } from './requests.ts';
import { Random } from './random.ts';
import { shapes } from './shapes.ts';
import { failure } from './tests.ts';
import type { Shape } from './work.ts';
import type { Exits } from './writer.ts';
import { block, heldAs, indented, Writer } from './writer.ts';

const maxLines = 60;

/** A client of XT: the same for the same seed and number. */
export function clientOf(seed: number, number: number): ClientProgram {
  const random = new Random(Math.imul(seed, 0x01000193) ^ number);
  for (;;) {
    const program = written(new Writer(random));
    if (program.text.split('\n').length <= maxLines) return program;
  }
}

function written(w: Writer): ClientProgram {
  const kind = w.random.next();
  const { text, calls } =
    kind < 0.62 ? single(w) : kind < 0.74 ? helperReturns(w) : kind < 0.92 ? inClass(w) : stateful(w);
  const head = w.head();
  return {
    text: `${head}${head && '\n\n'}${text}\n`,
    flags: w.flags.length,
    calls: calls(),
    constructs: [...w.constructs].sort(),
  };
}

interface Part {
  readonly text: string;
  /** Asked when all flags are known. */
  readonly calls: () => readonly string[];
}

const args = (w: Writer): string => w.flags.map((_, index) => `F[${index}]`).join(', ');

function shape(w: Writer): Shape {
  const sum = shapes.reduce((total, [, share]) => total + share, 0);
  let at = w.random.next() * sum;
  for (const [name, share, one] of shapes) {
    at -= share;
    if (at >= 0) continue;
    w.note(`shape: ${name}`);
    return one;
  }
  throw new Error('no shape');
}

const lines = (w: Writer, exits: Exits = { canAwait: true }): readonly string[] => shape(w)(w, exits);

/** One function that is exported. */
function single(w: Writer): Part {
  const body = block(lines(w));
  const parameters = w.flags.join(', ');
  const text = w.chance(0.75)
    ? `export async function main(${parameters}) ${body}`
    : `export const main = async (${parameters}) => ${body};`;
  return { text, calls: () => [`main(${args(w)})`] };
}

/** A function that returns a body or its result, and another that uses it. */
function helperReturns(w: Writer): Part {
  w.note('helper of the file returns');
  const held = heldAs('body');
  const inner = w.choose<readonly string[]>(
    ['helper returns the body', () => [`return body;`]],
    [
      'helper returns a checked body',
      () => [`if (${failure(w, held)}) throw new Error(body.mc);`, 'return body;'],
    ],
    ['helper returns the result', () => [`return body.result;`]],
    [
      'helper returns a checked result',
      () => [`if (${failure(w, held)}) throw new Error(body.mc);`, 'return body.result;'],
    ],
    [
      'helper returns null where refused',
      () => [`return ${w.pick('body.rc === 0', 'body.rc', "body.mc === 'SUCCESS'")} ? body.result : null;`],
    ],
  );
  const isBody = inner.at(-1) === 'return body;';
  const usesOf = w.pick<readonly string[]>(
    [`return ${isBody ? 'got.result' : 'got'}.id;`],
    [
      `if (${isBody ? 'got.rc !== 0' : 'got === null'}) return undefined;`,
      `return ${isBody ? 'got.result' : 'got'}.id;`,
    ],
    [`console.log(${isBody ? 'got.result' : 'got'}?.id);`],
    [`const { id } = ${isBody ? 'got.result' : 'got'};`, 'return id;'],
  );
  const load = `async function load() ${block([`const body = await ${ask(w)}('${w.path()}');`, ...inner])}`;
  const main = `export async function main(${w.flags.join(', ')}) ${block(['const got = await load();', ...usesOf])}`;
  // A helper that reads flags gets them from the module.
  const text =
    w.flags.length > 0
      ? `${load.replace('load()', `load(${w.flags.join(', ')})`)}\n\n${main.replace('load()', `load(${w.flags.join(', ')})`)}`
      : `${load}\n\n${main}`;
  return { text, calls: () => [`main(${args(w)})`] };
}

/** A class with a method that asks, and another that uses what was kept. */
function inClass(w: Writer): Part {
  w.note('class');
  const isKept = w.chance(0.4);
  if (!isKept) {
    const body = block(lines(w, { canAwait: true, inClass: true }));
    const text = `export class Client {\n${indented([`async load(${w.flags.join(', ')}) ${body}`])}\n}`;
    return { text, calls: () => ['client = new Client()', `client.load(${args(w)})`] };
  }
  w.note('kept for another method');
  const what = w.pick('body', 'result');
  const field = w.chance(0.6) ? `${what} = null;` : `constructor() {\n  this.${what} = null;\n}`;
  const ways = w.pick(
    () => [],
    () => [`if (${failure(w, heldAs('body'))}) throw new Error(body.mc);`],
    () => [`if (${failure(w, heldAs('body'))}) console.warn(body.mc);`],
  )();
  const load = [
    `const body = await ${ask(w)}('${w.path()}');`,
    ...ways,
    `this.${what} = ${what === 'body' ? 'body' : 'body.result'};`,
  ];
  const read = what === 'body' ? 'this.body.result' : 'this.result';
  const second = w.choose<string>(
    ['method uses what was kept', () => `id() {\n  return ${read}.id;\n}`],
    ['getter uses what was kept', () => `get id() {\n  return ${read}.id;\n}`],
    [
      'method asks, then uses',
      () =>
        `id() {\n  if (${what === 'body' ? 'this.body.rc !== 0' : '!this.result'}) return null;\n  return ${read}.id;\n}`,
    ],
    ['method tolerates', () => `id() {\n  return ${read}?.id ?? null;\n}`],
  );
  const text = `export class Client {\n${indented([field, '', `async load(${w.flags.join(', ')}) ${block(load)}`, '', second])}\n}`;
  const id = second.startsWith('get') ? 'client.id' : 'client.id()';
  return { text, calls: () => ['client = new Client()', `client.load(${args(w)})`, id] };
}

/** A module that keeps an answer between the calls of its functions. */
function stateful(w: Writer): Part {
  w.note('kept for another function');
  const held = heldAs('cached');
  w.declare('cached', 'let cached = null;');
  const check = w.pick(
    () => [],
    () => [`if (${failure(w, held)}) throw new Error(cached.mc);`],
    () => [`if (${failure(w, held)}) cached = null;`],
  )();
  const read = w.pick<readonly string[]>(
    ['return cached.result.id;'],
    ['return cached ? cached.result.id : null;'],
    ['if (cached.rc !== 0) return null;', 'return cached.result.id;'],
  );
  const refresh = `export async function refresh(${w.flags.join(', ')}) ${block([`cached = await ${ask(w)}('${w.path()}');`, ...check])}`;
  return {
    text: `${refresh}\n\nexport function current() ${block(read)}`,
    calls: () => [`refresh(${args(w)})`, 'current()'],
  };
}
