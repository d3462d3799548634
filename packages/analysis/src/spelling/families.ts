import { maxCostBehindBest } from '../knowledge/thresholds.ts';
import { normalizeCode, parseCode } from './code-shape.ts';
import { costOfSlips, priceMeant, priceTyped } from './costs.ts';
import { isNearFamily, isNearWord, wordOf } from './meant.ts';
import { lexiconOf } from './lexicon.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';

/**
 * Whether a code belongs to another system: it has the shape of a numbered code, and its family is neither known
 * nor a misspelling of one of the catalogue's (`CONN_001`). Case, hyphens and spaces do not matter.
 */
export function isForeignFamily(code: string, vocabulary: Vocabulary): boolean {
  const word = normalizeCode(code);
  const family = parseCode(word)?.family;
  if (family === undefined) return false;
  const lexicon = lexiconOf(vocabulary);
  if (lexicon.knownFamilies.has(family)) return false;
  return !vocabulary.families.some((own) => isNearFamily(family, own));
}

/**
 * The beginnings of codes that a text asked of `mc.startsWith(…)` is probably meant as, best first. None for a
 * real beginning of a code (`AUTH_`, `ORDER_F05`, `ORD`), for an existing family with digits that no code has
 * (`AUTH_2`), and for anything that is not meant as a family.
 */
export function nearestFamilies(prefix: string, vocabulary: Vocabulary): readonly string[] {
  const word = wordOf(prefix);
  if (word === undefined) return [];
  const { entries, stems } = lexiconOf(vocabulary);
  const beginsCode = (text: string): boolean => entries.some((entry) => entry.code.startsWith(text));
  if (beginsCode(prefix)) return [];

  const [, head = '', digits = ''] = /^(.*?)(\d*)$/.exec(word) ?? [];
  if (word === prefix && stems.has(head)) return [];
  const beginnings = Array.from(stems)
    .filter((stem) => isNearFamily(lettersOf(head), lettersOf(stem)))
    .map((stem) => spellLike(stem, head, digits, beginsCode));
  const outcomes = vocabulary.outcomes.filter((outcome) => isNearWord(word, outcome));
  const typed = priceTyped(word);
  const found = [...beginnings, ...outcomes].map((text) => ({
    text,
    cost: costOfSlips(typed, priceMeant(text), Infinity),
  }));
  const limit = Math.min(...found.map(({ cost }) => cost)) + maxCostBehindBest;
  return found
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost)
    .map(({ text }) => text);
}

/** The stem with the underscore and the digits that the prefix has, as long as a code begins so. */
function spellLike(
  stem: string,
  head: string,
  digits: string,
  beginsCode: (text: string) => boolean,
): string {
  if (digits !== '') return beginsCode(stem + digits) ? stem + digits : stem;
  return stem.endsWith('_') && !head.endsWith('_') ? stem.slice(0, -1) : stem;
}

function lettersOf(stem: string): string {
  return stem.replaceAll('_', '');
}
