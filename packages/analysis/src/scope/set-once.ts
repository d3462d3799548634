import { once } from '../basics/once.ts';
import type { Binding, Scopes } from './bindings.ts';

const changing = new Set(['++', '--']);

/** Whether a variable or parameter is what it was given first, wherever it is read. */
export function isSetOnce(binding: Binding, scopes: Scopes): boolean {
  return readSetOnce(scopes)(binding);
}

const readSetOnce = once((scopes: Scopes) =>
  once((binding: Binding): boolean => {
    // What a parameter is where nothing is passed for it is what it was given.
    const set = binding.parameter ? binding.sources.filter(({ from }) => from) : binding.sources.slice(1);
    if (set.length > 0) return false;
    return scopes
      .referencesOf(binding)
      .every(({ parent }) => parent?.kind !== 'unary' || !changing.has(parent.operator));
  }),
);
