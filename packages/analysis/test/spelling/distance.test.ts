import { describe, expect, it } from 'vitest';
import { costOfEdits, editsBetween, sharedInOrder } from '../../src/spelling/distance.ts';
import { areNeighbours } from '../../src/spelling/keyboard.ts';

describe('edits between two texts', () => {
  it.each([
    ['AUTH', 'AUTH', 0],
    ['AUTH', 'AUHT', 1],
    ['AUTH', 'ATH', 1],
    ['AUTH', 'AUTTH', 1],
    ['AUTH', 'AUTX', 1],
    ['AUTH', '', 4],
    ['', 'AUTH', 4],
    ['CA', 'ABC', 3],
    ['0103', '1030', 2],
    ['kitten', 'sitting', 3],
  ])('%s and %s: %i, in both directions', (a, b, edits) => {
    expect(editsBetween(a, b, 9)).toBe(edits);
    expect(editsBetween(b, a, 9)).toBe(edits);
  });

  it('agrees with the plain recursive definition, with and without a limit', () => {
    const texts = ['', 'A', 'AB', 'BA', 'ABC', 'CAB', 'ACB', 'BBA', 'ABAB', 'BABA', 'AABB'];
    for (const a of texts) {
      for (const b of texts) {
        const edits = recursively(a, b);
        for (const limit of [0, 1, 2, 9]) {
          expect(editsBetween(a, b, limit), `${a} ${b} ${limit}`).toBe(edits <= limit ? edits : Infinity);
        }
      }
    }
  });

  it('looks at no character of a text that is too long by more than the limit', () => {
    let replacements = 0;
    expect(editsBetween('A'.repeat(1_000_000), 'A', 2)).toBe(Infinity);
    const counting = {
      replacing: (a: string, b: string) => {
        replacements += 1;
        return a === b ? 0 : 1;
      },
      swapping: () => 1,
    };
    const [typed, meant] = ['Z'.repeat(100), 'A'.repeat(100)].map((text) => ({ text, gaps: [] }));
    if (typed === undefined || meant === undefined) expect.fail();
    expect(costOfEdits(typed, meant, counting, 2)).toBe(Infinity);
    expect(replacements).toBeLessThan(30);
  });
});

it.each([
  ['ATUH', 'AUTH', 3],
  ['HUT', 'AUTH', 2],
  ['AUTHS_103', 'AUTH', 4],
  ['', 'AUTH', 0],
])('%s and %s share %i letters in their order', (a, b, letters) => {
  expect(sharedInOrder(a, b)).toBe(letters);
});

it.each(['QW', 'QA', 'SW', 'SE', 'SZ', 'GH', '12', '90', 'P0', 'T5', 'MK', '1Q'])(
  '%s are neighbours',
  (keys) => {
    const [a = '', b = ''] = keys;
    expect(areNeighbours(a, b) && areNeighbours(b, a)).toBe(true);
  },
);

it.each(['QE', 'QS', 'AE', 'AP', '13', '10', 'HT', 'SC', 'A_', '__'])('%s are none', (keys) => {
  const [a = '', b = ''] = keys;
  expect(areNeighbours(a, b) || areNeighbours(b, a)).toBe(false);
});

function recursively(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restOfA, restOfB] = [a.slice(0, -1), b.slice(0, -1)];
  const isSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    recursively(restOfA, b) + 1,
    recursively(a, restOfB) + 1,
    recursively(restOfA, restOfB) + (a.at(-1) === b.at(-1) ? 0 : 1),
    isSwapped ? recursively(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}
