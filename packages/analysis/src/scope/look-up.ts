import type { NameNode, PlainNode } from '../tree/nodes.ts';
import type { Binding } from './bindings.ts';
import { opensScope, type Scope } from './scope.ts';

/** So many steps up to a scope are gone again for each name; only in chains of hundreds of links there are more. */
const fewSteps = 16;

/** Finds the innermost scope around a name. */
export function createScopeOf(
  scopeByNode: ReadonlyMap<PlainNode, Scope>,
): (name: NameNode) => Scope | undefined {
  const known = new Map<PlainNode, Scope | undefined>();
  return (name) => {
    let node: PlainNode | undefined = name.parent;
    const way: PlainNode[] = [];
    for (let step = 0; node && !opensScope(node) && !known.has(node); step++, node = node.parent)
      if (step >= fewSteps) way.push(node);
    const scope = node && (known.get(node) ?? scopeByNode.get(node));
    for (const passed of way) known.set(passed, scope);
    return scope;
  };
}

/** What a name refers to. */
export function lookUp(name: NameNode, innermost: Scope | undefined): Binding | undefined {
  for (let scope = innermost; scope; scope = scope.outer) {
    const binding = scope.names?.get(name.name);
    if (binding) return binding;
  }
  return undefined;
}
