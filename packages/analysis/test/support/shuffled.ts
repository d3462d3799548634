/** The items in another order, the same for the same seed. */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const left = [...items];
  const result: Item[] = [];
  let state = seed;
  while (left.length > 0) {
    // A linear congruential generator: its middle bits are mixed well enough for an order.
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    result.push(...left.splice((state >> 8) % left.length, 1));
  }
  return result;
}
