import type { NodeOf, PlainKind, PlainNode } from './nodes.ts';

/** The nearest node of `kind` around `node`. */
export function enclosing<Kind extends PlainKind>(node: PlainNode, kind: Kind): NodeOf<Kind> | undefined {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (outer.kind === kind) return outer as NodeOf<Kind>;
  }
  return undefined;
}

/** Whether `node` is `outer`, or stands inside it. */
export function isWithin(node: PlainNode, outer: PlainNode): boolean {
  for (let at: PlainNode | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** What `this` belongs to at `node`: a class, a function that is no arrow, or the program. */
export function ownerOfThis(node: PlainNode): PlainNode {
  let owner = node;
  for (let outer = node.parent; outer; outer = outer.parent) {
    owner = outer;
    if (outer.kind === 'class') break;
    // A method's function belongs to its class or object.
    if (outer.kind === 'function' && !outer.isArrow && outer.parent?.kind !== 'property') break;
  }
  return owner;
}

/** So many steps are quicker gone again than remembered; only chains of hundreds of links take more. */
const fewSteps = 16;

/**
 * Follows `next` from a node until it gives none, for many nodes of a tree: no long way is gone twice, however
 * long the chain of links or operands that they stand in.
 */
export function createClimb(
  next: (node: PlainNode) => PlainNode | undefined,
): (node: PlainNode) => PlainNode {
  const known = new Map<PlainNode, PlainNode>();
  return (node) => {
    const way: PlainNode[] = [];
    let at = node;
    let steps = 0;
    for (let outer = next(at); outer && !known.has(at); outer = next(at)) {
      if (steps++ >= fewSteps) way.push(at);
      at = outer;
    }
    const top = known.get(at) ?? at;
    for (const passed of way) known.set(passed, top);
    return top;
  };
}
