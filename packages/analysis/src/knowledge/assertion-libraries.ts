/** What a word of an assertion library holds its first argument against, and whether it wants the contrary. */
export interface AssertionWord {
  /** `truth`: nothing else; `equality`: the second argument; `match`: a pattern or a part, as second argument. */
  readonly by: 'truth' | 'equality' | 'match';
  readonly isNot: boolean;
}

function words(
  by: AssertionWord['by'],
  isNot: boolean,
  ...names: readonly string[]
): [string, AssertionWord][] {
  return names.map((name) => [name, { by, isNot }]);
}

/** Packages whose functions throw unless what they are given is so: as it is exported, or by a word of theirs. */
export const assertingPackages: ReadonlySet<string> = new Set([
  ...['assert', 'node:assert', 'power-assert', 'chai', 'vitest', 'uvu', '@std/assert', '@jest/globals'],
  ...['tiny-invariant', 'ts-invariant', 'invariant', 'tiny-assert', '@playwright/test', 'expect'],
]);

/** Names under which test runners hand such functions over, without an import. */
export const assertingGlobals: ReadonlySet<string> = new Set(['assert', 'expect']);

/** The function itself, however it was named where it was imported. */
export const assertingItself: AssertionWord = { by: 'truth', isNot: false };

/** Words that are given both values: `assert.equal(body.rc, 0)`, `strictEqual(body.rc, 0)`. */
export const assertingWords: ReadonlyMap<string, AssertionWord> = new Map([
  ...words('truth', false, 'assert', 'invariant', 'ok', 'isOk', 'isTrue', 'assertTrue'),
  ...words('truth', true, 'notOk', 'isNotOk', 'isFalse', 'assertFalse'),
  ...words('equality', false, 'equal', 'strictEqual', 'deepEqual', 'deepStrictEqual', 'is'),
  ...words('equality', false, 'assertEquals', 'assertStrictEquals'),
  ...words('equality', true, 'notEqual', 'notStrictEqual', 'notDeepEqual', 'notDeepStrictEqual', 'isNot'),
  ...words('equality', true, 'assertNotEquals', 'assertNotStrictEquals'),
  ...words('match', false, 'match'),
  ...words('match', true, 'doesNotMatch', 'notMatch'),
]);

/** Words behind `expect(value)`. */
export const expectingWords: ReadonlyMap<string, AssertionWord> = new Map([
  ...words('truth', false, 'toBeTruthy'),
  ...words('truth', true, 'toBeFalsy'),
  ...words('equality', false, 'toBe', 'toEqual', 'toStrictEqual', 'equal', 'equals', 'eq', 'eql', 'eqls'),
  ...words('match', false, 'toMatch', 'match'),
]);

/** Words between `expect(value)` and those: they ask for nothing else. */
export const expectingLinks: ReadonlySet<string> = new Set(['to', 'be', 'is', 'that', 'deep', 'strictly']);
