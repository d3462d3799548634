import { Box, computed, isOutcome, isPresence, isResult, plain } from './box.ts';
import type { Run } from './run.ts';

const compareOf: Readonly<Record<string, (a: unknown, b: unknown) => boolean>> = {
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
  '==': (a, b) => a == b,
  '!=': (a, b) => a != b,
  '<': (a, b) => Number(a) < Number(b),
  '<=': (a, b) => Number(a) <= Number(b),
  '>': (a, b) => Number(a) > Number(b),
  '>=': (a, b) => Number(a) >= Number(b),
};

/** Whether an outcome tells this refused body from one that XT grants: rc does, and a test that takes it elsewhere. */
function tellsApart({ kind, value, at }: Box): boolean {
  if (kind === 'rc' || !at) return true;
  return Boolean(at('SUCCESS')) !== Boolean(value);
}

/** What operators do with values that remember their body. */
export function createOperators(run: Run) {
  /** What a condition decides by. */
  function truth(value: unknown, site: number): boolean {
    if (isPresence(value)) run.event('test', value, site);
    else if (isOutcome(value) && tellsApart(value)) run.ask(value.body);
    return Boolean(plain(value));
  }

  /** What a `case` of `switch (true)` decides by: nothing but true itself. A number there is never asked. */
  function isTrue(value: unknown, site: number): boolean {
    return typeof plain(value) === 'boolean' && truth(value, site);
  }

  /** A value that is computed with: of result, that is a use. */
  function used(value: unknown, site: number): unknown {
    if (isResult(value)) run.event('use', value, site);
    return plain(value);
  }

  function operation(compute: (a: unknown, b: unknown) => unknown, left: unknown, right: unknown): unknown {
    if (isOutcome(left)) return computed(left, (value) => compute(value, plain(right)));
    if (isOutcome(right)) return computed(right, (value) => compute(plain(left), value));
    return compute(plain(left), plain(right));
  }

  return {
    /** What stands between a logical operator's left side and its use as the value. */
    left: undefined as unknown,
    truth,
    isTrue,
    used,
    not(value: unknown): unknown {
      if (isPresence(value)) return new Box('presence', value.body, !value.value);
      return isOutcome(value) ? computed(value, (one) => !one) : !value;
    },
    typeOf(value: unknown): unknown {
      return isPresence(value) ? new Box('presence', value.body, typeof value.value) : typeof plain(value);
    },
    compare(operator: string, left: unknown, right: unknown, leftSite: number, rightSite: number): unknown {
      const compute = compareOf[operator];
      if (!compute) throw new Error(`no comparison: ${operator}`);
      for (const [one, other, site] of [
        [left, right, leftSite],
        [right, left, rightSite],
      ] as const) {
        if (!isPresence(one)) continue;
        if (isResult(one) && plain(other) !== null && other !== undefined) run.event('use', one, site);
        else return new Box('presence', one.body, compute(plain(left), plain(right)));
      }
      return operation(compute, left, right);
    },
    add(left: unknown, right: unknown, leftSite: number, rightSite: number): unknown {
      const [a, b] = [left, right].map((one, index) =>
        isOutcome(one) ? one : used(one, index ? rightSite : leftSite),
      );
      return operation((one, other) => (one as string) + (other as string), a, b);
    },
    text(texts: readonly string[], values: readonly unknown[], sites: readonly number[]): unknown {
      for (const [index, value] of values.entries()) used(value, sites[index] ?? -1);
      const whole = texts
        .map((text, index) => (index === 0 ? text : String(values[index - 1]) + text))
        .join('');
      const from = values.find(isOutcome);
      return from ? new Box('outcome', from.body, whole) : whole;
    },
    /** `||`: whether the left side is the value. */
    isKept(value: unknown, site: number): boolean {
      if (!isResult(value)) return truth(value, site);
      run.event('tolerant', value, site);
      return Boolean(value.value);
    },
    /** `??`, the same. */
    isPresent(value: unknown, site: number): boolean {
      if (isResult(value)) run.event('tolerant', value, site);
      const held = plain(value);
      return held !== undefined && held !== null;
    },
    /** A result that `&&` has found to be nothing is just nothing. */
    plainResult: (value: unknown): unknown => (isPresence(value) ? value.value : value),
    /** A value that a test has chosen tells what the test told. */
    chosen(test: unknown, value: unknown): unknown {
      if (!isOutcome(test) || !tellsApart(test) || value instanceof Box) return value;
      return ['string', 'number', 'boolean'].includes(typeof value)
        ? new Box('outcome', test.body, value)
        : value;
    },
    /** The subject of a `switch`. */
    subject(value: unknown, labels: readonly unknown[], site: number): unknown {
      if (isPresence(value)) run.event('test', value, site);
      else if (
        isOutcome(value) &&
        (value.kind !== 'mc' || labels.indexOf(value.value) !== labels.indexOf('SUCCESS'))
      )
        run.ask(value.body);
      return plain(value);
    },
    has(key: unknown, object: object): unknown {
      return isOutcome(key) ? computed(key, (one) => (one as string) in object) : (key as string) in object;
    },
  };
}
