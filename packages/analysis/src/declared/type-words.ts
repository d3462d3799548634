import type { FileModel } from '../file/file.ts';
import { withoutHoles } from '../tree/holes.ts';
import { keyName, propertyNamed } from '../tree/keys.ts';
import type { EnumNode, ObjectNode, ObjectTypeNode, OtherNode, PlainNode } from '../tree/nodes.ts';
import { spelledIn, valueOf, valuesOf } from './asked-values.ts';
import { anyText, only, type Texts } from './texts.ts';
import { typeAlternativesOf } from './type-alternatives.ts';

/** What a type says that has no kind of its own. */
export type WordSaid =
  | { readonly word: 'anything' | 'no text' | undefined }
  | { readonly word: 'keyof' | 'keyed by' | 'same as'; readonly type: PlainNode }
  | { readonly word: 'listed'; readonly texts: Texts | undefined; readonly keys: Texts | undefined };

const word =
  /(?:keyof|typeof|string|any|unknown|object|null|undefined|number|boolean|never|void|symbol|bigint)\b/y;

/** `{ [Code in Codes]?: string }`, up to what it goes through. */
const mapped = /\{\s*(?:[+-]?readonly\s+)?\[\s*[\w$]+\s+in\s+[\s(]*/y;

/** Reads words of the language, `keyof`, `typeof`, mapped types and `T['key']`. */
export function wordOf(type: OtherNode, file: FileModel): WordSaid {
  const { text } = file.files.of(type).source;
  const [first, second, ...more] = type.children;
  if (first && second && more.length === 0 && isIndexed(text.slice(first.end, second.start)))
    return indexed(first, second, file);
  mapped.lastIndex = type.start;
  if (mapped.test(text)) {
    const listed = nodeAtStart(type, mapped.lastIndex);
    // `[Code in Codes as …]` has other keys.
    const isRenamed = listed && /^[\s)]*as\b/.test(text.slice(listed.end, type.end));
    return listed && !isRenamed ? { word: 'keyed by', type: listed } : { word: undefined };
  }
  word.lastIndex = type.start;
  const [found] = word.exec(text) ?? [];
  switch (found) {
    case 'string':
    case 'any':
    case 'unknown':
    case 'object':
      return { word: 'anything' };
    case 'keyof':
      return first ? { word: 'keyof', type: first } : { word: undefined };
    case 'typeof':
      return { word: 'listed', texts: undefined, keys: keysOfTypeof(first, file) };
    case undefined:
      return { word: undefined };
    default:
      return { word: 'no text' };
  }
}

function keysOfTypeof(asked: PlainNode | undefined, file: FileModel): Texts | undefined {
  const value = valueOf(asked, file);
  return value && value.kind !== 'array' ? keysOfMembers(value, file) : undefined;
}

export function isIndexed(between: string): boolean {
  return /^[\s)]*\[[\s(]*$/.test(between);
}

/** `T['key']`, `(typeof LIST)[number]`, `(typeof NAMES)[keyof typeof NAMES]`. */
function indexed(owner: PlainNode, index: PlainNode, file: FileModel): WordSaid {
  const value = owner.kind === 'other' ? valueOf(owner.children[0], file) : undefined;
  const listed = (texts: Texts | undefined): WordSaid => ({ word: 'listed', texts, keys: undefined });
  if (value?.kind === 'array') return listed(spelledIn(withoutHoles(value.elements)));
  if (index.kind === 'string') {
    const type = value ? undefined : memberTypeOf(owner, index.value, file);
    const own = value && propertyNamed(value, index.value);
    return type ? { word: 'same as', type } : listed(own && valuesOf([own]));
  }
  return listed(value && valuesOf(value.members));
}

/** The type of a member of an object's type, or of what it, or a Map's, has for every key. */
export function memberTypeOf(owner: PlainNode, name: string, file: FileModel): PlainNode | undefined {
  for (const type of typeAlternativesOf(owner, file, new Set())) {
    const member = ownMemberType(type, name, file);
    if (member) return member;
  }
  return undefined;
}

function ownMemberType(type: PlainNode, name: string, file: FileModel): PlainNode | undefined {
  switch (type.kind) {
    case 'objectType': {
      const index = type.members.find((member) => isIndexSignature(member, file));
      return propertyNamed(type, name)?.type ?? (index?.kind === 'other' ? index.children.at(-1) : undefined);
    }
    case 'typeReference':
      return keyedTypes.has(type.typeName) ? type.args[1] : undefined;
    case 'other':
      return wordOf(type, file).word === 'keyed by' ? type.children.at(-1) : undefined;
    default:
      return undefined;
  }
}

const keyedTypes = new Set(['Record', 'Map', 'ReadonlyMap']);

/** `[code: string]: T`; a signature of calls is none. */
function isIndexSignature(member: PlainNode, file: FileModel): boolean {
  const { text } = file.files.of(member).source;
  return member.kind !== 'property' && /^(?:readonly\s*)?\[/.test(text.slice(member.start, member.end));
}

/** The keys of an object, or of its type; any where it has an index signature, unknown where it spreads another. */
export function keysOfMembers(
  { kind, members }: ObjectTypeNode | ObjectNode | EnumNode,
  file: FileModel,
): Texts | undefined {
  const keys: string[] = [];
  for (const member of members) {
    const name = member.kind === 'property' ? keyName(member) : undefined;
    if (name !== undefined) keys.push(name);
    else if (kind !== 'objectType' || member.kind === 'property') return undefined;
    // A signature of calls adds no key.
    else if (isIndexSignature(member, file)) return anyText;
  }
  return only(keys);
}

/** The outermost node within `around` that begins at `start`. */
function nodeAtStart(around: OtherNode, start: number): PlainNode | undefined {
  let at: PlainNode | undefined = around;
  while (at?.kind === 'other') {
    const within: PlainNode | undefined = at.children.find(
      (child) => child.start <= start && start < child.end,
    );
    if (within?.start === start) return within;
    at = within;
  }
  return undefined;
}
