import { indented, indents, type LaidOut, most, product, take } from './layouts.ts';

const values = {
  classes: () => 'AuthError',
  'mixed classes': (_: string, index: number) => (index % 3 ? 'AuthError' : 'OtherError'),
  texts: (text: string, _: number, quote: string) => `${quote}text of ${text}${quote}`,
  arrows: (text: string, _: number, quote: string) => `(body) => log(${quote}${text}${quote})`,
  objects: (text: string, index: number, quote: string) =>
    `{ retry: ${index % 2 === 0}, text: ${quote}${text}${quote} }`,
};

const commas = {
  'trailing comma': (lines: readonly string[]) => lines.map((line) => `${line},`),
  'no trailing comma': (lines: readonly string[]) =>
    lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line)),
  'comments behind': (lines: readonly string[]) =>
    lines.map((line, index) => `${line}${index < lines.length - 1 ? ',' : ''} // kept`),
  'commas first': (lines: readonly string[]) =>
    lines.map((line, index) => (index > 0 ? `, ${line} // kept` : `  ${line}`)),
  'one comma first, the others behind': (lines: readonly string[]) =>
    lines.map((line, index) => `${index === 2 ? ', ' : ''}${line}${index === 1 ? '' : ','}`),
  'two a line': (lines: readonly string[]) => {
    const pairs = lines.map((line, index) => (index % 2 === 0 ? `${line}, ${lines[index + 1] ?? ''}` : ''));
    return pairs
      .filter((line) => line !== '')
      .map((line) => (line.endsWith(', ') ? line.trimEnd() : `${line},`));
  },
  'one line': (lines: readonly string[]) => [lines.join(', ')],
};

export function maps(): readonly LaidOut[] {
  const shapes = {
    'bare keys': (code: string, value: string) => `${code}: ${value}`,
    'quoted keys': (code: string, value: string, quote: string) => `${quote}${code}${quote}: ${value}`,
    'computed keys': (code: string, value: string, quote: string) => `[${quote}${code}${quote}]: ${value}`,
    pairs: (code: string, value: string, quote: string) => `[${quote}${code}${quote}, ${value}]`,
  };
  const plainQuotes = { single: "'", double: '"' };
  return product(shapes, values, commas).map(({ name, parts: [entry, value, comma] }, turn) => {
    const indent = take(indents, turn);
    const quote = take(plainQuotes, turn);
    const entries = most.map((code, index) => entry(code, value(code, index, quote), quote));
    const isMap = entries[0]?.startsWith(`[${quote}AUTH_002${quote},`);
    const [open, close, ask] = isMap
      ? ['new Map([', '])', 'table.get(body.mc)']
      : ['{', '}', 'table[body.mc]'];
    const lines = [`const table = ${open}`, ...comma(entries).map((line) => `  ${line}`), `${close};`];
    const text =
      comma === commas['one line'] ? lines.map((line) => line.trim()).join(' ') : indented(lines, indent);
    return {
      name,
      text: `${text}
export const find = (body) => (body.rc === 0 ? undefined : ${ask});
`,
    };
  });
}

export function enums(): readonly LaidOut[] {
  const names = {
    'code names': (code: string) => code,
    'quoted names': (code: string) => `'${code}'`,
    'own names': (_: string, index: number) => `Reason${index}`,
  };
  const ownLines = {
    'trailing comma': commas['trailing comma'],
    'no trailing comma': commas['no trailing comma'],
    'one line': commas['one line'],
  };
  return product(names, ownLines).map(({ name, parts: [member, comma] }, turn) => {
    const indent = take(indents, turn);
    const members = most.map((code, index) => `${member(code, index)} = '${code}'`);
    const lines = ['export enum XtAuth {', ...comma(members).map((line) => `  ${line}`), '}', ''];
    return { name, text: indented(lines, indent) };
  });
}
