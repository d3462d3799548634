import { forEachChild } from './children.ts';
import type { PlainNode } from './nodes.ts';

/** The innermost node whose text holds the character at `offset`. A shorthand `{ mc }` gives its value. */
export function nodeAt(root: PlainNode, offset: number): PlainNode {
  let found = root;
  for (let inner: PlainNode | undefined = root; inner;) {
    found = inner;
    let next: PlainNode | undefined;
    forEachChild(inner, (child) => {
      if (child.start <= offset && offset < child.end) next = child;
    });
    inner = next;
  }
  return found;
}
