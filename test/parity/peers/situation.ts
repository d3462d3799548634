import { messageCodes } from 'xt-mc';

export type Verdict = 'reported' | 'silent';

/** One switch, mapped to XT's codes, in a file of its own. */
export interface Situation {
  readonly name: string;
  readonly code: string;
  /** Options of @typescript-eslint/switch-exhaustiveness-check; undefined where Biome's verdict is written instead. */
  readonly options?: object;
  /** What Biome's rule says by its documentation and its tests. */
  readonly biome?: Verdict;
  /** Why our verdict is another one; a situation without a reason must get the same. */
  readonly reason?: Reason | undefined;
}

/** Five codes of a union: one of them is of a range that no other system was seen to use. */
export const codes = ['AUTH_101', 'AUTH_102', 'AUTH_103', 'ORDER_002', 'ORDER_F0503'] as const;

export const unionOf = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(' | ');
export const union = unionOf(codes);

/** The codes as keys and values, alike. */
export const entries = (separator: string): string =>
  codes.map((code) => `${code}${separator}'${code}'`).join(', ');

/** The codes of a family, in catalogue order; the ranges of GATEWAY and ORDER are parts of theirs. */
export function codesOf(family: string): readonly string[] {
  return messageCodes.filter((entry) => entry.family === family).map(({ code }) => code);
}

/** Differences by design. Each must be needed: a test fails where one explains nothing any more. */
export const reasons = {
  default:
    'A default takes what a few cases leave: only what is nearly whole is a gap beside one. The peer asks for every member whatever the default does, unless told otherwise.',
  comment:
    'The comment closes the switch as a default would, and what is nearly whole beside a default is a gap: a code was forgotten.',
  behind: 'Every clause leaves, and a statement follows: it takes the rest as a default would.',
  superfluous:
    'XT adds codes, so a default is never superfluous, though the type of today has no member left for it.',
  membership: 'Cases that share one body ask whether the code is one of them: a membership test has no gaps.',
  open: 'The type lets any text through, so that its members are no whole: without a default what it does not list is dropped, beside one nothing is.',
  gate: 'A file without a code, a host or a package of XT is not read: what the plugin costs there is nothing.',
  noCode:
    'No message code is asked: numbers, booleans, symbols, undefined and null beside the codes are no codes.',
  foreign: 'Nothing shows that the texts are codes of XT: without evidence, silence.',
  limit: "A limit of the peer's, named so by its own tests: it does not see that the type has been narrowed.",
} as const;

export type Reason = keyof typeof reasons;
