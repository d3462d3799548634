import type { PlainSource } from '../../packages/analysis/src/index.ts';
import { linesOf } from './normalize.ts';

export interface Comparison {
  readonly nodes: number;
  /** Lines that only one lowering has, as `- ESTree` and `+ TypeScript`; the first few, then how many more. */
  readonly differences: readonly string[];
}

const maxShown = 12;

/** Compares the lowerings of one file. */
export function compare(estree: PlainSource, typescript: PlainSource): Comparison {
  const left = linesOf(estree);
  const right = linesOf(typescript);
  const differences: string[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    if (left[i] === right[j]) {
      i++;
      j++;
      continue;
    }
    const next = nextCommon(left, i, right, j);
    for (; i < next.left; i++) differences.push(`- ${left[i] ?? ''}`);
    for (; j < next.right; j++) differences.push(`+ ${right[j] ?? ''}`);
  }
  const more = differences.length - maxShown;
  const shown = differences.slice(0, maxShown);
  return { nodes: left.length, differences: more > 0 ? [...shown, `and ${more} more`] : shown };
}

/** How far a difference is searched before the rest of both sides counts as different. */
const reach = 200;

function nextCommon(
  left: readonly string[],
  fromLeft: number,
  right: readonly string[],
  fromRight: number,
): { left: number; right: number } {
  for (let distance = 1; distance < reach; distance++) {
    for (let step = 0; step <= distance; step++) {
      const at = { left: fromLeft + step, right: fromRight + distance - step };
      if (left[at.left] !== undefined && left[at.left] === right[at.right]) return at;
    }
  }
  return { left: left.length, right: right.length };
}
