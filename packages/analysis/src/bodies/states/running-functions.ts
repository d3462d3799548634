import type { Resolver } from '../../flow/resolver.ts';
import type { Scopes } from '../../scope/bindings.ts';
import { enclosing } from '../../tree/ancestors.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';

/** A function within another that has a name by which nobody asks for it. */
export function isNeverAsked({ parent, name, isDeclaration }: FunctionNode, scopes: Scopes): boolean {
  const target = isDeclaration ? name : parent?.kind === 'declarator' ? parent.target : undefined;
  if (target?.kind !== 'name' || !parent || !enclosing(parent, 'function')) return false;
  const binding = scopes.bindingOf(target);
  return binding !== undefined && scopes.referencesOf(binding).length === 0;
}

/** Whether a function runs where its name is called, instead of where it is written. */
export function isNamedFunction({ parent, isDeclaration }: FunctionNode, scopes: Scopes): boolean {
  if (isDeclaration || (parent?.kind === 'property' && parent.parent?.kind === 'class')) return true;
  const target = parent?.kind === 'declarator' ? parent.target : undefined;
  const binding = target?.kind === 'name' ? scopes.bindingOf(target) : undefined;
  return binding !== undefined && scopes.referencesOf(binding).length > 0;
}

/** The function that a name or a member hands to a call, where the file or one of its modules writes it. */
export function functionHandedOn(node: PlainNode, resolver: Resolver): FunctionNode | undefined {
  if (node.parent?.kind !== 'call' || node.parent.callee === node) return undefined;
  const made = resolver.resolve(node);
  return made?.kind === 'function' ? made : undefined;
}
