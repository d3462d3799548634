import { append } from '../basics/grouped.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Scopes } from '../scope/bindings.ts';
import { createScopeReader } from '../scope/resolve.ts';
import type { Scope } from '../scope/scope.ts';
import { forEachChild, isLeaf, turn } from '../tree/children.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type {
  CallNode,
  MemberNode,
  NameNode,
  NodeOf,
  PlainKind,
  PlainNode,
  PlainSource,
  PropertyNode,
} from '../tree/nodes.ts';
import type { TypeFacts } from '../types/type-facts.ts';
import { alone, type Files } from './files.ts';

/** Nodes by a name that they have; built when first asked. */
type ByName<Node> = () => ReadonlyMap<string, readonly Node[]>;

/** One file as the later steps see it: its tree, its scopes, its nodes by kind and name, and what is known of XT. */
export interface FileModel {
  readonly source: PlainSource;
  /** The bindings of the file, and what names in it and in its modules refer to. */
  readonly scopes: Scopes;
  readonly knowledge: Knowledge;
  /** What the host's type checker knows; absent where types were not asked for. */
  readonly types: TypeFacts | undefined;
  /** The file among the modules that it imports; by itself where those are not followed. */
  readonly files: Files;
  /** All nodes of a kind, in the order of the text. */
  nodesOf<Kind extends PlainKind>(kind: Kind): readonly NodeOf<Kind>[];
  /** All member expressions that read or write a property of that name. */
  membersNamed(name: string): readonly MemberNode[];
  /** All properties of objects, classes, patterns, types and enums, by name. */
  readonly propertiesByName: ByName<PropertyNode>;
  /** All identifiers that refer to, or declare, something of that name. */
  readonly namesByName: ByName<NameNode>;
  /** All calls of methods, by the method's name. Of a large file's calls, few names matter. */
  readonly callsByMethod: ByName<CallNode>;
}

/**
 * Reads a lowered file: links its nodes to their parents, sorts them by kind, and resolves its scopes.
 *
 * @param among makes the files of which it is the one that is analysed
 */
export function modelFile(
  source: PlainSource,
  knowledge: Knowledge,
  types: TypeFacts | undefined,
  among: (file: () => FileModel, scopes: Scopes) => Files = alone,
): FileModel {
  const byKind = new Map<PlainKind, PlainNode[]>();
  const scopes = createScopeReader();
  // One walk does all that needs every node: of a large file, walking is what costs. What is still to be visited
  // stands in a list, each node with the scope around it, since a tree may be deeper than the stack.
  const list: PlainNode[] = [source.program];
  const scopesAround: (Scope | undefined)[] = [undefined];
  let parent: PlainNode | undefined;
  let outer: Scope | undefined;
  const push = (node: PlainNode): void => {
    node.parent = parent;
    list.push(node);
    scopesAround.push(outer);
  };
  source.program.parent = undefined;
  for (let node = list.pop(); node; node = list.pop()) {
    const around = scopesAround.pop();
    append(byKind, node.kind, node);
    if (isLeaf(node)) continue;
    outer = scopes.enter(node, around);
    parent = node;
    const first = list.length;
    forEachChild(node, push);
    turn(list, first);
  }
  const nodesOf = <Kind extends PlainKind>(kind: Kind): readonly NodeOf<Kind>[] =>
    (byKind.get(kind) ?? []) as unknown as NodeOf<Kind>[];
  const membersByName = byName(() => nodesOf('member'), memberName);
  const own = scopes.finish(nodesOf('name'));
  const files = among(() => file, own);
  const file: FileModel = {
    source,
    scopes: files.scopes,
    knowledge: namesPlainWords(source, knowledge, nodesOf) ? knowledge.withPlainWords() : knowledge,
    types,
    files,
    nodesOf,
    membersNamed: (name) => membersByName().get(name) ?? [],
    propertiesByName: byName(() => nodesOf('property'), keyName),
    namesByName: byName(
      () => nodesOf('name'),
      ({ name }) => name,
    ),
    callsByMethod: byName(
      () => nodesOf('call'),
      ({ callee }) => (callee.kind === 'member' ? memberName(callee) : undefined),
    ),
  };
  return file;
}

/** Whether a string of the file names a path of an API whose codes are plain words. */
function namesPlainWords(
  { text }: PlainSource,
  { catalogue }: Knowledge,
  nodesOf: FileModel['nodesOf'],
): boolean {
  const named = catalogue.api.plainWords.paths.filter((path) => text.includes(path));
  const holds = (part: string): boolean => named.some((path) => part.includes(path));
  return (
    named.length > 0 &&
    (nodesOf('string').some(({ value }) => holds(value)) ||
      nodesOf('template').some(({ texts }) => texts.some(holds)))
  );
}

function byName<Node>(
  nodes: () => readonly Node[],
  nameOf: (node: Node) => string | undefined,
): ByName<Node> {
  let index: Map<string, Node[]> | undefined;
  return () => {
    if (index) return index;
    index = new Map();
    for (const node of nodes()) {
      const name = nameOf(node);
      if (name === undefined) continue;
      append(index, name, node);
    }
    return index;
  };
}
