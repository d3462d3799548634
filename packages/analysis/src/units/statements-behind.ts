import { once } from '../basics/once.ts';
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
  const { parent } = statement;
  if (!parent) return false;
  if ((lastDoing(parent)?.start ?? -1) > statement.start) return true;
  const isGoingOn = parent.kind === 'block' || parent.kind === 'if' || parent.kind === 'labeled';
  return isGoingOn && hasStatementAfter(parent);
}

/** The last statement of a list that is no declaration; sought once, since each `if` and `switch` in the list asks. */
const lastDoing = once((list: PlainNode) => statementsOf(list)?.findLast((node) => !isDeclaration(node)));

function isDeclaration(node: PlainNode): boolean {
  return node.kind === 'function' || node.kind === 'typeDeclaration';
}
