import { lazy, once } from '../../basics/once.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { Place } from '../../flow/place.ts';
import { enclosing } from '../../tree/ancestors.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';
import type { Owner } from '../../tree/owner.ts';
import { handedByName } from './handed-functions.ts';
import type { BodyEvent, BodyEvents } from './events.ts';
import { functionsAround, type Sights, sightsOf } from './sights.ts';

/** Where a file deals with one body, and what leads there: nothing else can change what is known of it. */
export interface Relevance {
  /** What stands in a function itself, or among the file's own statements. */
  nodesIn(owner: Owner): readonly PlainNode[];
  isIn(owner: Owner): boolean;
  readonly events: () => readonly BodyEvent[];
  /** Functions that run by their name, and deal with the body: they may do so anywhere. */
  readonly named: () => ReadonlySet<FunctionNode>;
  /** Whether one of those stands in a function. */
  readonly hasNamedIn: (owner: Owner) => boolean;
}

/** What has to do with the bodies of a file. */
export interface Relevances {
  of(places: Iterable<Place>): Relevance;
  readonly isInSight: Sights['isInSight'];
}

/** The same for one of the places of a body. */
interface RelevanceOfPlace {
  readonly byOwner: ReadonlyMap<PlainNode | undefined, ReadonlySet<PlainNode>>;
  readonly events: readonly BodyEvent[];
  readonly named: ReadonlySet<FunctionNode>;
  /** The functions that those stand in. */
  readonly aroundNamed: ReadonlySet<PlainNode>;
}

/**
 * Each place is read once, however many bodies have it among theirs: a body that is handed to many functions has one
 * more place in each.
 *
 * @param isNamed whether a function runs where its name is called, instead of where it is written
 */
export function createRelevances(
  events: BodyEvents,
  provenance: Provenance,
  isNamed: (made: FunctionNode) => boolean,
): Relevances {
  const { ownFunction, isInSight } = sightsOf(events)(provenance.flow.parts.file.scopes);

  const relevanceOfPlace = once((of: Place): RelevanceOfPlace => {
    const nodes = new Set<PlainNode>();
    const found: BodyEvent[] = [];
    const named = new Set<FunctionNode>();
    const own = ownFunction(of);
    // What holds a body is handed on with it.
    for (let place: Place | undefined = of; place; place = place.base) {
      for (const name of handedByName(provenance)(place)) nodes.add(name);
      for (const event of events.of(place)) {
        found.push(event);
        nodes.add(event.node);
        for (const call of event.calls) nodes.add(call);
      }
    }
    // Goes on to what is added on the way.
    const list: PlainNode[] = [...nodes];
    for (const node of list) {
      for (let at = enclosing(node, 'function'); at; at = enclosing(at, 'function')) {
        // Calls of the function that has the body to itself are about others.
        if (nodes.has(at) || (at === own && isNamed(at))) break;
        nodes.add(at);
        if (!isNamed(at) || named.has(at)) continue;
        named.add(at);
        for (const running of runningNodes(provenance)(at)) {
          nodes.add(running);
          list.push(running);
        }
      }
    }
    const byOwner = new Map<PlainNode | undefined, Set<PlainNode>>();
    for (const node of nodes) {
      const owner = enclosing(node, 'function');
      byOwner.set(owner, (byOwner.get(owner) ?? new Set()).add(node));
    }
    return { byOwner, events: found, named, aroundNamed: functionsAround(named) };
  });

  function relevanceOf(places: Iterable<Place>): Relevance {
    const all = Array.from(places, relevanceOfPlace);
    return {
      nodesIn: (owner) => [...new Set(all.flatMap(({ byOwner }) => [...(byOwner.get(keyOf(owner)) ?? [])]))],
      isIn: (owner) => all.some(({ byOwner }) => byOwner.has(keyOf(owner))),
      events: lazy(() => all.flatMap(({ events: found }) => found)),
      named: lazy(() => new Set(all.flatMap(({ named }) => [...named]))),
      hasNamedIn: (owner) =>
        all.some(({ named, aroundNamed }) =>
          owner.kind === 'function' ? aroundNamed.has(owner) : named.size > 0,
        ),
    };
  }

  return { of: relevanceOf, isInSight };
}

/** The function itself; undefined for the file's own statements. */
const keyOf = (owner: Owner): PlainNode | undefined => (owner.kind === 'function' ? owner : undefined);

/** The calls of a function, and the names by which it is handed to a call that may run it. */
const runningNodes = once(({ calls, flow }: Provenance) =>
  once((made: FunctionNode): readonly PlainNode[] => {
    const { parent } = made;
    const name = made.name ?? (parent?.kind === 'declarator' ? parent.target : undefined);
    const binding = name?.kind === 'name' ? flow.parts.file.scopes.bindingOf(name) : undefined;
    const references = binding ? flow.parts.file.scopes.referencesOf(binding) : [];
    return [...calls.callsOf(made), ...references.filter((node) => node.parent?.kind === 'call')];
  }),
);

/**
 * Where the last thing in a function is that has to do with a body: what comes behind it need not be walked through.
 * Many bodies of one function would else each be followed to its end.
 */
export function endOfRelevance(
  { events, hasNamedIn }: Relevance,
  owner: Owner,
  births: Iterable<PlainNode>,
): number {
  const from = [...births];
  let end = Math.max(0, ...from.map((birth) => birth.end));
  if (hasNamedIn(owner)) return Infinity;
  for (const { node } of events()) {
    if (node.start < owner.start || node.end > owner.end) return Infinity;
    end = Math.max(end, node.end);
    for (let at = enclosing(node, 'loop'); at && at.start >= owner.start; at = enclosing(at, 'loop')) {
      const { start, end: last } = at;
      if (!from.some((birth) => birth.start >= start && birth.end <= last)) end = Math.max(end, last);
    }
  }
  return end;
}
