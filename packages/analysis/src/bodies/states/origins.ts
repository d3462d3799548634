import { longestCallChain } from '../../knowledge/thresholds.ts';
import type { CallChain, Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { isWithin } from '../../tree/ancestors.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import { excused, type States, unasked } from './bits.ts';
import type { Exits } from './exits.ts';
import { givenBy } from './giving.ts';
import { arrivalOf } from './homes.ts';
import { createJoined } from './joined.ts';
import { flagsPassed } from './passed-flags.ts';
import type { Runs } from './runs.ts';
import type { Bound } from './track.ts';
import type { Walker } from './walk.ts';

/** Helpers that hand a body on to each other are followed so far, in both directions. */
export const mostHelpers = 4;

/** Where bodies come to be, and in which states they do. */
export interface Origins {
  /** The states in which a body leaves the function that made it; nobody has asked where none did. */
  initialStates(place: Place, depth: number): States;
  /** Walks through the function that a body comes into, from where it does. */
  runHome(place: Place, depth: number, bound?: Bound): Origin;
  /** The same around the callbacks that only give it on: `.then((response) => response.json())`. */
  originOf(place: Place, depth: number, bound?: Bound): Origin;
}

/** The function that a body comes into, and in which states it leaves that. */
export interface Origin {
  readonly home: Owner;
  readonly exits: Exits;
}

/** @param createWalker makes a walker that has been nowhere yet */
export function createOrigins(runs: Runs, createWalker: () => Walker, provenance: Provenance): Origins {
  const { places } = provenance.flow;
  const joined = createJoined(createWalker, (place) => initialStates(place, mostHelpers - 1), provenance);

  function initialStates(place: Place, depth: number): States {
    const { kind, node, chain } = place.root;
    if (!chain) return joined(place) ?? unasked;
    if (depth >= mostHelpers) return unasked;
    const links: CallChain[] = [];
    for (let at: CallChain | undefined = chain; at; at = at.outer) links.push(at);
    const outer = links.pop();
    if (!outer) return unasked;
    // The body as the function that was called has it: without the outermost call.
    const inner = links.reduceRight<CallChain | undefined>(
      (around, one) => places.chain(one.call, one.owner, one.made, around),
      undefined,
    );
    const there = places.moved(place, places.root(kind, node, inner));
    // More calls lie between than are told apart: one of them may have looked.
    if (!there || !isWithin(arrivalOf(there), outer.owner)) return excused;
    const { home, exits } = originOf(there, depth + 1, flagsPassed(provenance)(outer.call, outer.owner));
    const given = home === outer.owner ? givenBy(exits, there, provenance) : 0;
    // A way that is told apart as far as any is may be known to its function as another one.
    return given || (chain.length < longestCallChain ? unasked : excused);
  }

  function runHome(place: Place, depth: number, bound?: Bound): Origin {
    const arrival = arrivalOf(place);
    const home = ownerOf(arrival);
    const births = new Map([[arrival, () => initialStates(place, depth)]]);
    return { home, exits: runs.run(home, place, births, 0, bound) };
  }

  function originOf(place: Place, depth: number, bound?: Bound): Origin {
    let { home, exits } = runHome(place, depth, bound);
    while (home.kind === 'function' && home.parent?.kind === 'call' && home.parent.callee !== home) {
      const given = givenBy(exits, place, provenance);
      if (!given) break;
      const callback = home;
      home = ownerOf(callback);
      exits = runs.run(home, place, new Map([[callback, () => given]]), 0, bound);
    }
    return { home, exits };
  }

  return { initialStates, runHome, originOf };
}
