import type { Place } from '../flow/place.ts';

/** Where in the text something is done to places. */
export interface Positions {
  add(place: Place, at: number): void;
  /** Whether it is done to `place` at or behind `from`, and before `to`. */
  hasWithin(place: Place, from: number, to: number): boolean;
}

export function createPositions(): Positions {
  const found = new Map<Place, number[]>();
  const sorted = new Map<Place, Float64Array>();
  return {
    add(place, at) {
      const positions = found.get(place);
      if (positions) positions.push(at);
      else found.set(place, [at]);
      sorted.delete(place);
    },
    hasWithin(place, from, to) {
      let positions = sorted.get(place);
      if (!positions) {
        positions = Float64Array.from(found.get(place) ?? []).sort();
        sorted.set(place, positions);
      }
      let [low, high] = [0, positions.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((positions[middle] ?? to) < from) low = middle + 1;
        else high = middle;
      }
      return (positions[low] ?? to) < to;
    },
  };
}
