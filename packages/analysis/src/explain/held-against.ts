import type { PlainNode } from '../tree/nodes.ts';

/** The expression that a literal is held against where it stands: the other side, the switch's subject, the list. */
export function heldAgainst(literal: PlainNode): PlainNode | undefined {
  const { parent } = literal;
  switch (parent?.kind) {
    case 'binary':
      return parent.left === literal ? parent.right : parent.left;
    case 'case':
      return parent.parent?.kind === 'switch' ? parent.parent.subject : undefined;
    case 'call':
      return parent.callee.kind === 'member' && parent.args[0] === literal ? parent.callee.object : undefined;
    default:
      return undefined;
  }
}
