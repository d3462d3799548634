import type { Binding } from '../scope/bindings.ts';
import type { NameNode, PlainNode } from '../tree/nodes.ts';
import type { AskFlow } from './keys.ts';
import { type FlowParts, union } from './parts.ts';
import { type Value, valueOf } from './value.ts';

/**
 * What `instanceof` says of a name where it stands: behind `error instanceof XtError` it is an object of that class,
 * whoever threw it.
 */
export function narrowedClass(
  name: NameNode,
  binding: Binding,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (!parts.narrowed(parts.files.of(name)).has(binding)) return undefined;
  const classes: Value[] = [];
  for (let node: PlainNode = name; node.parent && node.kind !== 'function'; node = node.parent) {
    const { parent } = node;
    const test =
      parent.kind === 'logical' && parent.operator === '&&' && parent.right === node
        ? parent.left
        : (parent.kind === 'if' || parent.kind === 'conditional') && parent.whenTrue === node
          ? parent.test
          : undefined;
    if (test) collectClasses(test, binding, parts, ask, classes);
  }
  return classes.length > 0 ? union(parts, classes) : undefined;
}

function collectClasses(
  test: PlainNode,
  binding: Binding,
  parts: FlowParts,
  ask: AskFlow,
  found: Value[],
): void {
  if (test.kind === 'logical' && test.operator === '&&') {
    collectClasses(test.left, binding, parts, ask, found);
    collectClasses(test.right, binding, parts, ask, found);
    return;
  }
  if (test.kind !== 'binary' || test.operator !== 'instanceof' || test.left.kind !== 'name') return;
  if (parts.files.bindingOf(test.left) !== binding) return;
  for (const { base, root } of ask(test.right).places) {
    if (!base && root.node.kind === 'class') found.push(valueOf(parts.places.root('instance', root.node)));
  }
}
