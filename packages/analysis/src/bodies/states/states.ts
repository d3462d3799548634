import type { FileModel } from '../../file/file.ts';
import type { Evaluator } from '../../flow/conditions/world.ts';
import { isBelow, type Place, pathOf, type Site } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { arrivalOf, outermost, ownerOf, settingOf } from './homes.ts';
import { isWithin } from '../../tree/ancestors.ts';
import { append } from '../../basics/grouped.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { isNamedFunction } from './acts.ts';
import { createAssumptions } from './assumptions.ts';
import { asked, failing, marked, type States, unasked, whenKept } from './bits.ts';
import type { BodyEvents } from './events.ts';
import { keepingsOf } from './keeping.ts';
import { trackOf } from './track.ts';
import type { Exits, Owner } from './exits.ts';
import { type Births, createWalker } from './walk.ts';

/** What is known of bodies where their results are used. */
export interface BodyStates {
  /** The states of the paths that lead to a use; 0 where none does. */
  statesAt(use: PlainNode, body: Place): States;
  /** The last test in front of a use that showed failure. */
  failureSeenBefore(use: PlainNode, body: Place): PlainNode | undefined;
}

/** Helpers that hand a body on to each other are followed so far, in both directions. */
const deepest = 4;

/**
 * @param isBody whether an expression may be a body of XT's
 * @param isTelling whether a test of result's presence tells of success
 * @param isEvery whether a body that a function keeps and then throws about is found by others as it was there
 */
