import type { Analysis } from '../../corroboration/analysis.ts';
import { keysListedBy, textsListedBy } from '../../declared/listed-texts.ts';
import { lists, type Texts } from '../../declared/texts.ts';
import { memberTypeOf } from '../../declared/type-words.ts';
import type { FileModel } from '../../file/file.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { CodeMap } from './code-maps.ts';
import { isKeeping, writtenTypesFor } from './written-types.ts';

/**
 * Whether the types that are written for a map may not have each of `keys`: one that is added would not compile, or
 * nobody could ask for it. What no file says, a host's checker may know.
 */
export function isClosedTo(keys: readonly string[], map: PlainNode, analysis: Analysis): boolean {
  const { file } = analysis;
  const known = map.kind === 'object' && !isKept(map) ? file.types?.takesKeys(map.host, keys) : undefined;
  if (known !== undefined) return !known;
  const { types, casts } = writtenTypesFor(map, analysis);
  const listed = types.map(({ type, path }) => keysAt(type, path, file));
  // `new Map<Code, string>(…)`
  if (map.kind === 'call' && map.types[0]) listed.push(textsListedBy(map.types[0], file));
  if (listed.length === 0) return casts.length > 0;
  return listed.some((texts) => !texts || !keys.every((key) => lists(texts, key)));
}

/** What freezes an object takes any: the type is that of its answer. */
function isKept({ parent }: PlainNode): boolean {
  return parent?.kind === 'call' && isKeeping(parent);
}

/**
 * Whether a text may stand for a key of a map, beside the texts that do. What type is written for those a host's checker
 * knows best.
 */
export function createTakesText(
  { node, entries }: CodeMap,
  analysis: Analysis,
): (text: string, key: string) => boolean {
  const { file } = analysis;
  const beside = entries.find(({ value }) => value?.kind === 'string')?.value;
  const expected = beside && !isKept(node) ? file.types?.expectedLiterals(beside.host) : undefined;
  const { types } = writtenTypesFor(node, analysis);
  return (text, key) => {
    if (expected) return expected.includes(text);
    return types.every(({ type, path }) => {
      const value = typeAt(type, [...path, key], file);
      const listed = value && textsListedBy(value, file);
      return !listed || lists(listed, text);
    });
  };
}

function keysAt(type: PlainNode, path: readonly string[], file: FileModel): Texts | undefined {
  const at = typeAt(type, path, file);
  return at && keysListedBy(at, file);
}

function typeAt(type: PlainNode, path: readonly string[], file: FileModel): PlainNode | undefined {
  return path.reduce<PlainNode | undefined>((at, name) => at && memberTypeOf(at, name, file), type);
}
