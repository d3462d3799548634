/** The index of the first of `items`, which come in the order of the text, that begins at or behind `at`. */
export function firstFrom(at: number, items: readonly { readonly start: number }[]): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
