/**
 * How many insertions, deletions, replacements and swaps of neighbours turn one text into the other. What no few of
 * them can do is `Infinity`, so that long texts cost nothing.
 */
function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  const cost = at(last, to.length);
  return cost > limit ? Infinity : cost;
}

const at = (costs: readonly number[], column: number): number => costs[column] ?? Infinity;

/** Those of `names` that are nearest to a text, at most three; none that is more than `limit` edits away. */
export function nearest(text: string, names: readonly string[], limit = 2): readonly string[] {
  const priced = names
    .map((name) => ({ name, cost: distance(text, name, limit) }))
    .filter(({ cost }) => cost <= limit);
  const least = Math.min(...priced.map(({ cost }) => cost));
  return priced
    .filter(({ cost }) => cost === least)
    .map(({ name }) => name)
    .slice(0, 3);
}
