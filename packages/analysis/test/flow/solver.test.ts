import { describe, expect, it } from 'vitest';
import { createSolver, type Solver } from '../../src/flow/solver.ts';
import { shuffled } from '../support/shuffled.ts';

type Letters = ReadonlySet<string>;

const unknown: Letters = new Set(['?']);
const nothing: Letters = new Set();
const maxTimes = 40;

/** A solver over a graph: a key has its own letter, if it is one, and the letters of all that it leads to. */
function over(
  graph: Readonly<Record<string, readonly string[]>>,
  maxSteps = { question: 10_000, file: 100_000 },
  maxInVain = { file: 1_000_000, question: 0 },
): Solver<string, Letters> {
  return createSolver<string, Letters>({
    read: (key, ask) =>
      new Set([
        ...(key.length === 1 ? [key] : []),
        ...(graph[key] ?? []).flatMap((other) => [...ask(other)]),
      ]),
    nothing,
    unknown,
    grown: (_, found) => found,
    isSame: (first, second) => first.size === second.size && [...first].every((one) => second.has(one)),
    maxTimes,
    maxSteps,
    maxInVain,
  });
}

const lettersOf = (solver: Solver<string, Letters>, key: string): string =>
  [...solver.solve(key)].sort().join('');

describe('a key', () => {
  it('is worked out from those that it asks', () => {
    expect(lettersOf(over({ top: ['left', 'right'], left: ['a'], right: ['b', 'a'] }), 'top')).toBe('ab');
  });

  it('is worked out once', () => {
    const solver = over({ top: ['left', 'right'], left: ['a'], right: ['a'] });
    solver.solve('top');
    expect(solver.steps).toBe(4);
    solver.solve('left');
    solver.solve('top');
    expect(solver.steps).toBe(4);
  });

  it.each(['one', 'two', 'three'])('has all of the circle that it is in, asked from %s', (first) => {
    const solver = over({ one: ['two', 'a'], two: ['three', 'b'], three: ['one', 'c'] });
    solver.solve(first);
    for (const key of ['one', 'two', 'three']) expect(lettersOf(solver, key)).toBe('abc');
  });

  it('may ask itself', () => {
    expect(lettersOf(over({ self: ['self', 'a'] }), 'self')).toBe('a');
    expect(lettersOf(over({ self: ['self'] }), 'self')).toBe('');
  });

  it('is found at the end of a chain for which no stack would do', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`k${index}`, [index < 99_999 ? `k${index + 1}` : 'z']]),
    );
    const solver = over(chain, { question: 1_000_000, file: 1_000_000 });
    expect(lettersOf(solver, 'k0')).toBe('z');
    expect(solver.steps).toBeLessThan(4 * 100_000);
  });

  it('that many ways lead to costs no more than there are keys and ways', () => {
    const levels = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`k${index}`, [`k${index + 1}`, `k${index + 1}`]]),
    );
    const solver = over({ ...levels, k1000: ['z'] });
    expect(lettersOf(solver, 'k0')).toBe('z');
    expect(solver.steps).toBeLessThan(3100);
  });

  it('that a thousand circles lead through meets their changes together', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => `k${index}`);
    const solver = over({ hub: [...keys, 'a'], ...Object.fromEntries(keys.map((key) => [key, ['hub']])) });
    expect(lettersOf(solver, 'hub')).toBe('a');
    // Each key twice, and the hub once more for each time that its answer grows.
    expect(solver.steps).toBeLessThan(2 * keys.length + 10);
  });
});

describe('whoever asks first', () => {
  it('gets what all others get', () => {
    const names = Array.from({ length: 30 }, (_, index) => `key${index}`);
    const graph = Object.fromEntries(
      names.map((name, index) => [
        name,
        [
          names[(index * 7 + 1) % 30] ?? name,
          names[(index * 11 + 5) % 30] ?? name,
          ...(index % 3 === 0 ? [String.fromCharCode(97 + index / 3)] : []),
        ],
      ]),
    );
    const answers = (order: readonly string[]): Readonly<Record<string, string>> => {
      const solver = over(graph);
      for (const name of order) solver.solve(name);
      return Object.fromEntries(names.map((name) => [name, lettersOf(solver, name)]));
    };
    const expected = answers(names);
    for (let seed = 1; seed <= 20; seed++) expect(answers(shuffled(names, seed))).toEqual(expected);
  });
});

describe('a question that takes too many steps', () => {
  const chain = { a1: ['a2'], a2: ['a3'], a3: ['a4'], a4: ['z'], near: ['a4'] };

  it('is unknown, and keeps nothing of what it left open', () => {
    const solver = over(chain, { question: 3, file: 100 });
    expect(lettersOf(solver, 'a1')).toBe('?');
    expect(lettersOf(solver, 'near')).toBe('z');
  });

  it('does not change what an easier one is told', () => {
    const [first, second] = [
      over(chain, { question: 3, file: 100 }),
      over(chain, { question: 3, file: 100 }),
    ];
    first.solve('a1');
    expect(lettersOf(first, 'a4')).toBe(lettersOf(second, 'a4'));
  });

  it('leaves nothing to the file once that has had its steps', () => {
    const solver = over(chain, { question: 100, file: 5 });
    expect(lettersOf(solver, 'a1')).toBe('z');
    expect(lettersOf(solver, 'near')).toBe('?');
  });

  it('has fewer steps once so many of the file have been in vain', () => {
    const letters = { ...chain, far: ['b1'], b1: ['b2'], b2: ['b3'], b3: ['y'] };
    const solver = over(letters, { question: 3, file: 1000 }, { file: 6, question: 1 });
    expect(lettersOf(solver, 'a1')).toBe('?');
    expect(lettersOf(solver, 'near')).toBe('z');
    expect(lettersOf(solver, 'far')).toBe('?');
    expect(lettersOf(solver, 'b2')).toBe('?');
    expect(lettersOf(solver, 'y')).toBe('y');
  });

  it('is unknown where its answer changes again and again', () => {
    let turn = 0;
    const solver = createSolver<string, number>({
      read: (_, ask) => ask('self') + ++turn,
      nothing: 0,
      unknown: -1,
      grown: (previous, found) => (previous < 0 ? previous : found),
      isSame: (first, second) => first === second,
      maxTimes: 5,
      maxSteps: { question: 1000, file: 1000 },
    });
    expect(solver.solve('self')).toBe(-1);
    expect(turn).toBeLessThan(10);
  });
});
