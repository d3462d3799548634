import type { PlainNode } from '../tree/nodes.ts';

/** The statements of a block, a clause or the program; undefined for everything else. */
export function statementsOf(node: PlainNode): readonly PlainNode[] | undefined {
  return node.kind === 'block' || node.kind === 'program' || node.kind === 'case' ? node.body : undefined;
}

/** Whether something is done behind `statement` in the same list. Declarations do nothing. */
export function hasStatementAfter(statement: PlainNode): boolean {
  const { parent } = statement;
  if (parent?.kind === 'labeled') return hasStatementAfter(parent);
  const list = (parent && statementsOf(parent)) ?? [];
  return list.slice(list.indexOf(statement) + 1).some((node) => !isDeclaration(node));
}

function isDeclaration(node: PlainNode): boolean {
  return node.kind === 'function' || node.kind === 'typeDeclaration';
}
