import {
  maxCostBehindBest,
  maxCostOfCertainty,
  maxCostOfSuggestion,
  maxSuggestions,
  minLeadOfCertainty,
} from '../knowledge/thresholds.ts';
import { numberOf, readLookAlikes } from './code-shape.ts';
import { costOfSlips, priceTyped } from './costs.ts';
import { editsBetween } from './distance.ts';
import { familyOfUnknown, isNear, wordOf } from './meant.ts';
import { type LexiconEntry, lexiconOf } from './lexicon.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';

/** What the switch, map or list that the text stands in says about the code that was meant. */
interface SpellingContext {
  /** Codes that stand there already: never offered. */
  readonly handled?: Codes;
  /** Codes that are missing there: offered first among equals. */
  readonly wanted?: Codes;
}

interface Codes {
  has(code: string): boolean;
}

/** The codes that a text is probably meant as. */
interface NearestCodes {
  /** Best first, five at most, as the catalogue writes them. */
  readonly codes: readonly string[];
  /** Whether the first is the only one that can be meant, so that a tool may put it in unasked. */
  readonly isCertain: boolean;
}

interface NearCode {
  readonly entry: LexiconEntry;
  /** Infinity where it is more than a suggestion may cost. */
  readonly cost: number;
}

/**
 * The codes that `text` is probably meant as. None for a text that is not meant as a code, and for one of a known
 * family whose number resembles none (`AUTH_999`).
 */
export function nearestCodes(
  text: string,
  vocabulary: Vocabulary,
  { handled, wanted }: SpellingContext = {},
): NearestCodes {
  const word = wordOf(text);
  if (word === undefined) return { codes: [], isCertain: false };
  const candidates = candidatesFor(word, vocabulary);
  const offered = candidates.filter(
    ({ entry, cost }) => cost <= maxCostOfSuggestion && handled?.has(entry.code) !== true,
  );
  const limit = Math.min(...offered.map(({ cost }) => cost)) + maxCostBehindBest;
  const ranked = offered
    .filter(({ cost }) => cost <= limit)
    .sort(
      (a, b) =>
        Number(b.entry.isOwn) - Number(a.entry.isOwn) ||
        a.cost - b.cost ||
        Number(wanted?.has(b.entry.code) ?? false) - Number(wanted?.has(a.entry.code) ?? false),
    )
    .slice(0, maxSuggestions);
  return {
    codes: ranked.map(({ entry }) => entry.code),
    isCertain: ranked[0] !== undefined && isOnlyAnswer(word, ranked[0], candidates),
  };
}

function candidatesFor(word: string, vocabulary: Vocabulary): NearCode[] {
  const lexicon = lexiconOf(vocabulary);
  const typed = priceTyped(word);
  const family = familyOfUnknown(word, lexicon);
  const candidates: NearCode[] = [];
  for (const entry of lexicon.entries) {
    const isOfFamily = family !== undefined && entry.family === family;
    if (!isOfFamily && !isNear(word, entry)) continue;
    candidates.push({ entry, cost: costOfSlips(typed, entry, maxCostOfSuggestion) });
  }
  return candidates;
}

/**
 * A spelling has one answer when the number is the one that was typed (a different one may be a code that XT has
 * added since), the slip is small, and every other code, handled ones too, costs clearly more and is not reached
 * with fewer edits, whatever their kind; nor with as many where there are more or fewer digits than in the code, as
 * no one knows which.
 */
function isOnlyAnswer(word: string, best: NearCode, candidates: readonly NearCode[]): boolean {
  const { text } = best.entry;
  if (best.cost > maxCostOfCertainty || numberOf(word) !== numberOf(text)) return false;
  const edits = editsBetween(word, text, Math.max(word.length, text.length));
  const fewestOfOthers = countDigits(word) === countDigits(text) ? edits : edits + 1;
  return candidates.every(
    ({ entry, cost }) =>
      entry === best.entry ||
      (cost >= best.cost + minLeadOfCertainty && editsBetween(word, entry.text, edits) >= fewestOfOthers),
  );
}

function countDigits(word: string): number {
  return readLookAlikes(word).replace(/\D/g, '').length;
}
