import { describe, expect, it } from 'vitest';
import { maxAssignmentsOfName } from '../src/knowledge/thresholds.ts';
import { lowerText } from './support/analyse-text.ts';
import { costOf, maxStepsOfNode, stepsOfNode } from './support/cost.ts';
import { type Growing, growing, linear, nested } from './support/growing/growing.ts';

/*
 * Shapes of code that lead back to themselves, or to one place by many ways: what follows values through them must not
 * multiply. Each is written twice, the second time about twice as long, and its cost is counted, not timed.
 */

/** Exponent of the cost over the length of the text. One is linear; the rest leaves room for the first steps. */
const maxExponent = 1.2;

function lowered({ isTyped, write }: Growing, size: number): ReturnType<typeof lowerText> {
  return lowerText(write(size), isTyped ? 'client.ts' : 'client.js');
}

function check(shape: Growing): void {
  const size = shape.size ?? 100;
  const [short, long] = [lowered(shape, size), lowered(shape, size * 2)];
  const [once, twice] = [costOf(short), costOf(long)];
  const longer = long.text.length / short.text.length;
  expect(once.reads).toBeGreaterThan(1000);
  expect(Math.log(twice.reads / once.reads) / Math.log(longer)).toBeLessThan(maxExponent);
  // What costs a file some steps as a whole counts for nothing.
  expect(Math.log((twice.steps + 100) / (once.steps + 100)) / Math.log(longer)).toBeLessThan(maxExponent);
  expect(stepsOfNode(lowered(shape, size * 2))).toBeLessThan(maxStepsOfNode);
}

describe('a shape of code twice as long costs twice as much', () => {
  it.each(growing.map((shape) => [shape.name, shape] as const))('%s', (_, shape) => {
    check(shape);
  });

  it('two thousand names in a row', () => {
    const shape = linear.find(({ name }) => name.endsWith('names in a row'));
    if (!shape) throw new Error('no such shape');
    check({ ...shape, size: 1000 });
  });

  // Beyond that, no question about any of them would be done within its steps.
  it('assignments to one property, more than are followed', () => {
    const shape = linear.find(({ name }) => name === 'assignments to one property');
    if (!shape) throw new Error('no such shape');
    check({ ...shape, size: 1.5 * maxAssignmentsOfName });
  });

  it('five hundred bodies in one function', () => {
    const shape = linear.find(({ name }) => name === 'bodies in one function');
    if (!shape) throw new Error('no such shape');
    check({ ...shape, size: 250 });
  });
});

describe('so do shapes in each other', () => {
  // Each stands in another, and has another in it.
  const pairs = linear.map((outer, index) => nested(outer, linear[(index * 7 + 3) % linear.length] ?? outer));

  // Bounds that a dozen of them have not reached yet: so many questions about the retries of one function, and three calls
  // on the way out of a value that are told apart.
  const sizes = new Map([
    [
      'a request with a callback that calls itself for each code, and in it tests of a class that leave a block',
      24,
    ],
    [
      'requests in a ring, each of which calls the next where it fails, and in it bodies in one variable that is declared anew',
      24,
    ],
  ]);
  const closed = pairs.map((shape) => ({ ...shape, size: sizes.get(shape.name) ?? shape.size ?? 100 }));

  it.each(closed.map((shape) => [shape.name, shape] as const))('%s', (_, shape) => {
    check(shape);
  });
});
