import { enclosing } from './ancestors.ts';
import type { FunctionNode, PlainNode, ProgramNode } from './nodes.ts';

/** What holds code: a function, or the file for what stands in none. */
export type Owner = FunctionNode | ProgramNode;

/** What holds a node; of a function, what is around it. */
export function ownerOf(node: PlainNode): Owner {
  const owner = enclosing(node, 'function');
  if (owner) return owner;
  let at = node;
  while (at.parent) at = at.parent;
  return at as ProgramNode;
}
