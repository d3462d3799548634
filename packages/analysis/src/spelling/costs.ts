import { costOfEdits, type Priced, type Pricing } from './distance.ts';
import { areNeighbours } from './keyboard.ts';

/*
 * What each slip of the pen costs, on characters that are upper case already (case is free: it changes nothing in
 * the order of the candidates). An ordinary edit costs 10. Slips that leave a code readable cost little, slips of
 * the fingers about half, and digits more than letters: a family has redundancy and a number has none, so the
 * digits that were typed are more likely right than a family that differs.
 */
const costs = {
  /** The unit: a letter replaced, dropped or put in. */
  edit: 10,
  /** O and 0; l, 1 and I: the same to the eye, in many a font. */
  confusable: 2,
  /** A lost, additional or different separator: `AUTH103`, `ORDER_F_0503`, `AUTH.103`. */
  separator: 2,
  /** Zeros before the number: its value stays. `AUTH_0103`, `FUND_1`. */
  zeroPadding: 2,
  /** `AUTHS_103`: people write the plural of what the codes are about. */
  plural: 3,
  /** `ORDER_0503`: the only letter inside XT's numbers is easily overlooked; nobody puts one in. */
  lostLetter: 3,
  /** A letter struck twice, or once instead of twice. */
  doubled: 5,
  /** Two letters in the wrong order, the most frequent slip of two hands. */
  swap: 5,
  /** Two digits in the wrong order: frequent too, but the result may be another code. */
  swappedDigits: 8,
  /** A letter hit beside the right one. */
  neighbour: 6,
  /** A digit struck twice, or once instead of twice. */
  doubledDigit: 8,
  /** A digit hit beside the right one. */
  neighbourDigit: 10,
  /** A digit too few or too many: those that are left may all be right. */
  lostDigit: 11,
  /** A digit in the place of another. */
  digit: 12,
} as const;

const confusables = ['O0', '0O', 'L1', '1L', 'I1', '1I', 'IL', 'LI'];
const isDigit = (character: string): boolean => character >= '0' && character <= '9';
const isLetter = (character: string): boolean => character >= 'A' && character <= 'Z';
const isSeparator = (character: string): boolean => character !== '' && '_.:/'.includes(character);

const byKindOfSlip: Pricing = { replacing: costOfReplacing, swapping: costOfSwapping };

/** What it costs to have typed one text where another was meant, both upper case; Infinity beyond `limit`. */
export function costOfSlips(typed: Priced, meant: Priced, limit: number): number {
  return costOfEdits(typed, meant, byKindOfSlip, limit);
}

/** A code, with the cost of each of its characters not having been typed. */
export function priceMeant(text: string): Priced {
  const letter = text.search(/(?<=_)[A-Z](?=\d)/);
  return {
    text,
    gaps: Array.from(text, (_, at) => (at === letter ? costs.lostLetter : costOfGap(text, at))),
  };
}

/** A typed text, with the cost of each of its characters being one too many. */
export function priceTyped(text: string): Priced {
  return {
    text,
    gaps: Array.from(text, (_, at) => (isPlural(text, at) ? costs.plural : costOfGap(text, at))),
  };
}

/** The cost of `typed` where `meant` should stand. */
function costOfReplacing(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (confusables.includes(typed + meant)) return costs.confusable;
  if (isSeparator(typed) && isSeparator(meant)) return costs.separator;
  const isNumeric = isDigit(typed) || isDigit(meant);
  if (areNeighbours(typed, meant)) return isNumeric ? costs.neighbourDigit : costs.neighbour;
  return isNumeric ? costs.digit : costs.edit;
}

/** The cost of two characters, unlike each other, in the wrong order. */
function costOfSwapping(first: string, second: string): number {
  return isDigit(first) && isDigit(second) ? costs.swappedDigits : costs.swap;
}

function costOfGap(word: string, at: number): number {
  const [before, character, after] = [word[at - 1] ?? '', word[at] ?? '', word[at + 1] ?? ''];
  if (isSeparator(character)) return costs.separator;
  if (character === '0' && isDigit(after) && isLeading(word, at)) return costs.zeroPadding;
  const isNumeric = isDigit(character);
  if (character === before) return isNumeric ? costs.doubledDigit : costs.doubled;
  return isNumeric ? costs.lostDigit : costs.edit;
}

/** Whether only zeros stand between the beginning of the number and `at`. */
function isLeading(word: string, at: number): boolean {
  return !/[1-9]0*$/.test(word.slice(0, at));
}

function isPlural(text: string, at: number): boolean {
  return text[at] === 'S' && isLetter(text[at - 1] ?? '') && !isLetter(text[at + 1] ?? '');
}
