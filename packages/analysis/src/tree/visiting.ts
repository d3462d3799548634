import type { NodeOf, PlainKind, PlainNode } from './nodes.ts';

export type Visit = (child: PlainNode) => void;

/** What visits the children of nodes of some kinds, in the order of the text. */
export type ChildrenOf<Kinds extends PlainKind> = {
  readonly [Kind in Kinds]: (node: NodeOf<Kind>, visit: Visit) => void;
};

/** Of kinds that have no children. */
export function none(): void {
  // A leaf of the tree.
}

export function all(nodes: readonly PlainNode[], visit: Visit): void {
  for (const node of nodes) visit(node);
}
