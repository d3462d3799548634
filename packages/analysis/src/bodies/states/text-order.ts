import type { PlainNode } from '../../tree/nodes.ts';

/** Something that stands at a place of the text. */
interface Standing {
  readonly node: PlainNode;
}

/** In the order of the text, so that `inside` finds its way. */
export function inOrder<One extends Standing>(all: readonly One[]): readonly One[] {
  return [...all].sort((a, b) => a.node.start - b.node.start);
}

/** Those that lie between two places of the text, of some that are in its order. */
export function* inside<One extends Standing>(
  ordered: readonly One[],
  start: number,
  end: number,
): Iterable<One> {
  for (let index = firstAt(start, ordered); index < ordered.length; index++) {
    const one = ordered[index];
    if (!one || one.node.start > end) return;
    if (one.node.end <= end) yield one;
  }
}

/** The first that begins at `start` or behind it. */
function firstAt(start: number, ordered: readonly Standing[]): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.node.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
