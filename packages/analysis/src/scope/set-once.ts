import { once } from '../basics/once.ts';
import type { Binding, Scopes } from './bindings.ts';

const changing = new Set(['++', '--']);

/** Whether a variable or parameter is what it was given first, wherever it is read. */
export function isSetOnce(binding: Binding, scopes: Scopes): boolean {
  return readSetOnce(scopes)(binding);
}

const readSetOnce = once((scopes: Scopes) =>
  once((binding: Binding): boolean => {
    if (binding.sources.length > (binding.parameter ? 0 : 1)) return false;
    return scopes
      .referencesOf(binding)
      .every(({ parent }) => parent?.kind !== 'unary' || !changing.has(parent.operator));
  }),
);
