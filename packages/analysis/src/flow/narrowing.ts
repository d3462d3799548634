import type { FileModel } from '../file/file.ts';
import type { Binding } from '../scope/bindings.ts';
import { maxTestsOfClass } from '../knowledge/thresholds.ts';
import type { BinaryNode, CallNode, ClassNode, NameNode, PlainNode } from '../tree/nodes.ts';
import { joinedIn } from '../tree/flatten.ts';
import { testedName, testsAround } from './class-tests.ts';
import { superOf } from './constructing.ts';
import type { AskFlow } from './questions.ts';
import type { FlowParts } from './parts.ts';
import type { Place } from './place.ts';
import { targetsOf } from './targets.ts';
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
function classesOf(name: NameNode, binding: Binding, parts: FlowParts, ask: AskFlow): ReadonlySet<ClassNode> {
  const { file } = parts;
  const classes = new Set<ClassNode>();
  let left = maxTestsOfClass;
  for (let at = testsAround(name); at && left > 0; at = at.outer, left--) {
    const tested = testedName(at.test);
    if (!tested || file.files.of(tested).scopes.bindingOf(tested) !== binding) continue;
    for (const right of classesAsked(at.test, parts, ask)) {
      for (const { base, root } of ask(right).places) {
        if (!base && root.node.kind === 'class') classes.add(root.node);
      }
    }
  }
  return classes;
}

/** What stands for the class in a test: of a call of a function, what that asks its parameter for, and nothing but that. */
function classesAsked(test: BinaryNode | CallNode, parts: FlowParts, ask: AskFlow): readonly PlainNode[] {
  if (test.kind === 'binary') return [test.right];
  const [target, ...others] = targetsOf(test.callee, ask);
  const [returned, ...more] = target ? parts.functions.returnsOf(target.owner) : [];
  if (!target || !returned || others.length > 0 || more.length > 0) return [];
  // `a || b` leaves either.
  if (returned.kind === 'logical' && returned.operator !== '&&') return [];
  const param = target.owner.params[0]?.target;
  const { scopes } = parts.file;
  return (returned.kind === 'logical' ? joinedIn(returned) : [returned]).flatMap((operand) => {
    if (operand.kind !== 'binary' || operand.operator !== 'instanceof') return [];
    const isOfParameter =
      param?.kind === 'name' &&
      operand.left.kind === 'name' &&
      scopes.bindingOf(operand.left) === scopes.bindingOf(param);
    return isOfParameter ? [operand.right] : [];
  });
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

const testingKinds = new Set<PlainNode['kind']>(['logical', 'unary', 'if', 'conditional']);

/** The variables of a file that may be asked for their class: by `instanceof`, or handed to what may ask that. */
export function narrowedIn(file: FileModel): ReadonlySet<Binding> {
  const narrowed = new Set<Binding>();
  for (const { operator, left } of file.nodesOf('binary')) {
    const binding = operator === 'instanceof' && left.kind === 'name' && file.scopes.bindingOf(left);
    if (binding) narrowed.add(binding);
  }
  for (const call of file.nodesOf('call')) {
    const tested = testingKinds.has(call.parent?.kind ?? 'call') ? testedName(call) : undefined;
    const binding = tested && file.scopes.bindingOf(tested);
    // What is caught or passed may be anything.
    if (binding && (binding.parameter ?? binding.declarations.some(({ kind }) => kind === 'catch')))
      narrowed.add(binding);
  }
  return narrowed;
}
