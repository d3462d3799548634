import { enclosing } from '../tree/ancestors.ts';
import type { FunctionNode, PlainNode } from '../tree/nodes.ts';
import type { Callers } from './callers.ts';
import type { Flow } from './flow.ts';
import { readPath } from './parts.ts';
import { anyItem, type Place, pathOf } from './place.ts';

/** A place that an expression may be, and where in the text it is so: there, or at the call that leads there. */
export interface Reached {
  readonly place: Place;
  readonly at: number;
}

/** Calls that are followed outwards: a check, the helper that calls it, the method around both. */
const maxHops = 3;

/**
 * All places that an expression may be, also of the functions that lead to it: what a helper does to its parameter it
 * does to what each call passes, at that call; what an inner function does to a variable around it, where it is called.
 */
export function reachedBy(node: PlainNode, flow: Flow, callers: Callers): readonly Reached[] {
  const found: Reached[] = [];
  const own = enclosing(node, 'function');
  for (const place of flow.valueOf(node).places) follow(place, node.start, own, maxHops);
  return found;

  function follow(place: Place, at: number, owner: FunctionNode | undefined, hops: number): void {
    found.push({ place, at });
    if (!owner || hops === 0) return;
    const param =
      place.root.kind === 'parameter' && place.root.node.parent === owner ? place.root.node : undefined;
    const index = owner.params.findIndex((other) => other === param);
    for (const call of callers.callsOf(owner)) {
      const around = enclosing(call, 'function');
      if (!param) {
        follow(place, call.start, around, hops - 1);
        continue;
      }
      const passed = callers.passed(call, owner, index);
      if (!passed) continue;
      for (const there of readPath(passed, pathOf(place), flow.parts, flow.ask, anyItem).places) {
        follow(there, call.start, around, hops - 1);
      }
    }
  }
}
