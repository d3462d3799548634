import type { FileModel } from '../../../file/file.ts';
import type { FunctionNode, PlainNode } from '../../../tree/nodes.ts';

/** Whether other modules may call a function: it, or the class that it is a method of, is exported. */
export function isReachedFromOutside(owner: FunctionNode, file: FileModel): boolean {
  let at: PlainNode = owner;
  while (at.parent && standing.has(at.parent.kind)) at = at.parent;
  if (at.parent?.kind === 'export') return true;
  const named = at.kind === 'variable' ? at.declarators[0] : at;
  const name =
    named?.kind === 'declarator'
      ? named.target
      : named?.kind === 'function' || named?.kind === 'class'
        ? named.name
        : undefined;
  const binding = name?.kind === 'name' ? file.scopes.bindingOf(name) : undefined;
  return (
    binding !== undefined && file.scopes.referencesOf(binding).some(({ parent }) => parent?.kind === 'export')
  );
}

/** What a function is declared or made in. */
const standing = new Set<PlainNode['kind']>(['declarator', 'variable', 'property', 'class', 'object']);
