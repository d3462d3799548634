import { wordOf } from '../flow/library-words.ts';
import type { FileModel } from '../file/file.ts';
import { anyItem, type Step } from '../flow/place.ts';
import { patternLibrary } from '../knowledge/literal-libraries.ts';
import { withoutHoles } from '../tree/holes.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';

/** A value: what `node` is, or is thrown where it runs, and from there the way to a part of it. */
export interface MetValue {
  readonly node: PlainNode;
  readonly path: readonly Step[];
  readonly isThrown: boolean;
}

/** A part of a pattern, or of an object that is expected, and the part of a value that it meets. */
export interface Meeting {
  readonly value: MetValue;
  readonly met: PlainNode;
  /** `whole`: it is the value; `member`: the value is in that list; `prefix` and `regex`: it is a part of the text. */
  readonly as: 'whole' | 'member' | 'prefix' | 'regex';
  /** What the arms of one match have in common. */
  readonly group: PlainNode;
}

/** Takes a pattern apart, as the libraries write them that the file imports, and tests everywhere. */
export function takeApart(
  value: MetValue,
  pattern: PlainNode,
  group: PlainNode,
  file: FileModel,
): readonly Meeting[] {
  const found: Meeting[] = [];
  const open = [{ value, pattern }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, pattern } = next;
    const below = (step: Step): MetValue => ({ ...value, path: [...value.path, step] });
    switch (pattern.kind) {
      case 'object':
        for (const member of pattern.members) {
          const name = member.kind === 'property' ? keyName(member) : undefined;
          if (member.kind !== 'property' || name === undefined || !member.value) continue;
          open.push({ value: below(name), pattern: member.value });
        }
        break;
      case 'array':
        for (const [index, element] of withoutHoles(pattern.elements).entries()) {
          open.push({ value: below(String(index)), pattern: element });
        }
        break;
      case 'spread':
        found.push({ value, met: pattern.argument, as: 'member', group });
        break;
      case 'call': {
        const parts = partsOf(pattern, file);
        if (!parts) found.push({ value, met: pattern, as: 'whole', group });
        else if (parts.as === 'whole' || parts.as === 'items') {
          const inner = parts.as === 'items' ? below(anyItem) : value;
          for (const part of parts.parts) open.push({ value: inner, pattern: part });
        } else for (const met of parts.parts) found.push({ value, met, as: parts.as, group });
        break;
      }
      default:
        found.push({ value, met: pattern, as: 'whole', group });
    }
  }
  return found;
}

interface Parts {
  readonly parts: readonly PlainNode[];
  readonly as: 'whole' | 'items' | 'prefix' | 'regex';
}

/** What a call in a pattern is made of; undefined where it is none of a library's. */
function partsOf(call: CallNode, file: FileModel): Parts | undefined {
  const { args, callee } = call;
  const [first] = args;
  if (isOfExpect(callee)) {
    const name = callee.kind === 'member' ? (memberName(callee) ?? '') : '';
    const as = partsOfExpect.get(name);
    if (as === undefined || !first) return undefined;
    return as === 'items' && first.kind === 'array'
      ? { parts: withoutHoles(first.elements), as }
      : { parts: [first], as };
  }
  const word = wordOf(callee, file);
  if (word?.package !== patternLibrary.package) return undefined;
  if (patternLibrary.parts.has(word.name)) {
    // `P.select('code', 'AUTH_103')` names what it selects.
    const isNaming = word.name === 'select' && first?.kind === 'string';
    return { parts: isNaming ? args.slice(1) : args, as: 'whole' };
  }
  if (patternLibrary.items.has(word.name)) return { parts: args, as: 'items' };
  if (patternLibrary.prefixes.has(word.name)) return { parts: args, as: 'prefix' };
  return word.name === patternLibrary.regex ? { parts: args, as: 'regex' } : undefined;
}

/** Jest's and Vitest's asymmetric matchers. */
const partsOfExpect: ReadonlyMap<string, Parts['as']> = new Map([
  ['objectContaining', 'whole'],
  ['arrayContaining', 'items'],
  ['stringContaining', 'prefix'],
  ['stringMatching', 'regex'],
] as const);

/** `expect.objectContaining`, `expect.not.objectContaining`. */
function isOfExpect(callee: PlainNode): boolean {
  let at = callee;
  while (at.kind === 'member') at = at.object;
  return callee.kind === 'member' && at.kind === 'name' && at.name === 'expect';
}
