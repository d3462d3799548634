import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { Births } from './births.ts';
import { type States, unasked } from './bits.ts';
import { everywhere, type Exits } from './exits.ts';
import { placesAtArrival } from './homes.ts';
import { trackOf } from './track.ts';
import type { Walker } from './walk.ts';
import type { Owner } from '../../tree/owner.ts';

/** Walks through functions, through each once for a body. */
export interface Runs {
  /** Walks through `owner` for the body at `place`; what comes out of the first walk is what every later one gives. */
  run(owner: Owner, place: Place, births: Births, atEntry: States): Exits;
}

export function createRuns(walker: Walker, provenance: Provenance): Runs {
  const started = new Map<Place, Map<Owner, Exits>>();
  return {
    run(owner, place, births, atEntry) {
      let ofPlace = started.get(place);
      if (!ofPlace) started.set(place, (ofPlace = new Map<Owner, Exits>()));
      let exits = ofPlace.get(owner);
      if (!exits) {
        // What asks for it while it is walked through finds nothing yet.
        ofPlace.set(owner, everywhere(unasked));
        const track = trackOf([place, ...placesAtArrival(provenance)(place)]);
        exits = walker.walk(owner, track, { births, atEntry });
        ofPlace.set(owner, exits);
      }
      return exits;
    },
  };
}
