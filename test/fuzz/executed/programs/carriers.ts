import type { Exits, Held, Writer } from './writer.ts';
import { heldAs } from './writer.ts';

/** Statements that carry an answer on, and how it is spoken of behind them. */
export interface Carried {
  readonly lines: readonly string[];
  readonly held: Held;
}

/** Puts what an expression gives (awaited) into the program's hands. */
export function receive(w: Writer, awaited: string, exits: Exits): Carried {
  const body = w.fresh(w.pick('body', 'data', 'answer', 'reply'));
  const plain = (text: string, held: Held = heldAs(body)): Carried => ({ lines: text.split('\n'), held });
  return w.choose<Carried>(
    ['constant', () => plain(`const ${body} = await ${awaited};`)],
    ['constant', () => plain(`const ${body} = await ${awaited};`)],
    ['assigned later', () => plain(`let ${body};\n${body} = await ${awaited};`)],
    ['pattern', () => fields(w, awaited)],
    ['pattern', () => fields(w, awaited)],
    ['rest', () => rest(w, awaited)],
    [
      'promise in a variable',
      () =>
        plain(
          `const pending${body} = ${awaited.startsWith('(') ? `(async () => ${awaited.replace(/^\(await/, '(await')})()` : awaited};\nconst ${body} = await pending${body};`,
        ),
    ],
    [
      'property of an object',
      () =>
        plain(`const state${body} = {};\nstate${body}.last = await ${awaited};`, heldAs(`state${body}.last`)),
    ],
    [
      'property of this',
      () =>
        exits.inClass
          ? plain(`this.${body} = await ${awaited};`, heldAs(`this.${body}`))
          : plain(`const ${body} = await ${awaited};`),
    ],
    [
      'try around the request',
      () => plain(`let ${body};\ntry {\n  ${body} = await ${awaited};\n} catch {\n  return null;\n}`),
    ],
    ['then', () => plain(`const ${body} = await ${then(awaited)}.then((it) => it);`)],
    [
      'finally',
      () =>
        plain(
          `let ${body};\ntry {\n  ${body} = await ${awaited};\n} finally {\n  console.debug('asked');\n}`,
        ),
    ],
  );
}

const then = (awaited: string): string =>
  awaited.startsWith('(await')
    ? `Promise.resolve(${awaited.replace(/^\(await (.*)\)\.json\(\)$/, '$1.then((r) => r.json())')})`
    : awaited;

function fields(w: Writer, awaited: string): Carried {
  const [rc, mc, result] = ['rc', 'mc', 'result'].map((name) => w.fresh(name)) as [string, string, string];
  const renamed = (key: string, name: string): string => (key === name ? key : `${key}: ${name}`);
  const fallback = w.chance(0.15) ? ' = {}' : '';
  if (fallback) w.note('pattern with a default');
  return {
    lines: [
      `const { ${renamed('rc', rc)}, ${renamed('mc', mc)}, ${renamed('result', result)}${fallback} } = await ${awaited};`,
    ],
    held: { body: undefined, rc, mc, result },
  };
}

function rest(w: Writer, awaited: string): Carried {
  const [rc, more] = [w.fresh('rc'), w.fresh('rest')];
  return {
    lines: [`const { ${rc === 'rc' ? rc : `rc: ${rc}`}, ...${more} } = await ${awaited};`],
    held: { body: undefined, rc, mc: `${more}.mc`, result: `${more}.result` },
  };
}

/** Carries an answer that is there already into other hands. */
export function carry(w: Writer, held: Held, exits: Exits): Carried {
  const { body, rc, mc, result } = held;
  const name = w.fresh('copy');
  const plain = (text: string, next: Held): Carried => ({ lines: text.split('\n'), held: next });
  const part = (): Carried =>
    w.choose<Carried>(
      ['result in a variable', () => plain(`const ${name} = ${result};`, { ...held, result: name })],
      ['mc in a variable', () => plain(`const ${name} = ${mc};`, { ...held, mc: name })],
      ['rc in a variable', () => plain(`const ${name} = ${rc};`, { ...held, rc: name })],
    );
  if (!body || w.chance(0.3)) return part();
  return w.choose<Carried>(
    ['second name', () => plain(`const ${name} = ${body};`, heldAs(name))],
    [
      'first name used for the result',
      () => plain(`const ${name} = ${body};`, { ...heldAs(name), result: `${body}.result` }),
    ],
    [
      'first name used for the look',
      () => plain(`const ${name} = ${body};`, { ...held, result: `${name}.result` }),
    ],
    ['object literal', () => plain(`const ${name} = { body: ${body}, at: 1 };`, heldAs(`${name}.body`))],
    [
      'object literal, used apart',
      () => plain(`const ${name} = { body: ${body} };`, { ...held, result: `${name}.body.result` }),
    ],
    ['spread', () => plain(`const ${name} = { ...${body} };`, heldAs(name))],
    ['array', () => plain(`const ${name} = [${body}];`, heldAs(`${name}[0]`))],
    ['array pattern', () => plain(`const [${name}] = [${body}];`, heldAs(name))],
    ['conditional carrier', () => plain(`const ${name} = ${w.flag()} ? ${body} : ${body};`, heldAs(name))],
    [
      'module state',
      () =>
        plain(
          `${w.declare('last', 'let last = null;')} = ${body};`,
          w.chance(0.5) ? { ...held, rc: 'last.rc', mc: 'last.mc' } : held,
        ),
    ],
    [
      'kept on this',
      () =>
        exits.inClass
          ? plain(`this.kept = ${body};`, heldAs('this.kept'))
          : plain(`const ${name} = ${body};`, heldAs(name)),
    ],
    ['arrow that reads', () => plain(`const ${name} = () => ${result};`, { ...held, result: `${name}()` })],
    ['arrow that asks', () => plain(`const ${name} = () => ${rc};`, { ...held, rc: `${name}()` })],
    [
      'helper hands back',
      () =>
        plain(
          `const ${name} = ${w.declare('same', 'const same = (value) => value;')}(${body});`,
          heldAs(name),
        ),
    ],
    [
      'helper picks',
      () =>
        plain(
          `const ${name} = ${w.declare('pick', 'const pick = (body) => ({ ...body });')}(${body});`,
          heldAs(name),
        ),
    ],
    ['pattern of a name', () => plain(`const { result: ${name} } = ${body};`, { ...held, result: name })],
    [
      'bracketed key',
      () => plain(`const ${name} = ${body};`, { ...heldAs(name), result: `${name}['result']` }),
    ],
  );
}
