import type { PlainKind, PlainNode } from '../tree/nodes.ts';

/** Kinds of nodes that hand on a value of another place. */
const carrying = new Set<PlainKind>([
  'name',
  'member',
  'logical',
  'conditional',
  'await',
  'assign',
  'sequence',
  'template',
  'call',
]);

/** Whether the value of `node` may come from another place: what is written there itself is asked nothing. */
export function canCarry(node: PlainNode): boolean {
  return carrying.has(node.kind);
}
