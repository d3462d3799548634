/** Methods that give one of the items of the list they are called on. */
export const givingItem: ReadonlySet<string> = new Set([
  'find',
  'findLast',
  'at',
  'pop',
  'shift',
  'next',
  'values',
]);

/** Methods that give a list of the same items, or of some of them. */
export const keepingItems: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'concat',
  'flat',
  'splice',
  'toSpliced',
  'values',
]);

/** Methods that give a list of what a callback returns for each item. */
export const mappingItems: ReadonlySet<string> = new Set(['map', 'flatMap']);

/** Methods whose callback is asked a question about each item. */
export const askingItems: ReadonlySet<string> = new Set([
  'some',
  'every',
  'filter',
  'find',
  'findLast',
  'findIndex',
  'findLastIndex',
]);

/** Methods whose callback gets the items one by one, by the position of the item among its parameters. */
export const itemParameter: ReadonlyMap<string, number> = new Map([
  ['map', 0],
  ['flatMap', 0],
  ['filter', 0],
  ['find', 0],
  ['findLast', 0],
  ['findIndex', 0],
  ['findLastIndex', 0],
  ['some', 0],
  ['every', 0],
  ['forEach', 0],
  ['reduce', 1],
  ['reduceRight', 1],
]);
