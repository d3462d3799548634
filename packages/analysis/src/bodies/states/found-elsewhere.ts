import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import { failing, type States, unasked, whenKept } from './bits.ts';
import type { BodyEvents } from './events.ts';
import { givenBy, isGivenTo } from './giving.ts';
import type { KeptBy } from './kept-by.ts';
import type { Origin, Origins } from './origins.ts';
import { trackOf } from './track.ts';
import type { Walker } from './walk.ts';

/** The states of a body after a stretch of the text. */
interface Passed {
  readonly start: number;
  readonly end: number;
  readonly states: States;
}

/**
 * In which states a function finds a body that another one got: behind all that had it before, in the order of the text.
 *
 * @returns what answers for a place in the text
 */
export function createFoundElsewhere(
  walker: Walker,
  origins: Origins,
  events: BodyEvents,
  provenance: Provenance,
  statesKept: KeptBy,
): (place: Place, at: PlainNode, depth: number) => States {
  const passedThrough = new Map<Place, Passed[]>();

  /** Goes through all functions that have to do with a body, from the one that got it. */
  function passThrough(place: Place, depth: number, passed: Passed[]): void {
    const origin = origins.originOf(place, depth);
    const { home, exits } = origin;
    const kept = statesKept(place, home);
    // What is kept is found by those that stand in front of that as well: they run behind it all the same.
    if (kept !== undefined) passed.push({ start: -1, end: -1, states: kept });
    let states = givenBy(exits, place, provenance) || (kept ?? askedBy(origin, place)) || unasked;
    passed.push({ start: home.start, end: home.start, states });
    const owners = new Set(events.of(place).map(({ node }) => ownerOf(node)));
    owners.delete(home);
    for (const owner of [...owners].sort((a, b) => a.start - b.start)) {
      if (owner.kind !== 'function' || isWithin(home, owner) || isWithin(owner, home)) continue;
      if (isGivenTo(owner, place, provenance)) continue;
      states = walker.walkInside(owner, trackOf([place]), states).states || states;
      passed.push({ start: owner.start, end: owner.end, states });
    }
  }

  /** The states in which others find a body that a function asks and hands on. */
  function askedBy({ home, exits }: Origin, place: Place): States {
    return isAskedIn(home, place) ? whenKept(exits.states, failing) : 0;
  }

  /** Whether a function asks a body. */
  function isAskedIn(home: Owner, place: Place): boolean {
    return events
      .of(place)
      .some(
        ({ node, kind, standing }) =>
          (kind === 'body' ? standing.role === 'passed' : kind !== 'result' || standing.role === 'tested') &&
          isWithin(node, home),
      );
  }

  return (place, at, depth) => {
    let passed = passedThrough.get(place);
    if (!passed) {
      // What asks for it on the way finds what was passed so far.
      passedThrough.set(place, (passed = []));
      passThrough(place, depth, passed);
    }
    return passed.findLast(({ start, end }) => start < at.start && end <= at.start)?.states ?? unasked;
  };
}
