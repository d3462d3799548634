import { constantOf, firstCallOf, libraryWordOf } from '../flow/library-words.ts';
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
  /** Whether it is what the value must not be: `P.not('AUTH_101')` takes all but that. */
  readonly isExcluded: boolean;
}

/** Takes a pattern apart, as the libraries write them that the file imports, and tests everywhere. */
export function takeApart(
  value: MetValue,
  pattern: PlainNode,
  group: PlainNode,
  file: FileModel,
): readonly Meeting[] {
  const found: Meeting[] = [];
  const open = [{ value, pattern, isExcluded: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, isExcluded } = next;
    const pattern = partConstant(next.pattern, file);
    const below = (step: Step): MetValue => ({ ...value, path: [...value.path, step] });
    const meet = (met: PlainNode, as: Meeting['as']): void => {
      found.push({ value, met, as, group, isExcluded });
    };
    switch (pattern.kind) {
      case 'object':
        for (const member of pattern.members) {
          const name = member.kind === 'property' ? keyName(member) : undefined;
          if (member.kind !== 'property' || name === undefined || !member.value) continue;
          open.push({ value: below(name), pattern: member.value, isExcluded });
        }
        break;
      case 'array':
        for (const [index, element] of withoutHoles(pattern.elements).entries()) {
          open.push({ value: below(String(index)), pattern: element, isExcluded });
        }
        break;
      case 'spread':
        meet(pattern.argument, 'member');
        break;
      case 'call': {
        const parts = partsOf(pattern, file);
        if (!parts) meet(pattern, 'whole');
        else if (parts.as === 'whole' || parts.as === 'items') {
          const inner = parts.as === 'items' ? below(anyItem) : value;
          const isNot = isExcluded || parts.isExcluding === true;
          for (const part of parts.parts) open.push({ value: inner, pattern: part, isExcluded: isNot });
        } else for (const met of parts.parts) meet(met, parts.as);
        // `P.string.minLength(8).startsWith('AUTH_')`: what stands in front holds as well.
        const { callee } = pattern;
        if (parts && callee.kind === 'member' && callee.object.kind === 'call') {
          open.push({ value, pattern: callee.object, isExcluded });
        }
        break;
      }
      default:
        meet(pattern, 'whole');
    }
  }
  return found;
}

/** A part of a pattern that a constant of the file has; anything else that a name leads to is met as it is named. */
function partConstant(pattern: PlainNode, file: FileModel): PlainNode {
  const made = constantOf(pattern, file);
  const isPart =
    made.kind === 'object' || made.kind === 'array' || (made.kind === 'call' && partsOf(made, file));
  return isPart ? made : pattern;
}

interface Parts {
  readonly parts: readonly PlainNode[];
  readonly as: 'whole' | 'items' | 'prefix' | 'regex';
  readonly isExcluding?: boolean;
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
  const word = patternWord(callee, file);
  if (word === undefined) return undefined;
  if (patternLibrary.parts.has(word)) {
    // `P.select('code', 'AUTH_103')` names what it selects.
    const isNaming = word === 'select' && first?.kind === 'string';
    return { parts: isNaming ? args.slice(1) : args, as: 'whole', isExcluding: word === patternLibrary.not };
  }
  if (patternLibrary.items.has(word)) return { parts: args, as: 'items' };
  if (patternLibrary.prefixes.has(word)) return { parts: args, as: 'prefix' };
  if (word === patternLibrary.regex) return { parts: args, as: 'regex' };
  return callee.kind === 'member' && callee.object.kind === 'call' ? { parts: [], as: 'whole' } : undefined;
}

/** The word of the library of patterns that is called, also as a method of a pattern. */
function patternWord(callee: PlainNode, file: FileModel): string | undefined {
  const word = libraryWordOf(callee, file);
  if (word) return word.package === patternLibrary.package ? word.name : undefined;
  if (callee.kind !== 'member') return undefined;
  const head = firstCallOf(callee.object);
  return head && libraryWordOf(head.callee, file)?.package === patternLibrary.package
    ? memberName(callee)
    : undefined;
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
