import { append } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import { createClimb } from '../tree/ancestors.ts';
import type { AssignNode, NameNode, PlainNode } from '../tree/nodes.ts';
import type { Binding, Scopes } from './bindings.ts';
import { boundNames } from './bound-names.ts';
import { opensScope, type Scope } from './scope.ts';

/** What a file declares. */
interface DeclaredNames {
  readonly bindings: readonly Binding[];
  /** By the names that declare them; every other name refers to one. */
  readonly byName: ReadonlyMap<NameNode, Binding>;
  /** The scopes by the nodes that open them. */
  readonly scopeByNode: ReadonlyMap<PlainNode, Scope>;
  readonly assignments: readonly AssignNode[];
}

/**
 * Looks names up in the scopes around them. What is assigned to a name becomes a source of its binding.
 *
 * @param names all names of the file, also those that declare
 */
export function createLookUp(
  { bindings, byName, scopeByNode, assignments }: DeclaredNames,
  names: readonly NameNode[],
): Scopes {
  const declaredNames = new Set(bindings.map(({ name }) => name));
  const scopeAround = createClimb((node) => {
    if (opensScope(node)) return undefined;
    const { parent } = node;
    // What a switch is on stands outside of what its clauses declare.
    return parent?.kind === 'switch' && parent.subject === node ? parent.parent : parent;
  });
  const lookUpAt = (name: string, at: PlainNode): Binding | undefined =>
    lookUp(name, scopeByNode.get(scopeAround(at)));
  const find = once((name: NameNode) => byName.get(name) ?? lookUpAt(name.name, name));
  function bindingOf(name: NameNode): Binding | undefined {
    // `undefined` is the name that most comparisons ask for.
    return declaredNames.has(name.name) ? find(name) : undefined;
  }
  for (const { target, value } of assignments) {
    // Most are to properties.
    if (target.kind === 'member') continue;
    for (const { name, path, fallback } of boundNames(target)) {
      bindingOf(name)?.sources.push({ from: value, path, fallback });
    }
  }
  let references: ReadonlyMap<Binding, readonly NameNode[]> | undefined;
  const referencesOf = (binding: Binding): readonly NameNode[] =>
    (references ??= groupReferences(names.filter((name) => !byName.has(name)))).get(binding) ?? [];
  function groupReferences(referring: readonly NameNode[]): ReadonlyMap<Binding, readonly NameNode[]> {
    const grouped = new Map<Binding, NameNode[]>();
    for (const name of referring) {
      const binding = bindingOf(name);
      if (binding) append(grouped, binding, name);
    }
    return grouped;
  }
  const bindingAt = (name: string, at: PlainNode): Binding | undefined =>
    declaredNames.has(name) ? lookUpAt(name, at) : undefined;
  return { bindings, bindingOf, bindingAt, referencesOf };
}

function lookUp(name: string, innermost: Scope | undefined): Binding | undefined {
  for (let scope = innermost; scope; scope = scope.outer) {
    const binding = scope.names?.get(name);
    if (binding) return binding;
  }
  return undefined;
}
