import { computed, isOutcome, plain } from './box.ts';
import type { Run } from './run.ts';

export type Callable = (...args: readonly unknown[]) => unknown;

/** A function of the language: it only computes, and result is used by it. */
export function native(
  run: Run,
  compute: Callable,
  args: readonly unknown[],
  sites: readonly number[],
): unknown {
  for (const [index, arg] of args.entries()) {
    for (const result of run.find(arg, 1).results) run.event('use', result, sites[index] ?? -1);
  }
  const from = args.find(isOutcome);
  const values = args.map(plain);
  return from
    ? computed(from, (value) => compute(...args.map((arg) => (arg === from ? value : plain(arg)))))
    : compute(...values);
}

/** Questions that a list, a set, a table or an expression is asked with one value. */
export function isAsked(object: unknown, name: string): boolean {
  if (object instanceof RegExp) return name === 'test';
  if (Array.isArray(object)) return /^(?:includes|indexOf|lastIndexOf)$/.test(name);
  return (object instanceof Map || object instanceof Set) && /^(?:has|get)$/.test(name);
}

export const natives = new WeakSet<object>([
  Number,
  String,
  Boolean,
  parseInt,
  parseFloat,
  Error,
  TypeError,
  RangeError,
]);

export const isErrorClass = (callee: object): boolean =>
  callee === Error || callee === TypeError || callee === RangeError;

export function method(object: unknown, name: string): Callable {
  const held: unknown = (object as Record<string, unknown>)[name];
  if (typeof held !== 'function') throw new TypeError(`${name} is not a function`);
  return held as Callable;
}

/** A promise that nobody waits for may fail without being the process's affair. */
export function settled(value: unknown): unknown {
  if (value instanceof Promise) value.catch(() => undefined);
  return value;
}
