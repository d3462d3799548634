import type { PlainNode } from '../../tree/nodes.ts';

/** A whole number that lies between two others. */
export interface Count {
  readonly kind: 'count';
  readonly least: number;
  readonly most: number;
  readonly behind?: Behind;
}

/** By how much a number is smaller than the count of a list's items, whatever that is: by so much at least. */
export interface Behind {
  /** Where the list is made. */
  readonly list: PlainNode;
  readonly by: number;
  /** Whether it is smaller by just that. */
  readonly isExact: boolean;
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

export function count(least: number, most: number, behind?: Behind): Count {
  return { kind: 'count', least, most, ...(behind && { behind }) };
}

/** What one of several numbers is. */
export function widest(counts: readonly Count[]): Count {
  const [least, most] = [counts.map((one) => one.least), counts.map((one) => one.most)];
  return count(Math.min(...least), Math.max(...most), leastBehind(counts));
}

function leastBehind(counts: readonly Count[]): Behind | undefined {
  const [first, ...others] = counts.map(({ behind }) => behind);
  return others.reduce((known, one) => (known && one ? lessBehind(known, one) : undefined), first);
}

function lessBehind(one: Behind, other: Behind): Behind | undefined {
  if (one.list !== other.list) return undefined;
  const isExact = one.isExact && other.isExact && one.by === other.by;
  return { list: one.list, by: Math.min(one.by, other.by), isExact };
}

export function sumOf(one: Count, other: Count): Count {
  return count(
    one.least + other.least,
    one.most + other.most,
    movedBy(one.behind, other) ?? movedBy(other.behind, one),
  );
}

function movedBy(behind: Behind | undefined, { least, most }: Count): Behind | undefined {
  return behind && least === most ? { ...behind, by: behind.by - least } : undefined;
}

/** Whether two numbers know the same. */
export function areAlike(one: Count, other: Count): boolean {
  return (
    one.least === other.least &&
    one.most === other.most &&
    one.behind?.list === other.behind?.list &&
    one.behind?.by === other.behind?.by &&
    one.behind?.isExact === other.behind?.isExact
  );
}

/** Whether two numbers are equal; undefined where they may be. */
export function areSame(one: Count, other: Count): boolean | undefined {
  if (one.least > other.most || other.least > one.most) return false;
  if (isBehind(one, other) || isBehind(other, one)) return false;
  // Behind one list by different numbers, one of them would be smaller.
  if (one.behind?.isExact && other.behind?.isExact && one.behind.list === other.behind.list) return true;
  return one.least === one.most && other.least === other.most ? true : undefined;
}

/** Whether a number is smaller than another; undefined where it may be. */
export function isSmaller(one: Count, other: Count): boolean | undefined {
  if (one.most < other.least || isBehind(one, other)) return true;
  if (one.behind?.isExact && one.behind.list === other.behind?.list && one.behind.by <= other.behind.by)
    return false;
  return one.least >= other.most ? false : undefined;
}

/** Whether a number is smaller than another by what both have to do with the count of one list's items. */
function isBehind({ behind: one }: Count, { behind: other }: Count): boolean {
  return other?.isExact === true && one?.list === other.list && one.by > other.by;
}
