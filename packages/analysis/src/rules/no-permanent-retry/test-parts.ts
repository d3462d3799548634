import { forEachChild } from '../../tree/children.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/** A node and all in it, in the order of the text. */
export function* within(node: PlainNode): Generator<PlainNode, void> {
  const list = [node];
  for (let at = list.pop(); at; at = list.pop()) {
    yield at;
    const inner: PlainNode[] = [];
    forEachChild(at, (child) => inner.push(child));
    // Not all at once: an array of a generated file has more than a call takes arguments.
    for (const child of inner.reverse()) list.push(child);
  }
}

/** The call that a name is asked in, as far as that stands in the test. */
export function askingAt(node: PlainNode, test: PlainNode): PlainNode {
  for (let at: PlainNode | undefined = node; at && at !== test.parent; at = at.parent) {
    if (at.kind === 'call') return at;
  }
  return node;
}
