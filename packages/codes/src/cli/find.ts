import { describeCode } from '../lookup.ts';
import type { CodeDescription } from '../lookup.ts';
import { nearest } from './distance.ts';
import { all, codes, families } from './entries.ts';

/** What was found for a word, or words, that somebody asked for. */
export interface Found {
  /** The words as they were given. */
  readonly asked: string;
  /** One that is told in full, or several that are listed; none where nothing was found. */
  readonly entries: readonly CodeDescription[];
  readonly isOne: boolean;
  /** What may have been meant where nothing was found. */
  readonly meant: readonly string[];
}

/**
 * Looks up what was asked for: codes (in any case, with other separators or none), families and other beginnings of
 * codes, values of rc, HTTP statuses, and words of messages.
 *
 * @param words as a shell hands them over; one with spaces in it is a text of its own
 */
export function find(words: readonly string[]): readonly Found[] {
  const isPlain = (word: string): boolean => /^\p{L}+$/u.test(word);
  const exact = words.map((word) => findExact(word));
  const plain = words.filter((word, index) => exact[index] === undefined && isPlain(word));
  const areWords = plain.some((word) => !families.includes(word.toUpperCase()));
  // `order not exist`: among words of a message, the name of a family is one of them.
  const text = areWords ? plain.join(' ') : undefined;
  const found: Found[] = [];
  for (const [index, word] of words.entries()) {
    const own = exact[index];
    if (own) found.push(own);
    else if (text === undefined || !isPlain(word)) found.push(findOther(word));
    else if (!found.some(({ asked }) => asked === text)) found.push(findWords(text));
  }
  return found;
}

const one = (asked: string, entry: CodeDescription): Found => ({
  asked,
  entries: [entry],
  isOne: true,
  meant: [],
});
const several = (asked: string, entries: readonly CodeDescription[]): Found => ({
  asked,
  entries,
  isOne: false,
  meant: [],
});

const joined = (text: string): string => text.toUpperCase().replace(/[^A-Z\d]/g, '');

function findExact(word: string): Found | undefined {
  const number = /^\d+$/.test(word) ? describeCode(Number(word)) : undefined;
  const code = /\s/.test(word) ? undefined : codes.find((known) => joined(known) === joined(word));
  const entry = number ?? (code === undefined ? undefined : describeCode(code));
  return entry && one(word, entry);
}

/** A beginning of codes, words between spaces, or a misspelt code. */
function findOther(word: string): Found {
  if (/\s/.test(word)) return findWords(word);
  const stem = word.toUpperCase().replace(/[-_*]*$/, '');
  const isBeginning = stem !== '' && /^\p{L}/u.test(stem);
  const family = families.includes(stem) ? `${stem}_` : stem;
  const begun = isBeginning ? all.filter(({ code }) => String(code).startsWith(family)) : [];
  if (begun.length > 0) return several(word, begun);
  return { asked: word, entries: [], isOne: false, meant: nearest(word.toUpperCase(), codes) };
}

/** Codes in whose message each word begins one; where there are none, in what else is said of them. */
function findWords(text: string): Found {
  const sought = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const holds = (told: string | undefined): boolean => {
    const words = (told ?? '').toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    return sought.every((start) => words.some((word) => word.startsWith(start)));
  };
  const byMessage = all.filter(({ message }) => holds(message));
  const found =
    byMessage.length > 0
      ? byMessage
      : all.filter(({ note, advice }) => holds(`${note ?? ''} ${advice ?? ''}`));
  if (found.length > 0) return several(text, found);
  const upper = text.toUpperCase();
  return {
    asked: text,
    entries: [],
    isOne: false,
    meant: [...nearest(upper, codes), ...nearest(upper, families, 1)],
  };
}
