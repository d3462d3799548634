import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/index.ts';
import { unknownCodes } from '../../../src/rules/no-unknown-code/unknown-codes.ts';
import { countReads } from '../../support/counted-source.ts';
import { analyseText, lowerText } from '../../support/analyse-text.ts';
import { applyEdits } from '../../support/apply.ts';
import { knowledgeWith } from '../../support/knowledge.ts';

/** The first suggestion for each finding, applied alone, and whether it may be applied without asking. */
function mended(text: string): readonly [string, boolean][] {
  return unknownCodes(analyseText(text)).map(({ suggestions, isCertain }) => [
    applyEdits(text, suggestions[0]?.edits ?? []),
    isCertain,
  ]);
}

/** A text in which AUHT_103 is mended wherever it stands, with the same by hand. */
const inAll = (text: string): string => text.replaceAll('AUHT_103', 'AUTH_103');

const asked = 'export const of = ({ rc, mc }) => (rc === 0 ? 0 : T[mc]);';

describe('the types of a map are mended with it', () => {
  it.each([
    ['an interface', `interface W { AUHT_103: number }\nconst T: W = { AUHT_103: 1 };\n${asked}`],
    ['a type literal', `const T: { AUHT_103: number; AUTH_104?: number } = { AUHT_103: 1 };\n${asked}`],
    [
      'a union in Record',
      `const T: Record<'AUHT_103' | 'AUTH_104', 1> = { AUHT_103: 1, AUTH_104: 1 };\n${asked}`,
    ],
    ['satisfies', `const T = { AUHT_103: 1 } satisfies Partial<Record<'AUHT_103', 1>>;\n${asked}`],
    ['a cast', `type K = 'AUHT_103';\nconst T = { AUHT_103: 1 } as Record<K, number>;\n${asked}`],
    [
      'a field',
      `class C { #t: Record<'AUHT_103', 1> = { AUHT_103: 1 }; of({ rc, mc }) { return rc || this.#t[mc]; } }`,
    ],
    [
      'a type of two maps',
      `type K = 'AUHT_103';\nconst T: Record<K, 1> = { AUHT_103: 1 };\nconst S = new Set<K>(['AUHT_103']);\n${asked}`,
    ],
  ])('%s', (_, text) => {
    expect(mended(text)).toContainEqual([inAll(text), true]);
  });

  it.each([
    ['an exported type', `export interface W { AUHT_103: number }\nconst T: W = { AUHT_103: 1 };\n${asked}`],
    ["another module's type", `import type { W } from './w';\nconst T: W = { AUHT_103: 1 };\n${asked}`],
    [
      'a type of which a text is a value',
      `type K = 'AUHT_103';\nconst T: Record<K, 1> = { AUHT_103: 1 };\nlog('AUHT_103');\n${asked}`,
    ],
    [
      'a type that has the new key already',
      `interface W { AUHT_103?: 1; AUTH_103?: 1 }\nconst T: W = { AUHT_103: 1 };\n${asked}`,
    ],
    ['a map that is given the new key later', `const T = { AUHT_103: 1 };\nT.AUTH_103 = 2;\n${asked}`],
  ])('%s is nothing that is mended without asking', (_, text) => {
    expect(mended(text).map(([, isCertain]) => isCertain)).toContain(false);
  });

  it('the keys of the type of a map handed to a function are those of its parameter', () => {
    const text = `const T = { AUHT_103: 1, AUTH_105: 2 };\nfunction use(table: { AUHT_103: number; AUTH_105: number }, mc: string) { return table[mc]; }\nexport const of = ({ rc, mc }) => (rc === 0 ? 0 : use(T, mc));`;
    expect(mended(text)).toEqual([[inAll(text), true]]);
  });
});

describe('names that are no identifiers', () => {
  const settings = { additionalCodes: [{ code: 'ACME-FUNDS-017', message: undefined }] };
  const text = `const T = { ACMEFUNDS017: 1 };\nuse(T.ACMEFUNDS017, T?.ACMEFUNDS017);\n${asked}`;

  it('are quoted', () => {
    const [finding] = unknownCodes(analyseText(text, { settings }));
    expect(applyEdits(text, finding?.suggestions[0]?.edits ?? [])).toBe(
      `const T = { 'ACME-FUNDS-017': 1 };\nuse(T['ACME-FUNDS-017'], T?.['ACME-FUNDS-017']);\n${asked}`,
    );
  });
});

describe('a file twice as long costs at most twice as much', () => {
  const head = "import xt from 'xt-open-api';\n";
  const pieces: Readonly<Record<string, (index: number) => string>> = {
    'maps that are read': (i) =>
      `const t${i} = { AUHT_103: ${i}, AUTH_104: 1 }; const { AUHT_103: x${i} } = t${i}; export const of${i} = ({ rc, mc }) => rc || t${i}[mc] || t${i}.AUHT_103 || 'AUHT_103' in t${i};`,
    'readers of one map': (i) =>
      `${i === 0 ? 'const t = { AUHT_103: 1, AUHT_104: 1, AUHT_105: 1 };' : ''} export const of${i} = ({ rc, mc }) => rc || t[mc] || t.AUHT_103 || t['AUHT_104'] || t.AUHT_105;`,
    'helpers that a map is handed to': (i) =>
      `${i === 0 ? 'const t = { AUHT_103: 1, AUHT_104: 1, AUTH_105: 1 };' : ''} function h${i}(table, mc) { return table[mc]; } export const of${i} = ({ rc, mc }) => rc || h${i}(t, mc);`,
    'maps that are handed to a helper': (i) =>
      `${i === 0 ? 'function h(table, mc) { return table[mc] ?? table.AUTH_105; }' : ''} const t${i} = { AUHT_103: 1, AUTH_105: 1 }; export const of${i} = ({ rc, mc }) => rc || h(t${i}, mc);`,
    'names of one map': (i) =>
      `const t${i} = ${i === 0 ? '{ AUHT_103: 1, AUHT_104: 1 }' : `t${i - 1}`}; export const of${i} = ({ rc, mc }) => rc || t${i}[mc];`,
    'maps with a type each': (i) =>
      `type K${i} = 'AUHT_103' | 'AUTH_104'; const t${i}: Record<K${i}, 1> = { AUHT_103: 1, AUTH_104: 1 }; export const of${i} = ({ rc, mc }) => rc || t${i}[mc as K${i}];`,
  };

  it.each(Object.entries(pieces))('%s', (_, piece) => {
    const readsOf = (count: number): number => {
      const text = head + Array.from({ length: count }, (__, index) => piece(index)).join('\n');
      const { source, reads } = countReads(lowerText(text));
      expect(unknownCodes(analyse(source, knowledgeWith())).length).toBeGreaterThan(0);
      return reads();
    };
    expect(readsOf(400) / readsOf(200)).toBeLessThan(2.05);
  });
});
