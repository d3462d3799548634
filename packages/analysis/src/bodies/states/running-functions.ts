import type { AskFlow } from '../../flow/keys.ts';
import { targetsOf } from '../../flow/targets.ts';
import type { Scopes } from '../../scope/bindings.ts';
import { enclosing } from '../../tree/ancestors.ts';
import type { FunctionNode, MemberNode, NameNode } from '../../tree/nodes.ts';

/** A function within another that has a name by which nobody asks for it. */
export function isNeverAsked({ parent }: FunctionNode, scopes: Scopes): boolean {
  if (parent?.kind !== 'declarator' || parent.target.kind !== 'name' || !enclosing(parent, 'function'))
    return false;
  const binding = scopes.bindingOf(parent.target);
  return binding !== undefined && scopes.referencesOf(binding).length === 0;
}

/** Whether a function runs where its name is called, instead of where it is written. */
export function isNamedFunction({ parent, isDeclaration }: FunctionNode, scopes: Scopes): boolean {
  if (isDeclaration || (parent?.kind === 'property' && parent.parent?.kind === 'class')) return true;
  const target = parent?.kind === 'declarator' ? parent.target : undefined;
  const binding = target?.kind === 'name' ? scopes.bindingOf(target) : undefined;
  return binding !== undefined && scopes.referencesOf(binding).length > 0;
}

/** The function that a name or a member hands to a call, where the file writes it: `then(check)`, `then(this.check)`. */
export function functionHandedOn(
  node: NameNode | MemberNode,
  scopes: Scopes,
  ask: AskFlow,
): FunctionNode | undefined {
  if (node.parent?.kind !== 'call' || node.parent.callee === node) return undefined;
  if (node.kind === 'member') {
    const [only, ...others] = targetsOf(node, ask);
    return others.length === 0 ? only?.owner : undefined;
  }
  const declaration = scopes.bindingOf(node)?.declarations[0];
  if (declaration?.kind === 'function') return declaration;
  const init = declaration?.kind === 'declarator' ? declaration.init : undefined;
  return init?.kind === 'function' ? init : undefined;
}
