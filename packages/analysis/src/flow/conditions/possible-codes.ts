import { once } from '../../basics/once.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isMeantAsCode } from '../../spelling/index.ts';

/** The texts that a code may be of which nobody knows which it is. */
export interface PossibleCodes {
  /** Whether it may be this text. XT adds codes: what is spelt like one may be one. */
  readonly has: (text: string) => boolean;
  /** Those of them that are known. */
  readonly known: readonly string[];
}

/** Any code of XT's but those of `not`. */
export function codesBut(not: ReadonlySet<string>, knowledge: Knowledge): PossibleCodes {
  const { vocabulary } = knowledge;
  const { codes, outcomes, alsoKnown } = vocabulary;
  const known = [...outcomes, ...codes, ...alsoKnown].filter((code) => !not.has(code));
  return {
    has: (text) => !not.has(text) && (knowledge.isKnown(text) || isMeantAsCode(text, vocabulary)),
    known,
  };
}

/** What the mc of a refusal may be. */
export const codesOfRefusals = once((knowledge: Knowledge) =>
  codesBut(new Set([knowledge.catalogue.api.outcomes.success]), knowledge),
);

/** The same codes in small letters. */
export function inSmallLetters({ has, known }: PossibleCodes): PossibleCodes {
  return {
    has: (text) => text === text.toLowerCase() && has(text.toUpperCase()),
    known: known.map((code) => code.toLowerCase()),
  };
}
