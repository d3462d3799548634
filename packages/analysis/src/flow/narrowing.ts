import type { Binding } from '../scope/bindings.ts';
import { maxTestsOfClass } from '../knowledge/thresholds.ts';
import type { ClassNode, NameNode } from '../tree/nodes.ts';
import { testsAround } from './class-tests.ts';
import { superOf } from './constructing.ts';
import type { AskFlow } from './keys.ts';
import type { FlowParts } from './parts.ts';
import type { Place } from './place.ts';
import { Gathering, type Value } from './value.ts';

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
  if (!parts.narrowed(parts.file.files.of(name)).has(binding)) return value;
  const classes = classesOf(name, binding, parts, ask);
  if (classes.size === 0) return value;
  const gathered = new Gathering(parts.places);
  gathered.addOpen(value);
  for (const place of value.places) if (mayBeOf(place, classes, ask)) gathered.addPlace(place);
  for (const one of classes) gathered.addPlace(parts.places.root('instance', one));
  return gathered.value();
}

/** The classes that the tests around a name say its value is of. */
function classesOf(
  name: NameNode,
  binding: Binding,
  { file }: FlowParts,
  ask: AskFlow,
): ReadonlySet<ClassNode> {
  const classes = new Set<ClassNode>();
  let left = maxTestsOfClass;
  for (let at = testsAround(name); at && left > 0; at = at.outer, left--) {
    const { test } = at;
    if (test.left.kind !== 'name' || file.files.of(test.left).scopes.bindingOf(test.left) !== binding)
      continue;
    for (const { base, root } of ask(test.right).places) {
      if (!base && root.node.kind === 'class') classes.add(root.node);
    }
  }
  return classes;
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