export function createBodyStates(
  file: FileModel,
  provenance: Provenance,
  events: BodyEvents,
  evaluator: Evaluator,
  isBody: (node: PlainNode) => boolean,
  isUse: (node: PlainNode) => boolean,
  isTelling: (test: PlainNode) => boolean,
  isEvery: boolean,
): BodyStates {
  const { keys, flow, calls } = provenance;
  const { places } = flow;
  const assumptions = createAssumptions(evaluator, events, isTelling);
  const walker = createWalker(evaluator, events, assumptions, isUse);
  const passedThrough = new Map<Place, { start: number; end: number; states: States }[]>();
  const started = new Map<Place, Map<Owner, Exits>>();

  /** Walks through `owner` once for a body. */
  function run(owner: Owner, place: Place, births: Births, atEntry: States): Exits {
    let ofPlace = started.get(place);
    if (!ofPlace) started.set(place, (ofPlace = new Map<Owner, Exits>()));
    let exits = ofPlace.get(owner);
    if (!exits) {
      ofPlace.set(owner, { returns: [], states: unasked, thrown: unasked, kept: new Map() });
      const keepings = keepingsOf(place, owner, provenance);
      exits = walker.walk(owner, trackOf([place]), { births, atEntry, keepings });
      ofPlace.set(owner, exits);
    }
    return exits;
  }

  /** Starts from wherever the body that is at `place` comes from, so that its uses at `at` are reached. */
  function start(place: Place, at: PlainNode, depth: number): void {
    const { kind, node } = place.root;
    if (kind === 'parameter') {
      const owner = node.parent;
      if (owner?.kind === 'function') startFromCallers(place, node, owner, depth);
      return;
    }
    if (kind !== 'node') {
      run(outermost(at, undefined), place, new Map(), unasked);
      return;
    }
    const births = birthsOfVariable(place, node, depth);
    if (births) {
      startFromSettings(place, ownerOf(node), births, at);
      return;
    }
    const arrival = arrivalOf(place);
    const home = ownerOf(arrival);
    if (isWithin(at, home)) {
      run(home, place, new Map([[arrival, () => initialStates(place, depth)]]), 0);
      return;
    }
    const shared = madeWithin(at, arrival);
    if (shared) {
      // A callback that stands in the same function gives it: `ids.map((id) => get(id))`.
      const birth = (): States =>
        statesOf(run(home, place, new Map([[arrival, () => initialStates(place, depth)]]), 0), place);
      run(shared.owner, place, new Map([[shared.made, birth]]), 0);
      return;
    }
    const states = statesAfter(place, at, depth);
    // A function that is given it by a call has it as it is there, not as it is at the end.
    const user = outermost(at, arrival);
    if (!isGiven(user, place)) run(user, place, new Map(), states);
  }

  /** Where a body comes to be: around the callbacks that only give it on, `.then((response) => response.json())`. */
  function originOf(place: Place, depth: number): { readonly home: Owner; readonly exits: Exits } {
    let birth = arrivalOf(place);
    let home = ownerOf(birth);
    let exits = run(home, place, new Map([[birth, () => initialStates(place, depth)]]), 0);
    while (home.kind === 'function' && home.parent?.kind === 'call' && home.parent.callee !== home) {
      const given = givenBy(exits, place);
      if (!given) break;
      birth = home;
      home = ownerOf(birth);
      exits = run(home, place, new Map([[birth, () => given]]), 0);
    }
    return { home, exits };
  }

  /** Starts from each function that sets a variable: others find it as it is at the end of those. */
  function startFromSettings(place: Place, home: Owner, births: Births, at: PlainNode): void {
    const byOwner = new Map<Owner, [PlainNode, (before: States) => States][]>();
    for (const one of births) append(byOwner, ownerOf(one[0]), one);
    const own = byOwner.get(home);
    const others = [...byOwner].filter(([owner]) => owner !== home);
    if (own || others.length === 0) run(home, place, new Map(own), 0);
    let states = 0;
    for (const [owner, ofOwner] of others) states |= run(owner, place, new Map(ofOwner), 0).states;
    const user = outermost(at, undefined);
    if (states && user !== home && !byOwner.has(ownerOf(at)) && !walker.uses.has(at))
      run(user, place, new Map(), states);
  }

  /** The function around both places, and the callback in it that gives the body. */
  function madeWithin(at: PlainNode, arrival: PlainNode): { owner: Owner; made: FunctionNode } | undefined {
    let owner = ownerOf(at);
    while (owner.kind === 'function' && !isWithin(arrival, owner)) owner = ownerOf(owner);
    if (owner.kind !== 'function') return undefined;
    let made = ownerOf(arrival);
    while (made.kind === 'function' && ownerOf(made) !== owner) made = ownerOf(made);
    const isInline = made.kind === 'function' && !isNamedFunction(made, file.scopes);
    return isInline && made.kind === 'function' ? { owner, made } : undefined;
  }

  function startFromCallers(place: Place, param: PlainNode, owner: FunctionNode, depth: number): void {
    const index = flow.parts.functions.positionOf(param, owner);
    const callers = calls.callsOf(owner).filter((call) => !isWithin(call, owner));
    const path = pathOf(place);
    const passing = callers.flatMap((call) => {
      const argument = owner.parent === call ? undefined : call.args[index];
      if (!argument) return [];
      return path.length > 0 || isBody(argument) ? [{ call, key: keys.keyAt(argument, path) }] : [];
    });
    if (callers.length === 0 || depth >= deepest || passing.length === 0) {
      run(owner, place, new Map(), unasked);
      return;
    }
    for (const { call, key } of passing) start(key, call, depth + 1);
  }

  /** Each assignment to a variable that holds now one body and now another. */
  function birthsOfVariable(place: Place, node: PlainNode, depth: number): Births | undefined {
    if (place.base || node.kind !== 'declarator' || node.target.kind !== 'name') return undefined;
    const binding = file.scopes.bindingOf(node.target);
    const births = new Map<PlainNode, (before: States) => States>();
    for (const { from, path } of binding?.sources ?? []) {
      const setting = from && settingOf(from);
      if (!setting) continue;
      const isOne = path.length === 0 && isBody(from);
      births.set(setting, (before) => {
        if (!isOne) return 0;
        const states = initialStates(keys.keyOf(unwrap(from)), depth + 1);
        // A second try behind a look: whoever looked knows that it may fail.
        return before && !(before & unasked) && states & unasked ? (states & ~unasked) | asked : states;
      });
    }
    return births;
  }

  /** The states in which a body leaves the function that made it; nobody has asked where none did. */
  function initialStates(place: Place, depth: number): States {
    const { kind, node, site } = place.root;
    if (!site || depth >= deepest) return unasked;
    const chain: Site[] = [];
    for (let at: Site | undefined = site; at; at = at.outer) chain.push(at);
    const outer = chain.pop();
    if (!outer) return unasked;
    const inner = chain.reduceRight<Site | undefined>(
      (around, one) => places.site(one.call, one.owner, one.made, around),
      undefined,
    );
    const there = places.moved(place, places.root(kind, node, inner));
    if (!there) return unasked;
    const arrival = arrivalOf(there);
    if (!isWithin(arrival, outer.owner)) return unasked;
    const home = ownerOf(arrival);
    const exits = run(home, there, new Map([[arrival, () => initialStates(there, depth + 1)]]), 0);
    return home === outer.owner ? statesOf(exits, there) : unasked;
  }

  /** The states of the returns that give the body. */
  function statesOf(exits: Exits, place: Place): States {
    return givenBy(exits, place) || unasked;
  }

  /** The same; 0 where none gives it. */
  function givenBy({ returns }: Exits, place: Place): States {
    let states = 0;
    for (const { argument, states: there } of returns) {
      if (
        argument &&
        !isAnotherTry(argument, place) &&
        [...flow.valueOf(argument).places].some((one) => isBelow(place, one) || isBelow(one, place))
      )
        states |= there;
    }
    return states;
  }

  /** `return get(path, attempt + 1)`: a function that calls itself gives a body of that call, not the one at hand. */
  function isAnotherTry(argument: PlainNode, place: Place): boolean {
    const returned = unwrap(argument);
    const binding = returned.kind === 'name' ? file.scopes.bindingOf(returned) : undefined;
    const from = binding?.sources.length === 1 ? binding.sources[0]?.from : undefined;
    const call = from ? unwrap(from) : returned;
    if (call.kind !== 'call' || isWithin(arrivalOf(place), call) || !calls.calledFunction(call)) return false;
    return !call.args.some((passed) =>
      [...keys.mayBe(passed)].some((one) => isBelow(place, one) || one === place),
    );
  }

  /** Whether a call that is followed gives a body, or what holds it, to a function. */
  function isGiven(owner: Owner, place: Place): boolean {
    if (owner.kind !== 'function') return false;
    return calls
      .callsOf(owner)
      .some(
        (call) =>
          calls.calledFunction(call) === owner &&
          call.args.some((argument) =>
            [...keys.mayBe(argument)].some((one) => one === place || isBelow(place, one)),
          ),
      );
  }

  /** The states in which others find a body that a function keeps: those of the ways that lead on from there. */
  function keptBy(home: Owner, place: Place, exits: Exits): States {
    if (exits.kept.size === 0) return isAskedIn(home, place) ? whenKept(exits.states, failing) : 0;
    const births = new Map(Array.from(exits.kept, ([node, states]) => [node, () => states]));
    const { states, thrown } = walker.walk(home, trackOf([place]), { births, atEntry: 0 });
    return whenKept(isEvery ? states | thrown : states, marked);
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

  /** The states of a body where another function gets it: behind all that had it before, in the order of the text. */
  function statesAfter(place: Place, at: PlainNode, depth: number): States {
    let steps = passedThrough.get(place);
    if (!steps) {
      passedThrough.set(place, (steps = []));
      const { home, exits } = originOf(place, depth);
      let states = givenBy(exits, place) || keptBy(home, place, exits) || unasked;
      steps.push({ start: home.start, end: home.start, states });
      const owners = new Set(events.of(place).map(({ node }) => ownerOf(node)));
      owners.delete(home);
      for (const owner of [...owners].sort((a, b) => a.start - b.start)) {
        if (owner.kind !== 'function' || isWithin(home, owner) || isWithin(owner, home)) continue;
        if (isGiven(owner, place)) continue;
        states = walker.walkInside(owner, trackOf([place]), states).states || states;
        steps.push({ start: owner.start, end: owner.end, states });
      }
    }
    return steps.findLast(({ start, end }) => start < at.start && end <= at.start)?.states ?? unasked;
  }

  /** Whether a callback stands where a walk of its body did not get: nothing runs there. */
  function isDead(owner: Owner, place: Place): boolean {
    if (owner.kind !== 'function' || isNamedFunction(owner, file.scopes)) return false;
    return started.get(place)?.has(ownerOf(owner)) === true;
  }

  return {
    statesAt(use, body) {
      start(body, use, 0);
      const owner = ownerOf(use);
      if (!walker.entered.has(owner) && !isDead(owner, body)) run(owner, body, new Map(), unasked);
      return walker.uses.get(use) ?? 0;
    },
    failureSeenBefore(use, body) {
      const tests =
        walker.seen.get(body) ?? new Set([...walker.seen.values()].flatMap((ofPlace) => [...ofPlace]));
      return [...tests].filter(({ start }) => start < use.start).sort((a, b) => b.start - a.start)[0];
    },
  };
}
