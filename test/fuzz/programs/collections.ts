import fc, { type Arbitrary } from 'fast-check';
import { mc } from './expressions.ts';
import { code, listOf, oneOf, type Piece, typed } from './piece.ts';
import { anyCode, beforeBrace, codeLiteral, codesByFamily, exactCode, misspeltTwice } from './words.ts';

/** Most codes of a family, in or out of order, with a slip or a stranger among them at times. */
export const familyCodes: Arbitrary<readonly string[]> = fc
  .tuple(fc.constantFrom(...codesByFamily), fc.nat(3), fc.array(anyCode, { maxLength: 2 }), fc.boolean())
  .chain(([codes, dropped, more, isShuffled]) => {
    const kept = codes.slice(0, Math.min(codes.length - dropped, 14));
    const all = [...kept, ...more];
    return isShuffled ? fc.shuffledSubarray(all, { minLength: all.length }) : fc.constant(all);
  });

const someCodes: Arbitrary<readonly string[]> = fc.oneof(
  familyCodes,
  fc.array(anyCode, { minLength: 1, maxLength: 6 }),
  fc.uniqueArray(exactCode, { minLength: 3, maxLength: 12 }),
  fc.tuple(fc.uniqueArray(exactCode, { maxLength: 3 }), misspeltTwice).map((parts) => parts.flat()),
);

const value = oneOf(
  "'meaning'",
  'null',
  'BadRequest',
  '1',
  '() => {}',
  '(ma) => retry(ma)',
  'function () {}',
  'async () => { throw new Error() }',
  '{ retry: true }',
  '[]',
  '`a ${b}`',
  'Mc.AUTH_103',
);

interface Entry {
  readonly text: string;
  readonly isIdentifier: boolean;
}

const entryOf = (text: string): Entry => ({ text, isIdentifier: /^[A-Z_a-z][\w]*$/.test(text) });

/** How one map writes all its entries: key, value and what stands between two. */
const entryStyles: readonly ((entry: Entry, value: string, index: number) => string)[] = [
  ({ text, isIdentifier }, v) => `${isIdentifier ? text : JSON.stringify(text)}: ${v}`,
  ({ text }, v) => `'${text}': ${v}`,
  ({ text }, v) => `["${text}"]: ${v}`,
  ({ text, isIdentifier }, v) => (isIdentifier ? `${text}() { return ${v}; }` : `'${text}': ${v}`),
  ({ text }, v, index) => `'${text}': ${v} /* ${index} */`,
];

function entries(between: string): Arbitrary<Piece> {
  return fc
    .tuple(
      someCodes,
      fc.constantFrom(...entryStyles),
      fc.array(value, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', ','),
    )
    .map(([codes, style, values, trailing]) => (context) => {
      const written = codes.map((text, index) => {
        const part = values[index % values.length] ?? '1';
        return style(entryOf(text), typeof part === 'string' ? part : part(context), index);
      });
      return written.join(between) + trailing;
    });
}

const literals = (between: string): Arbitrary<string> =>
  someCodes.map((codes) => codes.map((one) => `'${one}'`).join(between));

const extras = oneOf('', '...others, ', '// AUTH\n', '[other]: 1, ', '/* first */ ');

/** A collection of codes as an expression. */
export const collection: Arbitrary<string | Piece> = oneOf(
  code`{\n  ${extras}${entries(',\n')}${beforeBrace}\n}`,
  code`{ ${extras}${entries(', ')}${beforeBrace} }`,
  code`{${entries(',')}${beforeBrace}}`,
  code`{\n  ${entries(',\n')}\n}${typed(' as const')}`,
  code`{\n  ${entries(', // so\n')}\n}${typed(' satisfies Record<string, unknown>')}`,
  code`Object.freeze({ ${entries(', ')} })`,
  code`new Map${typed('<string, unknown>')}([${pairs()}])`,
  code`new Set([${literals(', ')}${beforeBrace}])`,
  code`[\n  ${literals(',\n')},\n]`,
  code`{${beforeBrace}}`,
);

function pairs(): Arbitrary<Piece> {
  return fc
    .tuple(someCodes, value, fc.constantFrom(', ', ',\n  '))
    .map(([codes, v, between]) => (context) => {
      const text = typeof v === 'string' ? v : v(context);
      return codes.map((one) => `['${one}', ${text}]`).join(between);
    });
}

const enumMembers = fc
  .tuple(someCodes, fc.constantFrom(', ', ',\n  '))
  .map(([codes, between]) =>
    codes.map((one) => `${/^[A-Z]\w*$/.test(one) ? one : JSON.stringify(one)} = '${one}'`).join(between),
  );

/** A collection that only TypeScript has, on the level of declarations. */
export const typedCollection: Arbitrary<string | Piece> = oneOf(
  code`enum XtCode { ${enumMembers}${beforeBrace} }`,
  code`export const enum Code {\n  ${enumMembers},\n}`,
  code`type Mc = ${literals(' | ')};`,
  code`type XtMc =\n  | ${literals('\n  | ')};`,
  code`interface Body { rc: 0 | 1; mc: ${literals(' | ')}; result: unknown }`,
  code`declare const texts: Record<${literals(' | ')}, string>;`,
);

/** A collection that is asked with a message code, where it stands or by its name. */
export const askedCollection: Arbitrary<string | Piece> = oneOf(
  code`(${collection})[${mc}]`,
  code`(${collection}).has(${mc})`,
  code`(${collection}).get?.(${mc})`,
  code`(${collection}).includes(${mc})`,
  code`${mc} in (${collection})`,
  code`TABLE[${mc}]`,
  code`TABLE.get(${mc})`,
  code`this.TABLE[${mc}]`,
  code`pick(TABLE, ${mc})`,
  code`[${listOf(codeLiteral, ', ')}].indexOf(${mc})`,
);
