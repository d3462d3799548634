import type { FileModel } from '../file/file.ts';
import { isWithin } from '../tree/ancestors.ts';
import type { ArrayNode, EnumNode, ObjectNode, OtherNode, PlainNode } from '../tree/nodes.ts';
import { valueOf } from './asked-values.ts';
import { isIndexed, wordOf } from './type-words.ts';

/** What a type asks a value for: its keys, or what it lists. */
export interface Query {
  readonly value: ObjectNode | ArrayNode | EnumNode;
  readonly part: 'keys' | 'values';
}

/** The `'key'` of `T['key']`, where `owner` is T. */
export function indexOfType(type: OtherNode, owner: PlainNode, file: FileModel): PlainNode | undefined {
  const [first, second, ...more] = type.children;
  if (first !== owner || !second || more.length > 0) return undefined;
  return isIndexed(file.files.of(type).source.text.slice(first.end, second.start)) ? second : undefined;
}

/** A value that a type asks: `typeof X` for its keys, `(typeof X)[number]` and the like for what it lists. */
export function queriedBy(type: OtherNode, file: FileModel): Query | undefined {
  const { text } = file.files.of(type).source;
  const isQuery = (node: PlainNode): node is OtherNode =>
    node.kind === 'other' && /^typeof\b/.test(text.slice(node.start, node.start + 'typeof '.length));
  const [owner] = type.children;
  const part = isQuery(type) ? 'keys' : 'values';
  const query = part === 'keys' ? type : owner && isQuery(owner) ? owner : undefined;
  const index = part === 'values' && owner ? indexOfType(type, owner, file) : undefined;
  if (!query || (part === 'values' && index?.kind !== 'other')) return undefined;
  const value = valueOf(query.children[0], file);
  return value && { value, part };
}

/** Whether a type goes through the keys of another: `keyof T`, `{ [K in keyof T]: … }`. */
export function isGoingThrough(type: OtherNode, inner: PlainNode, file: FileModel): boolean {
  const said = wordOf(type, file);
  if (said.word === 'keyof') return said.type === inner;
  if (said.word === 'keyed by') return isWithin(inner, said.type) || isWithin(said.type, inner);
  // Some parsers put the `K in keyof T` of a mapped type in a frame of its own.
  return /^[\w$]+\s+in\b/.test(file.files.of(type).source.text.slice(type.start, inner.start));
}
