import type { Binding } from '../scope/bindings.ts';
import type { ClassNode, NameNode, PlainNode } from '../tree/nodes.ts';
import type { AskFlow } from './keys.ts';
import type { FlowParts } from './parts.ts';
import type { Place } from './place.ts';
import { Gathering, unknown, type Value } from './value.ts';

/**
 * What a name holds where `instanceof` speaks of it: behind `error instanceof XtError` it is an object of that class,
 * whoever threw it, and none of another class that was thrown there as well. Undefined where nothing speaks of it.
 */
export function narrowedClass(
  name: NameNode,
  binding: Binding,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (!parts.narrowed(parts.files.of(name)).has(binding)) return undefined;
  const classes = new Set<ClassNode>();
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
  if (classes.size === 0) return undefined;
  const gathered = new Gathering(parts.places);
  const held = ask(binding);
  if (held.isOpen) gathered.add(unknown);
  for (const place of held.places) if (!isOfAnother(place, classes, ask)) gathered.addPlace(place);
  for (const one of classes) gathered.addPlace(parts.places.root('instance', one));
  return gathered.value();
}

/** Whether a place is an object that was made of a class which has nothing to do with any of these. */
function isOfAnother({ base, root }: Place, classes: ReadonlySet<ClassNode>, ask: AskFlow): boolean {
  if (base || root.kind !== 'node' || root.node.kind !== 'call' || !root.node.isNew) return false;
  const made = classesOf(root.node.callee, ask);
  return (
    made.length > 0 &&
    made.every((one) => [...classes].every((other) => !isKind(one, other, ask) && !isKind(other, one, ask)))
  );
}

/** Whether a class is another, or extends it. */
function isKind(one: ClassNode, other: ClassNode, ask: AskFlow, depth = 8): boolean {
  if (one === other) return true;
  const [base] = one.heritage;
  if (!base || base.kind === 'typeReference' || depth === 0) return false;
  return classesOf(base, ask).some((below) => isKind(below, other, ask, depth - 1));
}

function classesOf(node: PlainNode, ask: AskFlow): readonly ClassNode[] {
  return [...ask(node).places].flatMap(({ base, root }) =>
    !base && root.kind === 'node' && root.node.kind === 'class' ? [root.node] : [],
  );
}

function collectClasses(
  test: PlainNode,
  binding: Binding,
  parts: FlowParts,
  ask: AskFlow,
  found: Set<ClassNode>,
): void {
  if (test.kind === 'logical' && test.operator === '&&') {
    collectClasses(test.left, binding, parts, ask, found);
    collectClasses(test.right, binding, parts, ask, found);
    return;
  }
  if (test.kind !== 'binary' || test.operator !== 'instanceof' || test.left.kind !== 'name') return;
  if (parts.files.bindingOf(test.left) !== binding) return;
  for (const one of classesOf(test.right, ask)) found.add(one);
}
