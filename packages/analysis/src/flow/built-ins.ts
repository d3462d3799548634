import type { CallNode, PlainNode } from '../tree/nodes.ts';
import type { AskFlow } from './questions.ts';
import { type FlowParts, readPath, union } from './parts.ts';
import { anyItem } from './place.ts';
import { onlyPlace, type Value } from './value.ts';

/** What a promise that is made by hand resolves to: all that it is resolved with. */
export function readMade({ callee, args }: CallNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const [executor] = args;
  if (callee.kind !== 'name' || callee.name !== 'Promise' || executor?.kind !== 'function') return undefined;
  const resolve = executor.params[0]?.target;
  const binding = resolve?.kind === 'name' ? parts.file.scopes.bindingOf(resolve) : undefined;
  const values: Value[] = [];
  for (const name of binding ? parts.file.scopes.referencesOf(binding) : []) {
    const { parent } = name;
    if (parent?.kind !== 'call') return undefined;
    const [first] = parent.args;
    if (parent.callee === name && first) values.push(ask(first));
    // A timer that runs it resolves to nothing.
    else if (parent.callee !== name && first === name && !isTimer(parent)) return undefined;
  }
  return union(parts, values);
}

function isTimer({ callee }: CallNode): boolean {
  return callee.kind === 'name' && (callee.name === 'setTimeout' || callee.name === 'setImmediate');
}

/** What a map of the file holds: what it was made with, and what is set. */
export function fromMap(map: PlainNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const only = onlyPlace(ask(map));
  const made = only && !only.base && only.root.node.kind === 'call' ? only.root.node : undefined;
  if (!only || !made?.isNew || made.callee.kind !== 'name' || made.callee.name !== 'Map') return undefined;
  const [source] = made.args;
  const set = parts.assignments(parts.file).has(anyItem)
    ? (ask(parts.questions.assigned(parts.file, anyItem)).byHolder?.get(only) ?? [])
    : [];
  return union(parts, [
    ...(source ? [readPath(ask(source), [anyItem, '1'], parts, ask, anyItem)] : []),
    ...Array.from(set, ({ value }) => ask(value)),
  ]);
}
