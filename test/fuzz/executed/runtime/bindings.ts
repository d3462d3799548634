import { Box, isResult } from './box.ts';
import type { Run } from './run.ts';
import { isBroken, TooLong } from './run.ts';

/** As ../instrument/patterns.ts writes it. */
export type Pattern = readonly [
  site: number,
  parts: readonly (readonly [string | number, number, Pattern | 0])[],
];

/** What binds, keeps, returns and throws values that remember their body. */
export function createBindings(run: Run) {
  /** A use that ends the program's turn, as `null` does in its place. */
  function fail(box: Box, site: number): never {
    run.event('use', box, site);
    throw new TypeError('Cannot read properties of null');
  }

  function open(value: unknown, [site, parts]: Pattern): unknown {
    if (isResult(value)) fail(value, site);
    if (typeof value !== 'object' || value === null) return value;
    for (const [key, at, inner] of parts) {
      const part: unknown = (value as Record<string, unknown>)[key];
      if (key === 'result') run.reached.add(at);
      run.meet(part, at);
      if (inner && part !== undefined) open(part, inner);
    }
    return value;
  }

  function seen<Value>(value: Value, site: number): Value {
    run.meet(value, site);
    return value;
  }

  return {
    open,
    fail,
    seen,
    tick(): void {
      run.tick();
    },
    each(value: unknown, site: number): unknown {
      return isResult(value) ? fail(value, site) : value;
    },
    spread(value: unknown, site: number): unknown {
      if (!isResult(value)) return value;
      run.event('use', value, site);
      return {};
    },
    /** Kept where another function, or another call, finds it. */
    store(value: unknown, site: number): unknown {
      const { results, outcomes } = run.find(value, 1);
      for (const result of results) run.event('stored', result, site);
      for (const body of outcomes) run.ask(body);
      return value;
    },
    returned(value: unknown, site: number): unknown {
      const { results, outcomes, bodies } = run.find(value, 1);
      for (const result of results) {
        // Whoever gets the outcome with it can ask.
        if (outcomes.has(result.body) || bodies.has(result.body)) run.meet(result, site);
        else run.event('returned', result, site);
      }
      return value;
    },
    thrown(value: unknown, site: number): unknown {
      run.leave(value, site);
      return value instanceof Box ? value.value : value;
    },
    caught(error: unknown): void {
      if (error instanceof TooLong) throw error;
      if (isBroken(error)) run.broken.push(String(error));
    },
  };
}
