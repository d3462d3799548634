import fc, { type Arbitrary } from 'fast-check';
import { slips } from '../../../packages/analysis/test/spelling/typos.ts';
import { messageCodes, retiredMessageCodes, siblingMessageCodes } from '../../../packages/codes/src/index.ts';

export const allCodes: readonly string[] = messageCodes.map(({ code }) => code);
const numbered = allCodes.filter((code) => /\d$/.test(code));
const others = [...siblingMessageCodes, ...retiredMessageCodes].map(({ code }) => code);

/** The codes of each family that has enough of them for a gap. */
export const codesByFamily: readonly (readonly string[])[] = [
  ...new Set(numbered.map((code) => code.split('_')[0] ?? '')),
]
  .map((family) => numbered.filter((code) => code.startsWith(`${family}_`)))
  .filter((codes) => codes.length > 3);

export const exactCode: Arbitrary<string> = fc.constantFrom(...allCodes);

/** What the fingers and memory make of a code. */
export const misspeltCode: Arbitrary<string> = fc
  .tuple(fc.constantFrom(...numbered), fc.constantFrom(...Object.values(slips)), fc.nat(40))
  .map(([code, slip, pick]) => {
    const texts = slip(code);
    return texts[pick % Math.max(texts.length, 1)] ?? code;
  });

/** One code, misspelt in two ways: mending both would write it twice. */
export const misspeltTwice: Arbitrary<readonly string[]> = fc
  .tuple(
    fc.constantFrom(...numbered),
    fc.uniqueArray(fc.constantFrom(...Object.values(slips)), { minLength: 2, maxLength: 2 }),
    fc.nat(40),
  )
  .map(([code, chosen, pick]) =>
    chosen.map((slip) => {
      const texts = slip(code);
      return texts[pick % Math.max(texts.length, 1)] ?? code;
    }),
  );

/** Texts that stand beside codes and are none. */
const otherText: Arbitrary<string> = fc.constantFrom(
  'OK',
  '',
  'M01203',
  '429',
  'NO_CODE',
  'timeout',
  'AUTH_999',
  'AUTH_2',
  'CONN_001',
  'ÄUTH_103',
  '中文',
  '\u{1F4A5}_001',
);

export const anyCode: Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: exactCode },
  { weight: 5, arbitrary: misspeltCode },
  { weight: 1, arbitrary: fc.constantFrom(...others) },
  { weight: 1, arbitrary: otherText },
);

const quotes: readonly ((text: string) => string)[] = [
  (text) => `'${text}'`,
  (text) => JSON.stringify(text),
  (text) => `\`${text}\``,
  // The same text, spelt otherwise.
  (text) => `'${text.replace('_', String.raw`\x5f`)}'`,
  (text) => `"${text.replace('0', String.raw`\u0030`)}"`,
  (text) => `'${text.replace('_', '\\\n_')}'`,
  (text) => `'${text.slice(0, 2)}' + "${text.slice(2)}"`,
];

/** A text as a literal: in any quotes, mostly plain. */
export function literalOf(text: Arbitrary<string>): Arbitrary<string> {
  const quote = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...quotes.slice(0, 2)) },
    { weight: 2, arbitrary: fc.constantFrom(...quotes.slice(2)) },
  );
  return fc.tuple(text, quote).map(([value, write]) => write(value));
}

export const codeLiteral = literalOf(anyCode);

/** Names as people in all countries write them, and names that mean something to the analysis. */
export const identifier: Arbitrary<string> = fc.constantFrom(
  'x',
  'code',
  'mc',
  'rc',
  'result',
  'r',
  'data',
  '$',
  '_',
  'größe',
  '变量',
  'ключ',
  'ℵ',
  String.raw`\u0063ode`,
  'of',
  'get',
  'async',
  'XtError',
);

const comments = [
  '/* why */',
  '/**/',
  '// no default\n',
  "// AUTH_103: 'signature'\n",
  '/* `${ */',
  '/* 中文 \u{1F600} */',
  '/** @type {string} */',
  '//\n',
  '/*\n * two lines\n */',
  '// eslint-disable-next-line\n',
  '// TODO\n',
];

/** A comment; those up to the end of the line bring it along. */
export const comment: Arbitrary<string> = fc.constantFrom(...comments);

/** What stands before a closing brace: mostly nothing, else a comment on the line before it, or on its own. */
export const beforeBrace: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: comment.map((text) => ` ${text}`) },
  { weight: 1, arbitrary: comment.map((text) => `\n  ${text.trimEnd()}\n`) },
);
