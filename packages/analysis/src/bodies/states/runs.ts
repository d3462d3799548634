import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { Births } from './births.ts';
import { type States, unasked } from './bits.ts';
import type { BodyEvents } from './events.ts';
import { everywhere, type Exits } from './exits.ts';
import { placesAtArrival } from './homes.ts';
import { namesBeside } from './set-names.ts';
import { type Bound, nothingBound, trackOf, writtenBound } from './track.ts';
import type { Walker } from './walk.ts';
import type { Owner } from '../../tree/owner.ts';

/** Walks through functions, through each once for a body. */
export interface Runs {
  /**
   * Walks through `owner` for the body at `place`; what comes out of the first walk is what every later one gives.
   *
   * @param bound what the call passes that is asked about
   */
  run(owner: Owner, place: Place, births: Births, atEntry: States, bound?: Bound): Exits;
}

export function createRuns(walker: Walker, events: BodyEvents, provenance: Provenance): Runs {
  const started = new Map<Place, Map<Owner, Map<string, Exits>>>();
  return {
    run(owner, place, births, atEntry, bound = nothingBound) {
      let ofPlace = started.get(place);
      if (!ofPlace) started.set(place, (ofPlace = new Map<Owner, Map<string, Exits>>()));
      let ofOwner = ofPlace.get(owner);
      if (!ofOwner) ofPlace.set(owner, (ofOwner = new Map<string, Exits>()));
      const key = writtenBound(bound);
      let exits = ofOwner.get(key);
      if (!exits) {
        // What asks for it while it is walked through finds nothing yet.
        ofOwner.set(key, everywhere(unasked));
        const track = trackOf(
          [place, ...placesAtArrival(provenance)(place), ...namesBeside(place, owner, events, provenance)],
          bound,
        );
        exits = walker.walk(owner, track, { births, atEntry });
        ofOwner.set(key, exits);
      }
      return exits;
    },
  };
}
