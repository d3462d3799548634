import type { Analysis } from '../../corroboration/analysis.ts';
import { type NamedText, namedTexts } from '../../units/named-texts.ts';
import type { Collection } from '../../sites/members.ts';
import { spelling } from '../../sites/site.ts';
import { withoutHoles } from '../../tree/holes.ts';
import type { ArrayNode, EnumNode, ObjectNode, PlainNode, PropertyNode } from '../../tree/nodes.ts';

/** One entry of a map or enum. */
export interface Entry {
  /** The property or the enum's member; for a Map the pair. */
  readonly node: PlainNode;
  readonly key: PlainNode;
  /** What the key (of an enum's member: the value) spells. */
  readonly name: NamedText;
  readonly value: PlainNode | undefined;
}

/** Something that answers for codes by key: an object literal, a Map made of pairs, or an enum. */
export interface CodeMap {
  readonly kind: 'object' | 'pairs' | 'enum';
  /** What is reported and named: the object, the `new Map(…)`, the enum. */
  readonly node: PlainNode;
  /** What holds the entries in the text. */
  readonly container: ObjectNode | ArrayNode | EnumNode;
  /** Entries whose key is known, in the order of the text. */
  readonly entries: readonly Entry[];
  /** Whether there are others: a spread, or a key that only running the code would tell. */
  readonly hasUnknownEntries: boolean;
}

/** Reads a collection of the map's or enum's shape; undefined where its entries do not stand in the file. */
export function codeMapOf({ node, shape }: Collection, analysis: Analysis): CodeMap | undefined {
  if (shape === 'enum' && node.kind === 'enum') return make('enum', node, node, node.members.map(enumEntry));
  if (shape !== 'map') return undefined;
  if (node.kind === 'object') {
    return make(
      'object',
      node,
      node,
      node.members.map((member) => objectEntry(member, analysis)),
    );
  }
  const source = node.kind === 'call' ? node.args[0] : undefined;
  const pairs = source && analysis.provenance.resolver.resolve(source);
  if (pairs?.kind !== 'array') return undefined;
  return make(
    'pairs',
    node,
    pairs,
    withoutHoles(pairs.elements).map((pair) => pairEntry(pair, analysis)),
  );
}

/** An entry, `unknown` where its key is, or undefined for one that cannot be about a code. */
type Read = Entry | 'unknown' | undefined;

function make(
  kind: CodeMap['kind'],
  node: PlainNode,
  container: CodeMap['container'],
  read: readonly Read[],
): CodeMap {
  const entries = read.filter((entry): entry is Entry => typeof entry === 'object');
  return { kind, node, container, entries, hasUnknownEntries: read.includes('unknown') };
}

function objectEntry(property: PlainNode, analysis: Analysis): Read {
  if (property.kind !== 'property') return 'unknown';
  const { key, value } = property;
  const [name] = namesOfKey(property, analysis);
  return name ? { node: property, key, name, value } : 'unknown';
}

function namesOfKey({ key, isComputed }: PropertyNode, analysis: Analysis): readonly NamedText[] {
  if (isComputed) return namedTexts(key, analysis);
  const isLiteral = key.kind === 'key' || key.kind === 'string' || key.kind === 'number';
  return isLiteral ? [{ text: spelling(key), node: key }] : [];
}

function pairEntry(pair: PlainNode, analysis: Analysis): Read {
  const [key, value] = pair.kind === 'array' ? pair.elements : [];
  const [name] = key ? namedTexts(key, analysis) : [];
  return key && name ? { node: pair, key, name, value } : 'unknown';
}

function enumEntry(member: PropertyNode): Read {
  const { key, value } = member;
  if (value?.kind === 'string') {
    return { node: member, key, name: { text: value.value, node: value }, value };
  }
  return value === undefined || value.kind === 'number' ? undefined : 'unknown';
}
