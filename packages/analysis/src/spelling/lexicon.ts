import { priceMeant } from './costs.ts';
import { normalizeCode, parseCode } from './code-shape.ts';
import { lettersOf } from './letters.ts';
import { once } from '../basics/once.ts';
import type { Priced } from './distance.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';

/** A code, prepared for being compared with. */
export interface LexiconEntry extends Priced {
  /** As the catalogue writes it. `text` is its normalized spelling. */
  readonly code: string;
  /** Empty for a code without a number. */
  readonly family: string;
  readonly isOwn: boolean;
  /** The letters of `text`: see `lettersOf`. */
  readonly letters: number;
}

/** A vocabulary, prepared for being searched. */
export interface Lexicon {
  /** Catalogue order: codes, outcomes, then what else is known. */
  readonly entries: readonly LexiconEntry[];
  /** The normalized spellings. */
  readonly spellings: ReadonlySet<string>;
  /** The families of `Vocabulary.families`. */
  readonly families: ReadonlySet<string>;
  /** What stands before the digits of a code: `AUTH_`, `ORDER_`, `ORDER_F`. */
  readonly stems: ReadonlySet<string>;
  /** All families, those of `alsoKnown` too. */
  readonly knownFamilies: ReadonlySet<string>;
}

/** The lexicon of a vocabulary; made once. */
export const lexiconOf = once(prepare);

function prepare(vocabulary: Vocabulary): Lexicon {
  const own = [...vocabulary.codes, ...vocabulary.outcomes];
  const entries = [
    ...own.map((code) => prepareCode(code, true)),
    ...Array.from(vocabulary.alsoKnown, (code) => prepareCode(code, false)),
  ];
  const families = new Set(vocabulary.families);
  const stems = new Set<string>();
  for (const family of families) stems.add(`${family}_`);
  for (const { family, isOwn, text } of entries)
    if (isOwn && family !== '') stems.add(text.replace(/\d+$/, ''));
  return {
    entries,
    spellings: new Set(entries.map(({ text }) => text)),
    families,
    stems,
    knownFamilies: new Set([...families, ...entries.map(({ family }) => family)]),
  };
}

function prepareCode(code: string, isOwn: boolean): LexiconEntry {
  const text = normalizeCode(code);
  return {
    ...priceMeant(text),
    code,
    family: parseCode(text)?.family ?? '',
    isOwn,
    letters: lettersOf(text),
  };
}
