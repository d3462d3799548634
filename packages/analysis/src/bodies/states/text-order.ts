import { countBelow } from '../../tree/ordered.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/** What stands in a text, in its order. */
export interface InOrder<One> {
  readonly all: readonly One[];
  /** Where each begins. */
  readonly starts: readonly number[];
}

export function inOrder<One extends { readonly node: PlainNode }>(given: readonly One[]): InOrder<One> {
  const all = [...given].sort((a, b) => a.node.start - b.node.start);
  return { all, starts: all.map(({ node }) => node.start) };
}

/** Those that lie between two places of the text. */
export function* standingIn<One extends { readonly node: PlainNode }>(
  { all, starts }: InOrder<One>,
  start: number,
  end: number,
): Iterable<One> {
  for (let index = countBelow(start, starts); index < all.length; index++) {
    const one = all[index];
    if (!one || one.node.start > end) return;
    if (one.node.end <= end) yield one;
  }
}
