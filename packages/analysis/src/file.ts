import { forEachChild } from './tree/children.ts';
import type { NodeOf, PlainKind, PlainNode, PlainSource } from './tree/nodes.ts';
import type { Knowledge } from './knowledge.ts';
import type { Scopes } from './scope/bindings.ts';
import { resolveScopes } from './scope/resolve.ts';
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
}

export function modelFile(
  source: PlainSource,
  knowledge: Knowledge,
  types: TypeFacts | undefined,
): FileModel {
  const byKind = new Map<PlainKind, PlainNode[]>();
  const collect = (node: PlainNode): void => {
    const nodes = byKind.get(node.kind);
    if (nodes) nodes.push(node);
    else byKind.set(node.kind, [node]);
    forEachChild(node, collect);
  };
  collect(source.program);
  return {
    source,
    scopes: resolveScopes(source.program),
    knowledge,
    types,
    nodesOf: <Kind extends PlainKind>(kind: Kind) => (byKind.get(kind) ?? []) as unknown as NodeOf<Kind>[],
  };
}
