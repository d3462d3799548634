import { once } from '../../basics/once.ts';
import type { Place } from '../../flow/place.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { Scopes } from '../../scope/bindings.ts';
import { isDeclaredWithin } from '../../scope/declared-within.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { ownerOf } from '../../tree/owner.ts';
import type { BodyEvents } from './events.ts';
import { arrivalOf } from './homes.ts';

/** In which functions a body is known by a place. */
export interface Sights {
  /**
   * The function that has a body to itself: it gets it, and only variables of its own hold it. Where the same function
   * runs again, by a call of itself too, it is about another body. Undefined where others may have the body as well.
   */
  readonly ownFunction: (place: Place) => FunctionNode | undefined;
  /** Whether a function that runs while a body is known may have it by a place. */
  readonly isInSight: (place: Place, owner: FunctionNode) => boolean;
}

/** One for the events of a file, whoever walks there. */
export const sightsOf = once((events: BodyEvents) => once((scopes: Scopes) => createSights(events, scopes)));

function createSights(events: BodyEvents, scopes: Scopes): Sights {
  const ownFunction = once((place: Place): FunctionNode | undefined => {
    const home = homeOf(place);
    if (!home || (place.base && ownFunction(place.base) !== home)) return undefined;
    return events.of(place).every(({ node }) => isHeldIn(home, node, place)) ? home : undefined;
  });

  function isHeldIn(home: FunctionNode, node: PlainNode, place: Place): boolean {
    if (!isWithin(node, home)) return false;
    let at = node;
    while (at.kind === 'member' || at.kind === 'await') at = at.kind === 'member' ? at.object : at.argument;
    if (at.kind !== 'name') return place.root.kind === 'node' && isWithin(arrivalOf(place), at);
    const binding = scopes.bindingOf(at);
    return binding !== undefined && isDeclaredWithin(home)(binding);
  }

  const aroundEvents = once((place: Place): ReadonlySet<PlainNode> => {
    const found: PlainNode[] = [];
    for (let at: Place | undefined = place; at; at = at.base)
      for (const { node } of events.of(at)) found.push(node);
    return functionsAround(found);
  });

  return {
    ownFunction,
    /**
     * What a function makes for itself is another one when it runs again; a parameter is in sight where it stands, which
     * is the function that has it, and one whose only call passes it on.
     */
    isInSight(place, owner) {
      const { kind } = place.root;
      if (kind === 'node') return ownFunction(place) !== owner;
      return kind !== 'parameter' || aroundEvents(place).has(owner);
    },
  };
}

/** The functions that some nodes stand in. */
export function functionsAround(nodes: Iterable<PlainNode>): ReadonlySet<PlainNode> {
  const found = new Set<PlainNode>();
  for (const node of nodes) {
    for (let at = enclosing(node, 'function'); at && !found.has(at); at = enclosing(at, 'function'))
      found.add(at);
  }
  return found;
}

function homeOf(place: Place): FunctionNode | undefined {
  const { kind, node } = place.root;
  if (kind === 'parameter') return node.parent?.kind === 'function' ? node.parent : undefined;
  if (kind !== 'node') return undefined;
  const home = ownerOf(arrivalOf(place));
  return home.kind === 'function' ? home : undefined;
}
