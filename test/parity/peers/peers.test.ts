import { describe, expect, it } from 'vitest';
import { compare, suites } from './compare.ts';

/** `pnpm peer-rules` runs them all. */
const every = 13;

describe.each(Object.entries(suites))('%s', (_, situations) => {
  it(`judges every ${every}th situation as we do, or differently by design`, () => {
    const sample = situations.filter((_situation, index) => index % every === 0);
    const compared = compare(sample);
    expect(compared.unexplained).toEqual([]);
    expect(compared.same).toBeGreaterThan(sample.length / 2);
  });
});
