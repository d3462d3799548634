import { once } from '../basics/once.ts';
import type { Resolver } from '../flow/resolver.ts';
import { withoutHoles } from '../tree/holes.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, KeyNode, NumberNode, PlainNode, PropertyNode, StringNode } from '../tree/nodes.ts';
import type { Column } from './column.ts';
import { keyLiteral } from './site.ts';

/** One member of a collection: the literal that may spell a code, and what the collection holds for it. */
export interface Member {
  readonly literal: StringNode | KeyNode | NumberNode;
  /** The property of an object or enum, the pair of a Map; undefined for elements. */
  readonly entry: PlainNode | undefined;
  readonly value: PlainNode | undefined;
  /** What names the literal in the collection, where it is written elsewhere. */
  readonly named?: PlainNode | undefined;
}

/** An object, Map, Set, array, enum or union type, as a collection of literals. */
export interface Collection {
  readonly node: PlainNode;
  /** `map` where members have values that answer for a code, `list` where membership is all there is. */
  readonly shape: 'map' | 'list' | 'enum' | 'union';
  readonly members: readonly Member[];
  /** Members that are no literals: a spread, a computed key. What else is in it nobody can tell. */
  readonly hasUnknownMembers: boolean;
}

/** The texts in a column of a table: a list of literals, whatever stands beside them in the rows. */
export const collectionOfColumn = once(({ table, cells }: Column): Collection => {
  const members = cells.flatMap(({ node, row }): Member[] =>
    node.kind === 'string' || node.kind === 'key' ? [{ literal: node, entry: row, value: undefined }] : [],
  );
  return { node: table, shape: 'list', members, hasUnknownMembers: true };
});

type Read = (node: PlainNode, resolver: Resolver) => Collection | undefined;

/** `read`, done once for each node of a file: a table of hundreds of entries is asked in hundreds of places. */
function readOnce(read: Read): Read {
  const known = once((_: Resolver) => new Map<PlainNode, Collection | undefined>());
  return (node, resolver) => {
    const collections = known(resolver);
    // Of Sets made of Sets the innermost is read first, so that no stack is needed however many there are.
    const unread: PlainNode[] = [];
    for (let at: PlainNode | undefined = node; at && !collections.has(at); at = madeOf(at, resolver)) {
      // `const codes = new Set(codes)` ends here.
      collections.set(at, undefined);
      unread.push(at);
    }
    for (const at of unread.reverse()) collections.set(at, read(at, resolver));
    return collections.get(node);
  };
}

/** What a Set or Map is made of; undefined where `node` is none, or that is not known. */
function madeOf(node: PlainNode, resolver: Resolver): PlainNode | undefined {
  const [source] = node.kind === 'call' && isSetOrMap(node) ? node.args : [];
  return source && resolver.resolve(source);
}

function isSetOrMap({ callee }: CallNode): boolean {
  return callee.kind === 'name' && (callee.name === 'Set' || callee.name === 'Map');
}

/** Reads `node` (resolved) as a collection; undefined when it is none. */
export const collectionOf = readOnce(readCollection);

/** The values of an object: `{ SIGNATURE: 'AUTH_103' }` lists codes by names of the file's own. */
export const valuesOf = readOnce(readValues);

function readCollection(node: PlainNode, resolver: Resolver): Collection | undefined {
  switch (node.kind) {
    case 'object':
      return mapOf(node, node.members);
    case 'array':
      return listOf(node, withoutHoles(node.elements), resolver);
    case 'enum':
      return enumOf(node, node.members);
    case 'unionType':
      return { ...listOf(node, node.members, resolver), shape: 'union' };
    case 'call':
      return ofCall(node, resolver);
    default:
      return undefined;
  }
}

function ofCall(node: CallNode, resolver: Resolver): Collection | undefined {
  const { callee, args } = node;
  const [source] = args;
  const from = source && resolver.resolve(source);
  if (!from) return undefined;
  if (callee.kind === 'name' && isSetOrMap(node)) {
    if (from.kind !== 'array') return collectionOf(from, resolver);
    if (callee.name === 'Map') return pairsOf(node, withoutHoles(from.elements), resolver);
    const list = collectionOf(from, resolver);
    return list && { ...list, node };
  }
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || callee.object.name !== 'Object')
    return undefined;
  if (memberName(callee) === 'keys') return asList(collectionOf(from, resolver));
  if (memberName(callee) === 'values') return valuesOf(from, resolver);
  return undefined;
}

function asList(collection: Collection | undefined): Collection | undefined {
  return collection?.shape === 'map' ? { ...collection, shape: 'list' } : collection;
}

function mapOf(node: PlainNode, properties: readonly PlainNode[]): Collection {
  const members: Member[] = [];
  let hasUnknownMembers = false;
  for (const property of properties) {
    const literal = property.kind === 'property' ? literalKey(property) : undefined;
    if (literal && property.kind === 'property')
      members.push({ literal, entry: property, value: property.value });
    else hasUnknownMembers = true;
  }
  return { node, shape: 'map', members, hasUnknownMembers };
}

/** `AUTH_103`, `'AUTH_103'`, `['AUTH_103']`; not `[name]`. */
function literalKey(property: PropertyNode): StringNode | KeyNode | NumberNode | undefined {
  return property.isComputed && property.key.kind !== 'string' ? undefined : keyLiteral(property);
}

function enumOf(node: PlainNode, properties: readonly PropertyNode[]): Collection {
  const members = properties.flatMap((entry): Member[] =>
    entry.value?.kind === 'string' ? [{ literal: entry.value, entry, value: undefined }] : [],
  );
  return { node, shape: 'enum', members, hasUnknownMembers: members.length < properties.length };
}

function readValues(node: PlainNode, resolver: Resolver): Collection | undefined {
  if (node.kind === 'enum') return { ...enumOf(node, node.members), shape: 'list' };
  if (node.kind !== 'object') return undefined;
  const values = node.members.map((member) =>
    member.kind === 'property' ? (member.value ?? member) : member,
  );
  return listOf(node, values, resolver);
}

function listOf(node: PlainNode, elements: readonly PlainNode[], resolver: Resolver): Collection {
  const members: Member[] = [];
  let hasUnknownMembers = false;
  for (const element of elements) {
    const literal =
      element.kind === 'member' || element.kind === 'name' ? resolver.resolve(element) : element;
    if (literal?.kind === 'string') {
      const named = literal === element ? undefined : element;
      members.push({ literal, entry: undefined, value: undefined, named });
    } else hasUnknownMembers = true;
  }
  return { node, shape: 'list', members, hasUnknownMembers };
}

function pairsOf(node: PlainNode, pairs: readonly PlainNode[], resolver: Resolver): Collection {
  const members: Member[] = [];
  let hasUnknownMembers = false;
  for (const pair of pairs) {
    const [key, value] = pair.kind === 'array' ? pair.elements : [];
    const literal = key && (key.kind === 'string' ? key : resolver.resolve(key));
    if (literal?.kind === 'string' && literal === key) members.push({ literal, entry: pair, value });
    else hasUnknownMembers = true;
  }
  return { node, shape: 'map', members, hasUnknownMembers };
}
