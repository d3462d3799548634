import type { PlainNode } from '../tree/nodes.ts';

/** The statements of a block, a clause or the program; undefined for everything else. */
export function statementsOf(node: PlainNode): readonly PlainNode[] | undefined {
  return node.kind === 'block' || node.kind === 'program' || node.kind === 'case' ? node.body : undefined;
}

/**
 * Whether something is done behind `statement`: in the same list, or, where that ends, behind the block or `if` that it
 * ends. Declarations do nothing.
 */
export function hasStatementAfter(statement: PlainNode): boolean {
  for (let at = statement; at.parent; at = at.parent) {
    const { parent } = at;
    const last = statementsOf(parent)?.findLast((node) => node === at || !isDeclaration(node));
    if (last && last !== at) return true;
    if (parent.kind !== 'block' && parent.kind !== 'if' && parent.kind !== 'labeled') return false;
  }
  return false;
}

function isDeclaration(node: PlainNode): boolean {
  return node.kind === 'function' || node.kind === 'typeDeclaration';
}
