import { describe, expect, it } from 'vitest';
import { isMeantAsCode, nearestCodes, normalizeCode } from '../../src/spelling/index.ts';
import { editsBetween } from '../../src/spelling/distance.ts';
import { known, vocabulary } from './vocabulary.ts';
import { slips, type Typo, typosOf } from './typos.ts';

/*
 * How it is measured. Every slip of typos.ts is made at every place of every one of the 112 codes; a slip that
 * yields a known code is no typo. Whether one code alone can be meant is asked in two ways that know nothing of
 * the costs: one code alone becomes this text by any slip of the list, or one code alone has the smallest plain
 * Damerau-Levenshtein distance from the normalized text.
 */
const codes = [...vocabulary.codes, ...vocabulary.outcomes];
const typos = typosOf(codes, known);
const suggestions = new Map(typos.map(({ text }) => [text, nearestCodes(text, vocabulary)]));

const nearestByEdits = new Map<string, readonly string[]>();
for (const { text } of typos) {
  if (nearestByEdits.has(text)) continue;
  const word = normalizeCode(text);
  const distances = codes.map((code) => editsBetween(word, code, 4));
  const fewest = Math.min(...distances);
  nearestByEdits.set(
    text,
    codes.filter((_, index) => distances[index] === fewest),
  );
}

const meantTexts = new Set(Array.from(suggestions.keys()).filter((text) => isMeantAsCode(text, vocabulary)));

const isMeant = ({ text }: Typo): boolean => meantTexts.has(text);
const isFirst = ({ text, meant }: Typo): boolean => suggestions.get(text)?.codes[0] === meant;
const isOffered = ({ text, meant }: Typo): boolean => suggestions.get(text)?.codes.includes(meant) ?? false;
const hasOneSource = ({ sources }: Typo): boolean => sources.size === 1;
const hasOneNearest = ({ text, meant }: Typo): boolean => {
  const nearest = nearestByEdits.get(text) ?? [];
  return nearest.length === 1 && nearest[0] === meant;
};

function share(of: readonly Typo[], holds: (typo: Typo) => boolean): number {
  return of.length === 0 ? 1 : of.filter(holds).length / of.length;
}

function report(): string {
  const row = (kind: string, of: readonly Typo[]): string => {
    const [bySource, byEdits] = [of.filter(hasOneSource), of.filter(hasOneNearest)];
    const figures = [
      of.length,
      share(of, isMeant),
      share(of, isFirst),
      share(of, isOffered),
      bySource.length,
      share(bySource, isFirst),
      byEdits.length,
      share(byEdits, isFirst),
      of.filter(({ text }) => suggestions.get(text)?.isCertain).length,
    ];
    const cells = figures.map((figure, index) =>
      [0, 4, 6, 8].includes(index) ? String(figure) : `${(figure * 100).toFixed(1)}%`,
    );
    return [kind.padEnd(26), ...cells.map((cell) => cell.padStart(9))].join('');
  };
  const titles = ['typos', 'meant', 'first', 'offered', '1 source', 'first', '1 nearest', 'first', 'certain'];
  return [
    ' '.repeat(26) + titles.map((title) => title.padStart(9)).join(''),
    ...Object.keys(slips).map((kind) =>
      row(
        kind,
        typos.filter((typo) => typo.kind === kind),
      ),
    ),
    row('all', typos),
  ].join('\n');
}

function examples(of: readonly Typo[]): string {
  const rows = of.slice(0, 40).map(({ text, kind, meant }) => {
    return `${text} (${kind} of ${meant}) → ${suggestions.get(text)?.codes.join(', ') ?? ''}`;
  });
  return `\n${report()}\n${rows.join('\n')}`;
}

/** Fails with the table of all kinds, and the typos that are at fault. */
function expectShare(of: readonly Typo[], holds: (typo: Typo) => boolean, atLeast: number): void {
  expect(of).not.toEqual([]);
  if (share(of, holds) < atLeast) expect.fail(examples(of.filter((typo) => !holds(typo))));
}

describe('typos of every kind, of every code', () => {
  it('makes typos of every kind', () => {
    for (const kind of Object.keys(slips)) expect(typos.filter((typo) => typo.kind === kind)).not.toEqual([]);
    expect(new Set(typos.map(({ meant }) => meant)).size).toBe(codes.length);
    expect(typos.length).toBeGreaterThan(10_000);
  });

  it('takes at least 98% for codes, and of no kind less than 97%', () => {
    expectShare(typos, isMeant, 0.98);
    for (const kind of Object.keys(slips)) {
      expectShare(
        typos.filter((typo) => typo.kind === kind),
        isMeant,
        0.97,
      );
    }
  });

  it('offers the code first in at least 97%, where one code alone becomes this text by a slip', () => {
    expectShare(typos.filter(hasOneSource), isFirst, 0.97);
  });

  it('offers the code first in at least 97%, where one code alone is nearest in plain edits', () => {
    expectShare(typos.filter(hasOneNearest), isFirst, 0.97);
  });

  it('is never certain of another code than the one that was meant', () => {
    expectShare(
      typos.filter(({ text }) => suggestions.get(text)?.isCertain),
      isFirst,
      1,
    );
  });
});
