import { append } from '../../basics/grouped.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import { marked, type States, whenKept } from './bits.ts';
import { keepingsInside } from './keeping.ts';
import { trackOf } from './track.ts';
import type { Walker } from './walk.ts';

/**
 * The states in which others find a body that a function, or one that stands in it, keeps for them: those of the ways
 * that lead on from there. Undefined where none of them keeps it.
 */
export type KeptBy = (place: Place, home: Owner) => States | undefined;

/** @param isEvery whether a body that a function keeps and then throws about is found by others as it was there */
export function createKeptBy(walker: Walker, provenance: Provenance, isEvery: boolean): KeptBy {
  return (place, home) => {
    const byOwner = new Map<Owner, [PlainNode, () => States][]>();
    for (const node of keepingsInside(place, home, provenance)) {
      const states = walker.kept.get(node);
      if (states) append(byOwner, ownerOf(node), [node, () => states]);
    }
    if (byOwner.size === 0) return undefined;
    let found = 0;
    for (const [owner, births] of byOwner) {
      const { states, thrown } = walker.walk(owner, trackOf([place]), {
        births: new Map(births),
        atEntry: 0,
      });
      found |= whenKept(isEvery ? states | thrown : states, marked);
    }
    return found;
  };
}
