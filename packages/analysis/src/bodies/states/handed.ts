import { flatten } from '../../tree/flatten.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/** The expressions that are handed on with `node`. */
export function handedWith(node: PlainNode): readonly PlainNode[] {
  return flatten(node, partsOf).filter(({ kind }) => kind === 'name' || kind === 'member' || kind === 'call');
}

function partsOf(node: PlainNode): readonly PlainNode[] | undefined {
  switch (node.kind) {
    case 'object':
      return node.members.flatMap((member) => (member.kind === 'property' ? (member.value ?? []) : member));
    case 'array':
      return node.elements;
    case 'spread':
    case 'await':
      return [node.argument];
    case 'conditional':
      return [node.whenTrue, node.whenFalse];
    case 'logical':
      return [node.left, node.right];
    default:
      return undefined;
  }
}
