import { patternLibrary } from '../knowledge/literal-libraries.ts';
import { walk } from '../tree/children.ts';
import { keyName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { methodOf } from './functions.ts';
import type { AskFlow } from './questions.ts';
import { firstCallOf, libraryWordOf, packagesOf } from './library-words.ts';
import { type FlowParts, readPath } from './parts.ts';
import { anyItem, type Step } from './place.ts';
import { unknown, type Value } from './value.ts';

/**
 * What a match passes to its callbacks: the matched value, to a handler what its pattern selects of that, and to
 * `P.when(…)` the part that stands there. Undefined where the call is none of a match.
 */
export function matchedArgument(
  call: CallNode,
  index: number,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  const { file } = parts;
  if (!packagesOf(file).has(patternLibrary.package)) return undefined;
  const valueAt = (arm: CallNode, path: readonly Step[]): Value | undefined => {
    const [matched] = matchOf(arm, parts)?.args ?? [];
    return matched && readPath(ask(matched), path, parts, ask, anyItem);
  };
  if (wordIn(call, parts) === patternLibrary.guard) {
    const way = wayFromArm(call, parts);
    return index === 0 && way ? valueAt(way.arm, way.path) : undefined;
  }
  if (!patternLibrary.running.has(methodOf(call) ?? '') || !matchOf(call, parts)) return undefined;
  const [selected, ...others] = selectionsIn(call, parts);
  // A handler gets the whole second, where it gets a selection first.
  if (!selected || index === 1) return valueAt(call, []);
  const isNamed = selected.args[0]?.kind === 'string';
  const way = others.length === 0 && !isNamed ? wayFromArm(selected, parts) : undefined;
  return way ? valueAt(call, way.path) : unknown;
}

/** The call that begins the chain in which a method is called, where it is a match. */
function matchOf({ callee }: CallNode, parts: FlowParts): CallNode | undefined {
  const head = callee.kind === 'member' ? firstCallOf(callee.object) : undefined;
  return head && wordIn(head, parts) === patternLibrary.match ? head : undefined;
}

function selectionsIn({ args }: CallNode, parts: FlowParts): readonly CallNode[] {
  const found: CallNode[] = [];
  for (const pattern of args) {
    if (pattern.kind === 'function') continue;
    walk(pattern, (node) => {
      if (node.kind === 'call' && wordIn(node, parts) === patternLibrary.selection) found.push(node);
    });
  }
  return found;
}

/** The arm in whose pattern a part stands, and the way to what the part meets. */
function wayFromArm(
  part: PlainNode,
  parts: FlowParts,
): { readonly arm: CallNode; readonly path: readonly Step[] } | undefined {
  const path: Step[] = [];
  for (let at = part, outer = at.parent; outer; at = outer, outer = at.parent) {
    if (outer.kind === 'property') path.unshift(keyName(outer) ?? anyItem);
    else if (outer.kind === 'array') path.unshift(String(outer.elements.indexOf(at)));
    else if (outer.kind === 'call') {
      if (methodOf(outer) === patternLibrary.arm && matchOf(outer, parts)) return { arm: outer, path };
      const word = wordIn(outer, parts) ?? '';
      if (patternLibrary.items.has(word)) path.unshift(anyItem);
      else if (!patternLibrary.parts.has(word)) return undefined;
    } else if (outer.kind !== 'object') return undefined;
  }
  return undefined;
}

function wordIn({ callee }: CallNode, { file }: FlowParts): string | undefined {
  const word = libraryWordOf(callee, file);
  return word?.package === patternLibrary.package ? word.name : undefined;
}
