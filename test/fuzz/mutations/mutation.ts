import fc, { type Arbitrary } from 'fast-check';
import type { Program } from '../program.ts';
import { anyCode, codeLiteral, comment } from '../programs/words.ts';
import { isComment, isSpace, isString, isWord, tokensOf } from './tokens.ts';

/** Changes the tokens of a text at a place of its choice. */
type Change = (tokens: string[], at: number, written: Written) => void;

/** What is written into the text, where a change writes something. */
interface Written {
  readonly comment: string;
  readonly code: string;
  readonly literal: string;
  readonly amount: number;
}

/** Changes that leave most programs whole. */
const gentle: Readonly<Record<string, Change>> = {
  comment: (tokens, at, { comment: text }) => tokens.splice(at, 0, text),
  'comment on one line': (tokens, at, { code }) => tokens.splice(at, 0, `/* ${code} */`),
  'white space': (tokens, at, { amount }) => {
    const index = next(tokens, at, isSpace);
    if (index !== undefined)
      tokens[index] = ['\t', '\n', '\r\n', '  ', ' \f', '\u00A0', '\n\n'][amount % 7] ?? ' ';
  },
  respell: (tokens, at, { code }) => {
    const index = next(tokens, at, (text) => isString(text) && /\d/.test(text));
    const quote = tokens[index ?? -1]?.charAt(0) ?? '';
    if (index !== undefined) tokens[index] = quote + code + quote;
  },
  requote: (tokens, at, { amount }) => {
    const index = next(tokens, at, isString);
    if (index === undefined) return;
    const text = (tokens[index] ?? '').slice(1, -1);
    const quote = ["'", '"', '`'][amount % 3] ?? "'";
    if (!text.includes(quote) && !text.includes('${')) tokens[index] = quote + text + quote;
  },
  wrap: (tokens, at, { amount }) => {
    const index = next(tokens, at, (text) => isString(text) || (isWord(text) && !keywords.has(text)));
    const text = tokens[index ?? -1] ?? '';
    if (index !== undefined)
      tokens[index] =
        [`(${text})`, `(${text} as never)`, `${text}!`, `((${text}) satisfies unknown)`][amount % 4] ?? text;
  },
  rename: (tokens, at, { amount }) => {
    const index = next(tokens, at, (text) => isWord(text) && !keywords.has(text));
    const name = tokens[index ?? -1];
    if (name === undefined) return;
    const other =
      ['größe', '变量', 'mc', 'rc', 'result', 'xt', 'body', String.raw`\u{61}b`][amount % 8] ?? name;
    for (const [i, text] of tokens.entries()) if (text === name) tokens[i] = other;
  },
  'optional chain': (tokens, at) => {
    const index = next(tokens, at, (text) => text === '.');
    if (index !== undefined) tokens[index] = '?.';
  },
  'code for a text': (tokens, at, { literal }) => {
    const index = next(tokens, at, isString);
    if (index !== undefined) tokens[index] = literal;
  },
};

/** Changes after which little is as it was. */
const rough: Readonly<Record<string, Change>> = {
  drop: (tokens, at) => tokens.splice(at, 1),
  'drop several': (tokens, at, { amount }) => tokens.splice(at, 1 + (amount % 8)),
  double: (tokens, at) => tokens.splice(at, 0, tokens[at] ?? ''),
  swap: (tokens, at) => tokens.splice(at, 2, tokens[at + 1] ?? '', tokens[at] ?? ''),
  'repeat a stretch': (tokens, at, { amount }) =>
    tokens.splice(at, 0, ...tokens.slice(at, at + (amount % 60))),
  cut: (tokens, at) => tokens.splice(at),
  quote: (tokens, at, { amount }) =>
    tokens.splice(at, 0, ["'", '"', '`', '${', '/*', '\\', '<', '#', '\u0000'][amount % 9] ?? ''),
  'half a string': (tokens, at) => {
    const index = next(tokens, at, isString);
    if (index !== undefined) tokens[index] = (tokens[index] ?? '').slice(0, -1);
  },
  'comment out': (tokens, at, { amount }) => {
    tokens.splice(at, 0, '/*');
    tokens.splice(at + 2 + (amount % 20), 0, '*/');
  },
};

const changes = { ...gentle, ...rough };

const keywords = new Set(
  'await break case catch class const continue default delete do else export extends finally for function if import in instanceof interface let new of return static super switch this throw try type typeof var void while with yield enum namespace declare abstract readonly public private protected async as satisfies get set'.split(
    ' ',
  ),
);

/** The next token that is wanted, from a place on and then from the beginning. */
function next(
  tokens: readonly string[],
  from: number,
  isWanted: (text: string) => boolean,
): number | undefined {
  for (let step = 0; step < tokens.length; step++) {
    const index = (from + step) % tokens.length;
    const text = tokens[index] ?? '';
    if (!isComment(text) && isWanted(text)) return index;
  }
  return undefined;
}

export interface Mutation {
  readonly kind: string;
  /** The place, as a share of the text: it means something in every text. */
  readonly place: number;
  readonly written: Written;
}

const writtenText = fc.record({ comment, code: anyCode, literal: codeLiteral, amount: fc.nat(200) });

function mutation(kinds: readonly string[]): Arbitrary<Mutation> {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    place: fc.nat(9999).map((one) => one / 10_000),
    written: writtenText,
  });
}

/** A few changes to a program: mostly gentle ones, so that something is left to find. */
export const mutations: Arbitrary<readonly Mutation[]> = fc.oneof(
  { weight: 3, arbitrary: fc.array(mutation(Object.keys(gentle)), { minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.array(mutation(Object.keys(changes)), { minLength: 1, maxLength: 4 }) },
);

export function mutate(program: Program, all: readonly Mutation[]): Program {
  let { text } = program;
  for (const { kind, place, written } of all) {
    const tokens = tokensOf(text);
    changes[kind]?.(tokens, Math.floor(place * tokens.length), written);
    text = tokens.join('');
  }
  return { ...program, text };
}
