/** A whole number that lies between two others. */
export interface Count {
  readonly kind: 'count';
  readonly least: number;
  readonly most: number;
}

/**
 * A list: how many items it has, and whether what a world is about is one of them (undefined where it may be).
 * `isMade`: they are not bodies but what was made of them.
 */
export interface ListAnswer {
  readonly kind: 'list';
  readonly length: Count;
  readonly hasIt: boolean | undefined;
  readonly isMade: boolean;
}

export function count(least: number, most: number): Count {
  return { kind: 'count', least, most };
}

/** What one of several numbers is. */
export function widest(counts: readonly Count[]): Count {
  return count(Math.min(...counts.map(({ least }) => least)), Math.max(...counts.map(({ most }) => most)));
}

export function sumOf(one: Count, other: Count): Count {
  return count(one.least + other.least, one.most + other.most);
}

/** Whether two numbers are equal; undefined where they may be. */
export function areSame(one: Count, other: Count): boolean | undefined {
  if (one.least > other.most || other.least > one.most) return false;
  return one.least === one.most && other.least === other.most ? true : undefined;
}

/** Whether a number is smaller than another; undefined where it may be. */
export function isSmaller(one: Count, other: Count): boolean | undefined {
  if (one.most < other.least) return true;
  return one.least >= other.most ? false : undefined;
}
