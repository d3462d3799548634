/** What the edits between two texts cost. */
export interface Pricing {
  /** One character where another should stand; 0 for the same. */
  replacing(typed: string, meant: string): number;
  /** Two neighbours in the wrong order. */
  swapping(first: string, second: string): number;
}

/** A text with what it costs to leave out each of its characters: 1 where nothing else is said. */
export interface Priced {
  readonly text: string;
  readonly gaps: readonly number[];
}

/**
 * The cheapest way from one text to another by replacing, leaving out, putting in and swapping characters, where
 * nothing is edited twice (optimal string alignment). Stops as soon as the cost must exceed `limit`, and returns
 * Infinity then.
 */
export function costOfEdits(typed: Priced, meant: Priced, pricing: Pricing, limit: number): number {
  const width = meant.text.length;
  let beforeLast: number[] = [];
  let last: number[] = [0];
  let row: number[] = [];
  for (let j = 1; j <= width; j++) last[j] = at(last, j - 1) + gapAt(meant, j - 1);

  let wasWithinLimit = true;
  for (let i = 1; i <= typed.text.length; i++) {
    const character = typed.text.charAt(i - 1);
    const previous = typed.text.charAt(i - 2);
    const gap = gapAt(typed, i - 1);
    row[0] = at(last, 0) + gap;
    let isWithinLimit = row[0] <= limit;
    for (let j = 1; j <= width; j++) {
      const wanted = meant.text.charAt(j - 1);
      const wantedBefore = meant.text.charAt(j - 2);
      let cost = Math.min(at(last, j) + gap, at(row, j - 1) + gapAt(meant, j - 1));
      const diagonal = at(last, j - 1);
      if (diagonal <= limit && diagonal < cost)
        cost = Math.min(cost, diagonal + pricing.replacing(character, wanted));
      if (i > 1 && j > 1 && character === wantedBefore && previous === wanted && character !== previous) {
        cost = Math.min(cost, at(beforeLast, j - 2) + pricing.swapping(previous, character));
      }
      row[j] = cost;
      isWithinLimit ||= cost <= limit;
    }
    // A swap reaches back over one row, so one row beyond the limit proves nothing.
    if (!isWithinLimit && !wasWithinLimit) return Infinity;
    wasWithinLimit = isWithinLimit;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const cost = at(last, width);
  return cost <= limit ? cost : Infinity;
}

const plain: Pricing = {
  replacing: (typed, meant) => (typed === meant ? 0 : 1),
  swapping: () => 1,
};

const withoutReplacing: Pricing = {
  replacing: (typed, meant) => (typed === meant ? 0 : 2),
  swapping: () => 2,
};

/** The Damerau-Levenshtein distance (optimal string alignment) of two texts, or Infinity beyond `limit`. */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  return costOfEdits(unpriced(a), unpriced(b), plain, limit);
}

/** How many characters two short texts share in the same order (their longest common subsequence). */
export function sharedInOrder(a: string, b: string): number {
  const { length } = a + b;
  return (length - costOfEdits(unpriced(a), unpriced(b), withoutReplacing, length)) / 2;
}

const noGaps: readonly number[] = [];

function unpriced(text: string): Priced {
  return { text, gaps: noGaps };
}

function gapAt(priced: Priced, index: number): number {
  return priced.gaps[index] ?? 1;
}

function at(costs: readonly number[], index: number): number {
  return costs[index] ?? Infinity;
}
