import type { FunctionNode, NodeOf, PlainKind, PlainNode } from './nodes.ts';

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

/** The nearest function around a node, for many nodes of a tree: no part of the way up is gone twice. */
export function createEnclosingFunction(): (node: PlainNode) => FunctionNode | undefined {
  const known = new Map<PlainNode, FunctionNode | undefined>();
  return (node) => {
    const way: PlainNode[] = [];
    let at: PlainNode | undefined = node;
    while (at && !known.has(at) && at.parent?.kind !== 'function') {
      way.push(at);
      at = at.parent;
    }
    const parent = at?.parent;
    const found = at && known.has(at) ? known.get(at) : parent?.kind === 'function' ? parent : undefined;
    for (const passed of way) known.set(passed, found);
    return found;
  };
}
