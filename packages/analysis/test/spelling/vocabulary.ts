import { families, messageCodes, retiredMessageCodes, siblingMessageCodes, xtApi } from 'xt-mc';
import type { Vocabulary } from '../../src/knowledge/vocabulary.ts';

const outcomes: readonly string[] = Object.values(xtApi.outcomes);

const siblings = siblingMessageCodes.filter(({ api }) => !xtApi.plainWords.apis.includes(api));

/** XT's catalogue with no setting of a user's. */
export const vocabulary: Vocabulary = {
  codes: messageCodes.map(({ code }): string => code).filter((code) => !outcomes.includes(code)),
  outcomes,
  alsoKnown: new Set<string>([...siblings, ...retiredMessageCodes].map(({ code }) => code)),
  families,
};

/** Every code that is no misspelling. */
export const known: ReadonlySet<string> = new Set([
  ...vocabulary.codes,
  ...vocabulary.outcomes,
  ...vocabulary.alsoKnown,
]);
