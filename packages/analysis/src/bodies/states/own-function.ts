import { once } from '../../basics/once.ts';
import type { Place } from '../../flow/place.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { Scopes } from '../../scope/bindings.ts';
import { isDeclaredWithin } from '../../scope/declared-within.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { ownerOf } from '../../tree/owner.ts';
import type { BodyEvents } from './events.ts';
import { arrivalOf } from './homes.ts';

/**
 * The function that has a body to itself: it gets it, and only variables of its own hold it. Where the same function
 * runs again, by a call of itself too, it is about another body. Undefined where others may have the body as well.
 */
type OwnFunction = (place: Place) => FunctionNode | undefined;

export function createOwnFunctions(events: BodyEvents, scopes: Scopes): OwnFunction {
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

  return ownFunction;
}

function homeOf(place: Place): FunctionNode | undefined {
  const { kind, node } = place.root;
  if (kind === 'parameter') return node.parent?.kind === 'function' ? node.parent : undefined;
  if (kind !== 'node') return undefined;
  const home = ownerOf(arrivalOf(place));
  return home.kind === 'function' ? home : undefined;
}
