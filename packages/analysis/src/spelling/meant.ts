import { lettersApart, lettersOf } from './letters.ts';
import {
  maxDigitsOfCode,
  maxEditsToCode,
  maxEditsToWord,
  maxSpellingLength,
  minLettersOfFamily,
} from '../knowledge/thresholds.ts';
import { normalizeCode, parseCode, readLookAlikes } from './code-shape.ts';
import { editsBetween, sharedInOrder } from './distance.ts';
import { type Lexicon, type LexiconEntry, lexiconOf } from './lexicon.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';

/**
 * Whether a text that stands where a message code is expected, and that is no known code, is meant as one: it has
 * one of the families with 1 to 5 digits, or is at most two edits from a code (one from SUCCESS and FAILURE) and
 * keeps three letters of its family. Case, hyphens and spaces do not matter.
 *
 * What it is not asked: whether the place expects a code at all. `order_17` is meant as one here.
 */
export function isMeantAsCode(text: string, vocabulary: Vocabulary): boolean {
  const word = wordOf(text);
  if (word === undefined) return false;
  const lexicon = lexiconOf(vocabulary);
  if (lexicon.spellings.has(word) || familyOfUnknown(word, lexicon) !== undefined) return true;
  // Most texts of a file have letters that no edits allowed for would bring.
  const letters = lettersOf(word);
  return lexicon.entries.some(
    (entry) => lettersApart(letters, entry.letters) <= 2 * maxEditsToCode && isNear(word, entry),
  );
}

/** The normalized text; undefined for one that cannot be the spelling of any code. */
export function wordOf(text: string): string | undefined {
  if (text.length > maxSpellingLength) return undefined;
  const word = normalizeCode(text);
  return word === '' ? undefined : word;
}

/** The catalogue's family that a normalized text has, with a number that a code may have; else undefined. */
export function familyOfUnknown(word: string, lexicon: Lexicon): string | undefined {
  const reading = readLookAlikes(word);
  const { family, letter, digits } = parseCode(reading) ?? {};
  if (family === undefined || digits === undefined || digits.length > maxDigitsOfCode) return undefined;
  if (!lexicon.families.has(family) || !lexicon.stems.has(`${family}_${letter ?? ''}`)) return undefined;
  // Without a single digit (`ORDER_LO`) only an existing code shows that the letters stand for digits.
  return /\d/.test(word) || lexicon.spellings.has(reading) ? family : undefined;
}

/** Whether a normalized text is within the edits that are allowed for a code. */
export function isNear(word: string, { text, family }: LexiconEntry): boolean {
  // Most texts differ in length alone by more than is allowed.
  if (Math.abs(word.length - text.length) > maxEditsToCode) return false;
  return family === ''
    ? isNearWord(word, text)
    : areWithinEdits(word, text, maxEditsToCode) && keepsLetters(word, family);
}

/** Whether a normalized text is within the edits that are allowed for a code without a number. */
export function isNearWord(word: string, code: string): boolean {
  return areWithinEdits(word, code, maxEditsToWord);
}

/** Whether a normalized family is a spelling of another one. */
export function isNearFamily(family: string, other: string): boolean {
  return areWithinEdits(family, other, maxEditsToCode) && keepsLetters(family, other);
}

function areWithinEdits(word: string, other: string, edits: number): boolean {
  return editsBetween(word, other, edits) <= edits;
}

/** Families shorter than three letters, which users may add, are kept whole. */
function keepsLetters(word: string, family: string): boolean {
  return sharedInOrder(word, family) >= Math.min(minLettersOfFamily, family.length);
}
