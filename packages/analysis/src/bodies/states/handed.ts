import type { PlainNode } from '../../tree/nodes.ts';

/** The expressions that are handed on with `node`. */
export function collectHanded(node: PlainNode, found: PlainNode[]): void {
  switch (node.kind) {
    case 'object':
      for (const member of node.members) {
        const value = member.kind === 'property' ? member.value : member;
        if (value) collectHanded(value, found);
      }
      break;
    case 'array':
      for (const element of node.elements) collectHanded(element, found);
      break;
    case 'spread':
    case 'await':
      collectHanded(node.argument, found);
      break;
    case 'conditional':
      collectHanded(node.whenTrue, found);
      collectHanded(node.whenFalse, found);
      break;
    case 'logical':
      collectHanded(node.left, found);
      collectHanded(node.right, found);
      break;
    case 'name':
    case 'member':
    case 'call':
      found.push(node);
      break;
  }
}
