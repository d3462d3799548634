import { tracersOf } from '../evidence/read-fields.ts';
import type { Analysis } from '../corroboration/analysis.ts';
import type { Place } from '../flow/place.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** What tells whether two expressions are the same code: the bodies it is read from, else the value's own place. */
export type Identity = ReadonlySet<Place>;

export function identityOf(node: PlainNode, { provenance }: Analysis): Identity {
  const { bodies } = tracersOf(provenance).messageCode.trace(node);
  return bodies.size > 0 ? bodies : new Set([provenance.bodyPlaces.placeOf(node)]);
}

export function isSameIdentity(first: Identity, second: Identity): boolean {
  for (const place of first) if (second.has(place)) return true;
  return false;
}
