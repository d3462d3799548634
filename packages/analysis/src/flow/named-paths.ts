import { keyName } from '../tree/keys.ts';
import type { PropertyNode } from '../tree/nodes.ts';
import type { AskFlow } from './questions.ts';
import type { FlowParts } from './parts.ts';
import type { Place } from './place.ts';
import type { Value } from './value.ts';

/**
 * A property asked by name on `this` is the object literal of that name path in the file: ccxt's
 * `this.exceptions['exact']` is the `exact` in the `exceptions` that `describe()` returns. Where two places write that
 * path, neither is taken.
 */
export function ofNamedPath(
  { base, step, root, depth }: Place,
  { file: { files } }: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (root.kind !== 'instance' || depth > 2) return undefined;
  const [only, ...others] = (files.of(root.node).propertiesByName().get(step) ?? []).filter(
    (property) => isCollection(property) && (depth === 1 || ownerName(property) === base?.step),
  );
  return only?.value && others.length === 0 ? ask(only.value) : undefined;
}

/** The name of the property whose object literal holds `property`. */
function ownerName({ parent }: PropertyNode): string | undefined {
  const owner = parent?.parent;
  return owner?.kind === 'property' ? keyName(owner) : undefined;
}

/** Whether a property of an object literal holds an object or an array. */
function isCollection({ value, parent }: PropertyNode): boolean {
  return parent?.kind === 'object' && (value?.kind === 'object' || value?.kind === 'array');
}
