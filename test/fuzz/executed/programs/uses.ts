import type { Exits, Held, Writer } from './writer.ts';

/** How a program ends that had what it asked for; the last statement may return. */
export function use(w: Writer, held: Held, exits: Exits): readonly string[] {
  return w.chance(0.82) ? intolerant(w, held, exits) : tolerant(w, held);
}

function intolerant(w: Writer, { body, rc, mc, result }: Held, { loop }: Exits): readonly string[] {
  const name = w.fresh('value');
  const isLast = loop === undefined;
  const value = (): string =>
    w.choose<string>(
      ['property', () => `${result}.${w.pick('id', 'orderId', 'symbol')}`],
      ['property', () => `${result}.${w.pick('id', 'orderId', 'symbol')}`],
      ['method', () => `${result}.items.map((item) => item.id)`],
      ['index', () => `${result}[0]`],
      ['spread of it', () => `[...${result}]`],
      ['as it is', () => result],
      [
        'handed to a helper',
        () =>
          `${w.declare('idOf', w.pick('const idOf = (result) => result.id;', 'const idOf = ({ id }) => id;', 'function idOf(result) {\n  return result.items.length;\n}'))}(${result})`,
      ],
      [
        'body handed to a helper',
        () =>
          body
            ? `${w.declare('priceOf', w.pick('const priceOf = (body) => body.result.price;', 'const priceOf = ({ result }) => result.price;'))}(${body})`
            : `${result}.price`,
      ],
      [
        'checking helper',
        () =>
          body
            ? `${w.declare('granted', `function granted(body) {\n  if (body.rc !== 0) throw new Error(body.mc);\n  return body.result;\n}`)}(${body}).id`
            : `${result}.id`,
      ],
      ['text', () => `\`id \${${result}.id}\``],
      ['conditional use', () => `${w.flag()} ? ${result}.id : null`],
      ['guarded by rc', () => `${rc} === 0 ? ${result}.id : ${w.pick('null', mc, "'none'")}`],
      ['guarded by and', () => `${rc} === 0 && ${result}.id`],
      ['guarded by presence', () => `${result} ? ${result}.id : null`],
      ['guarded by and presence', () => `${result} && ${result}.id`],
      ['together', () => `{ code: ${mc}, data: ${result} }`],
      ['together', () => `{ error: ${rc} !== 0 ? ${mc} : null, data: ${result} }`],
      ['apart in an object', () => `{ at: 1, data: ${result} }`],
    );
  const statement = w.choose<readonly string[]>(
    [
      'value in a variable',
      () => [`const ${name} = ${value()};`, ...(isLast ? [`return ${name};`] : [`${out(w)}.push(${name});`])],
    ],
    ['value returned', () => (isLast ? [`return ${value()};`] : [`${out(w)}.push(${value()});`])],
    ['value returned', () => (isLast ? [`return ${value()};`] : [`${out(w)}.push(${value()});`])],
    ['value logged', () => [`console.log(${value()});`]],
    ['iterated', () => [`for (const item of ${result}) {\n  ${out(w)}.push(item.id);\n}`]],
    ['pattern of it', () => [`const { id: ${name} } = ${result};`, `console.log(${name});`]],
    ['handed to a foreign function', () => [`${w.foreign('show')}(${result});`]],
    [
      'called back with both',
      () => [`${w.foreign('done')}(${rc} !== 0 ? new Error(${mc}) : null, ${result});`],
    ],
    ['callback of an array', () => [`${result}.forEach((item) => {\n  ${out(w)}.push(item.id);\n});`]],
    ['run later', () => [`setTimeout(() => console.log(${result}.id), 10);`]],
  );
  return statement;
}

/** A list of the module into which values go. */
export const out = (w: Writer): string => w.declare('rows', 'const rows = [];');

function tolerant(w: Writer, { body, result }: Held): readonly string[] {
  const name = w.fresh('value');
  return w.choose<readonly string[]>(
    ['optional', () => [`const ${name} = ${result}?.id;`, `console.log(${name});`]],
    [
      'optional with a default',
      () => [`const ${name} = ${result}?.items ?? [];`, `console.log(${name}.length);`],
    ],
    ['default', () => [`const ${name} = ${result} ?? [];`, `console.log(${name}.length);`]],
    ['or', () => [`const ${name} = ${result} || {};`, `console.log(${name}.id);`]],
    [
      'optional body',
      () => [`const ${name} = ${body ? `${body}?.result?.id` : `${result}?.id`};`, `console.log(${name});`],
    ],
    ['presence tested', () => [`if (${result}) {`, `  console.log(${result}.id);`, '}']],
  );
}
