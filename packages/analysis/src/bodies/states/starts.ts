import { append } from '../../basics/grouped.ts';
import { type Place, pathOf } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import { isNamedFunction, isNeverAsked } from './running-functions.ts';
import type { Births } from './births.ts';
import { type States, unasked } from './bits.ts';
import { gettingCall, givenBy, isGivenTo } from './giving.ts';
import { arrivalOf, homeOfSet, madeIn, outermost } from './homes.ts';
import type { KeptBy } from './kept-by.ts';
import { mostHelpers, type Origins } from './origins.ts';
import type { Runs } from './runs.ts';
import type { SetBirths } from './set-births.ts';

/** What a walk to a use of a body begins with. */
interface Starting {
  readonly runs: Runs;
  readonly origins: Origins;
  /** In which states a function finds a body that another one got. */
  readonly statesElsewhere: (place: Place, at: PlainNode, depth: number) => States;
  /** In which states others find a body that a function keeps for them. */
  readonly statesKept: KeptBy;
  /** What a variable or a property is set to. */
  readonly birthsOfSet: SetBirths;
  /** Whether a walk came by a use already. */
  readonly isReached: (use: PlainNode) => boolean;
  /** Whether an expression may be a body of XT's. */
  readonly isBody: (node: PlainNode) => boolean;
}

/**
 * Where a body comes from decides where walks through the code begin: at the callers of a function that gets it as a
 * parameter, at what sets a variable, at the call that gives it, or in a function that finds it.
 *
 * @returns what starts from wherever the body that is at a place comes from, so that its uses at `at` are reached
 */
export function createStart(
  { runs, origins, statesElsewhere, statesKept, birthsOfSet, isReached, isBody }: Starting,
  provenance: Provenance,
): (place: Place, at: PlainNode) => void {
  const { bodyPlaces, flow, calls } = provenance;
  const { scopes } = flow.parts.file;

  const started = new Map<Place, Map<PlainNode, number>>();

  /** Functions that call each other lead to one call by many ways: what starts there does so once. */
  function isStarted(place: Place, at: PlainNode, depth: number): boolean {
    const ofPlace = started.get(place) ?? new Map<PlainNode, number>();
    const least = ofPlace.get(at) ?? Infinity;
    if (least <= depth) return true;
    started.set(place, ofPlace.set(at, depth));
    return false;
  }

  function start(place: Place, at: PlainNode, depth: number): void {
    if (depth > 0 && isStarted(place, at, depth)) return;
    const births = birthsOfSet(place, depth);
    if (births) {
      startFromSettings(place, births, at);
      return;
    }
    const { kind, node } = place.root;
    if (kind === 'parameter') {
      const owner = node.parent;
      if (owner?.kind === 'function') startFromCallers(place, node, owner, at, depth);
      return;
    }
    if (kind !== 'node') {
      runs.run(outermost(at, undefined), place, new Map(), unasked);
      return;
    }
    startFromArrival(place, at, depth);
  }

  function startFromCallers(
    place: Place,
    param: PlainNode,
    owner: FunctionNode,
    at: PlainNode,
    depth: number,
  ): void {
    const index = flow.parts.functions.positionOf(param, owner);
    const given = depth < mostHelpers ? givenToWritten(place, owner, index) : [];
    if (given.length > 0) {
      for (const one of given) start(one, owner, depth + 1);
      return;
    }
    const callers = calls.callsOf(owner).filter((call) => !isWithin(call, owner));
    const path = pathOf(place);
    const passing = callers.flatMap((call) => {
      const argument = owner.parent === call ? undefined : call.args[index];
      if (!argument) return [];
      return path.length > 0 || isBody(argument)
        ? [{ call, passed: bodyPlaces.placeBelow(argument, path) }]
        : [];
    });
    const got = callers.length === 0 && !isWithin(at, owner) ? gettingCall(at, scopes) : undefined;
    if (got) {
      runs.run(ownerOf(at), place, new Map([[got, () => unasked]]), 0);
      return;
    }
    if (callers.length === 0 || depth >= mostHelpers || passing.length === 0) {
      runs.run(owner, place, new Map(), unasked);
      return;
    }
    for (const { call, passed } of passing) start(passed, call, depth + 1);
  }

  /** The bodies that a callback gets which is written into its call: `Promise.all([get(a), get(b)])` has two. */
  function givenToWritten(place: Place, owner: FunctionNode, index: number): readonly Place[] {
    if (owner.parent?.kind !== 'call' || owner.parent.callee === owner) return [];
    return [...flow.valueOfParameter(owner, index).places].flatMap((one) =>
      one.root === place.root ? [] : (flow.places.moved(place, one) ?? []),
    );
  }

  /** Starts from each function that sets a place: others find it as it is at the end of those. */
  function startFromSettings(place: Place, births: Births, at: PlainNode): void {
    const home = homeOfSet(place);
    const byOwner = new Map<Owner, [PlainNode, (before: States) => States][]>();
    for (const one of births) append(byOwner, ownerOf(one[0]), one);
    const own = byOwner.get(home);
    const others = [...byOwner].filter(([owner]) => owner !== home);
    if (own || others.length === 0) runs.run(home, place, new Map(own), 0);
    let states = 0;
    for (const [owner, ofOwner] of others) states |= runs.run(owner, place, new Map(ofOwner), 0).states;
    const user = outermost(at, place.root.kind === 'global' ? undefined : arrivalOf(place));
    if (states && user !== home && !byOwner.has(ownerOf(at)) && !isReached(at))
      runs.run(user, place, new Map(), states);
  }

  /** Starts from what gives the body, if that is around the use; else the use's function finds it as it is there. */
  function startFromArrival(place: Place, at: PlainNode, depth: number): void {
    const arrival = arrivalOf(place);
    if (isWithin(at, ownerOf(arrival))) {
      origins.runHome(place, depth);
      return;
    }
    const shared = madeWithin(at, arrival);
    if (shared) {
      // A callback that stands in the same function gives it, or keeps it for others: `ids.map((id) => get(id))`.
      const { owner, made } = shared;
      const { home, exits } = origins.runHome(place, depth);
      const given = givenBy(exits, place, provenance);
      const kept = statesKept(place, home) ?? 0;
      // What was kept is there whatever runs the callback makes of it.
      const births = new Map<PlainNode, (before: States) => States>();
      if (given || !kept) births.set(made, () => given || unasked);
      if (kept) births.set(made.parent?.kind === 'call' ? made.parent : made, (before) => before | kept);
      runs.run(owner, place, births, 0);
      return;
    }
    const user = outermost(at, arrival);
    const made = madeIn(user, arrival);
    // What a function inside would keep, were it ever asked, is not there.
    const isNever = made !== undefined && isWithin(made, user) && isNeverAsked(made, scopes);
    const states = isNever ? 0 : statesElsewhere(place, at, depth);
    // A function that is given it by a call has it as it is there, not as it is at the end.
    if (!isGivenTo(user, place, provenance)) runs.run(user, place, new Map(), states);
  }

  /** The function around both places, and the callback in it that gives the body. */
  function madeWithin(at: PlainNode, arrival: PlainNode): { owner: Owner; made: FunctionNode } | undefined {
    let owner = ownerOf(at);
    while (owner.kind === 'function' && !isWithin(arrival, owner)) owner = ownerOf(owner);
    if (owner.kind !== 'function') return undefined;
    const made = madeIn(owner, arrival);
    return made && !isNamedFunction(made, scopes) ? { owner, made } : undefined;
  }

  return (place, at) => {
    start(place, at, 0);
  };
}
