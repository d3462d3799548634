import { childFields } from './tree/children.ts';
import { memberName } from './tree/keys.ts';
import type { MemberNode, NodeOf, PlainKind, PlainNode, PlainSource } from './tree/nodes.ts';
import type { Knowledge } from './knowledge.ts';
import type { Scopes } from './scope/bindings.ts';
import { createScopeReader } from './scope/resolve.ts';
import type { Scope } from './scope/scope.ts';
import type { TypeFacts } from './type-facts.ts';

/** One file as the later steps see it: its tree, its scopes, its nodes by kind, and what is known of XT. */
export interface FileModel {
  readonly source: PlainSource;
  readonly scopes: Scopes;
  readonly knowledge: Knowledge;
  /** What the host's type checker knows; absent where types were not asked for. */
  readonly types: TypeFacts | undefined;
  /** All nodes of a kind, in the order of the text. */
  nodesOf<Kind extends PlainKind>(kind: Kind): readonly NodeOf<Kind>[];
  /** All member expressions that read or write a property of that name. */
  membersNamed(name: string): readonly MemberNode[];
}

/** Reads a lowered file: links its nodes to their parents, sorts them by kind, and resolves its scopes. */
export function modelFile(
  source: PlainSource,
  knowledge: Knowledge,
  types: TypeFacts | undefined,
): FileModel {
  const byKind = new Map<PlainKind, PlainNode[]>();
  const scopes = createScopeReader();
  // One walk does all that needs every node: of a large file, walking is what costs.
  const visit = (node: PlainNode, parent: PlainNode | undefined, outer: Scope | undefined): void => {
    node.parent = parent;
    const nodes = byKind.get(node.kind);
    if (nodes) nodes.push(node);
    else byKind.set(node.kind, [node]);
    const scope = scopes.enter(node, outer);
    for (const field of childFields[node.kind]) {
      const value = (node as unknown as Readonly<Record<string, PlainNode | PlainNode[] | undefined>>)[field];
      if (value === undefined) continue;
      if (Array.isArray(value)) for (const child of value) visit(child, node, scope);
      else visit(value, node, scope);
    }
  };
  visit(source.program, undefined, undefined);
  const nodesOf = <Kind extends PlainKind>(kind: Kind): readonly NodeOf<Kind>[] =>
    (byKind.get(kind) ?? []) as unknown as NodeOf<Kind>[];
  let members: ReadonlyMap<string, readonly MemberNode[]> | undefined;
  return {
    source,
    scopes: scopes.finish(nodesOf('name')),
    knowledge,
    types,
    nodesOf,
    membersNamed: (name) => (members ??= indexMembers(nodesOf('member'))).get(name) ?? [],
  };
}

function indexMembers(members: readonly MemberNode[]): ReadonlyMap<string, readonly MemberNode[]> {
  const byName = new Map<string, MemberNode[]>();
  for (const member of members) {
    const name = memberName(member);
    if (name === undefined) continue;
    const named = byName.get(name);
    if (named) named.push(member);
    else byName.set(name, [member]);
  }
  return byName;
}
