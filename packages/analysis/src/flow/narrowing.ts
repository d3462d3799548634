import type { Binding } from '../scope/bindings.ts';
import type { ClassNode, NameNode, PlainNode } from '../tree/nodes.ts';
import { superOf } from './constructing.ts';
import type { AskFlow } from './keys.ts';
import type { FlowParts } from './parts.ts';
import type { Place } from './place.ts';
import { Gathering, unknown, type Value } from './value.ts';

/**
 * What `instanceof` leaves of a name's value where it stands: behind `error instanceof XtError` it is an object of that
 * class, whoever threw it, and none that the file makes of another.
 */
export function narrowed(
  name: NameNode,
  binding: Binding,
  value: Value,
  parts: FlowParts,
  ask: AskFlow,
): Value {
  if (!parts.narrowed().has(binding)) return value;
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
  if (classes.size === 0) return value;
  const gathered = new Gathering(parts.places);
  if (value.isOpen) gathered.add(unknown);
  for (const place of value.places) if (mayBeOf(place, classes, ask)) gathered.addPlace(place);
  for (const one of classes) gathered.addPlace(parts.places.root('instance', one));
  return gathered.value();
}

/** Whether something may be an object of one of some classes; what the file makes of another is none. */
function mayBeOf({ base, root: { node } }: Place, classes: ReadonlySet<ClassNode>, ask: AskFlow): boolean {
  if (base || node.kind !== 'call' || !node.isNew) return true;
  const made = ask(node.callee).places;
  if (made.size === 0) return true;
  for (const { base: below, root } of made) {
    if (below || root.node.kind !== 'class') return true;
    const seen = new Set<ClassNode>();
    for (let at: ClassNode | undefined = root.node; at && !seen.has(at); at = superOf(at, ask)) {
      if (classes.has(at)) return true;
      seen.add(at);
    }
  }
  return false;
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
  if (parts.file.scopes.bindingOf(test.left) !== binding) return;
  for (const { base, root } of ask(test.right).places) {
    if (!base && root.node.kind === 'class') found.add(root.node);
  }
}
