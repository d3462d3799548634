import { enclosing } from '../tree/ancestors.ts';
import type { FunctionNode, PlainNode } from '../tree/nodes.ts';
import type { Callers } from './callers.ts';
import type { Flow } from './flow.ts';
import { readPath } from './parts.ts';
import { anyItem, type Place, pathOf } from './place.ts';

/** A place that an expression may be, and where in the text it is so: there, or at the call that leads there. */
interface Reached {
  readonly place: Place;
  readonly at: number;
}

/** Calls that are followed outwards: a check, the helper that calls it, the method around both. */
const maxHops = 3;

/**
 * All places that some expressions may be, also of the functions that lead to them: what a helper does to its
 * parameter it does to what each call passes, at that call; what an inner function does to a variable around it, where
 * it is called. A place is followed out of a function once, for all that ask: functions that call themselves and each
 * other lead there by as many ways as they have calls, and by the product of those.
 */
export function reachedBy(nodes: Iterable<PlainNode>, flow: Flow, callers: Callers): readonly Reached[] {
  const found: Reached[] = [];
  const followed = new Map<Place, Set<FunctionNode>>();
  let next: Inside[] = [];
  const { files } = flow.parts.file;

  function reach(place: Place, at: PlainNode): void {
    found.push({ place, at: at.start });
    const owner = enclosing(at, 'function');
    if (!owner) return;
    const owners = followed.get(place);
    if (owners?.has(owner)) return;
    if (owners) owners.add(owner);
    else followed.set(place, new Set([owner]));
    next.push({ place, owner });
  }

  for (const node of nodes) for (const place of flow.valueOf(node).places) reach(place, node);
  for (let hops = 0; hops < maxHops; hops++) {
    const current = next;
    next = [];
    for (const inside of current) follow(inside);
  }
  return found;

  function isInside(node: PlainNode, owner: PlainNode): boolean {
    if (node.start < owner.start || node.end > owner.end) return false;
    return files.of(node) === files.of(owner);
  }

  function follow({ place, owner }: Inside): void {
    const { node, kind } = place.root;
    const isParameter = kind === 'parameter' && node.parent === owner;
    // What a function makes itself is not there where it is called.
    if (!isParameter && kind !== 'global' && isInside(node, owner)) return;
    const index = isParameter ? flow.parts.functions.positionOf(node, owner) : -1;
    for (const call of callers.callsOf(owner)) {
      if (index < 0) {
        reach(place, call);
        continue;
      }
      const passed = callers.passed(call, owner, index);
      if (!passed) continue;
      const there = readPath(passed, pathOf(place), flow.parts, flow.ask, anyItem);
      for (const outer of there.places) reach(outer, call);
    }
    if (index < 0) return;
    // What a function does that is passed, it does where it is called.
    for (const { call, isCallback } of callers.passedCallsOf(owner)) {
      const there = readPath(
        callers.passedOn(call, isCallback, index),
        pathOf(place),
        flow.parts,
        flow.ask,
        anyItem,
      );
      for (const outer of there.places) reach(outer, call);
    }
  }
}

/** A place inside a function that it is yet to be followed out of. */
interface Inside {
  readonly place: Place;
  readonly owner: FunctionNode;
}
