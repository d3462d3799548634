import { lazy } from '../../basics/once.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { ownerOf } from '../../tree/owner.ts';
import type { PatternOrigin } from '../pattern-reads.ts';
import type { Births } from './births.ts';
import { asked, type States, unasked } from './bits.ts';
import { arrivalOf } from './homes.ts';
import type { Origins } from './origins.ts';
import { settingsOf } from './settings.ts';
import { trackOf } from './track.ts';
import type { Walker } from './walk.ts';

/**
 * The bodies that a variable, or a property, is given which holds now one and now another: each where it is set, as it is
 * known there.
 *
 * @returns undefined for every other place
 */
export type SetBirths = (place: Place, depth: number) => Births | undefined;

/**
 * @param createWalker makes a walker that has been nowhere yet
 * @param isBody whether what is set may be a body of XT's: anything else ends what is known
 */
export function createSetBirths(
  createWalker: () => Walker,
  origins: Origins,
  provenance: Provenance,
  isBody: (origin: PatternOrigin) => boolean,
): SetBirths {
  const { bodyPlaces } = provenance;
  const walker = lazy(createWalker);

  /** The states of a body where it is set: what its function has asked it before has been asked. */
  function statesAt(setting: PlainNode, body: Place, depth: number): States {
    const arrival = arrivalOf(body);
    const home = ownerOf(arrival);
    const initial = (): States => origins.initialStates(body, depth + 1);
    if (isWithin(arrival, setting) || ownerOf(setting) !== home) return initial();
    const births = new Map([[arrival, initial]]);
    walker().walk(home, trackOf([body]), { births, atEntry: 0, watched: [setting] });
    return walker().kept.get(setting) ?? 0;
  }

  return (place, depth) => {
    const settings = settingsOf(provenance)(place);
    if (settings.length === 0) return undefined;
    const births = new Map<PlainNode, (before: States) => States>();
    for (const { node, from, path, isPerhaps } of settings) {
      const isOne = isBody({ from, path });
      births.set(node, (before) => {
        const kept = isPerhaps ? before : 0;
        if (!isOne) return kept;
        const states = statesAt(node, bodyPlaces.placeBelow(unwrap(from), path), depth);
        // A second try behind a look: whoever looked knows that it may fail.
        const isSecond = before && !(before & unasked) && states & unasked;
        return kept | (isSecond ? (states & ~unasked) | asked : states);
      });
    }
    return births;
  };
}
