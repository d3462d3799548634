interface Placed {
  readonly start: number;
}

/** The index of the first of `items`, which come in the order of the text, that begins at or behind `at`. */
export function firstFrom(at: number, items: readonly Placed[]): number {
  return search(items.length, (index) => (items[index]?.start ?? Infinity) < at);
}

/** How many of `places`, which are in order, lie in front of `at`. */
export function countBelow(at: number, places: readonly number[]): number {
  return search(places.length, (index) => (places[index] ?? Infinity) < at);
}

function search(count: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
