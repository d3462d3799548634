import type { CallNode, ClassNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { classOfMethod, constructorOf } from './functions.ts';
import type { AskFlow } from './questions.ts';
import type { FlowParts } from './parts.ts';
import type { Place } from './place.ts';
import { atCall } from './substitution.ts';
import { Gathering, type Value } from './value.ts';

/** Classes that extend each other in a row and are followed. */
const deepest = 4;

/**
 * A value in terms of a constructor, as it is in the object that a method is called on: a field holds what the
 * constructor got for this object, through `super(…)` too. Undefined where nothing tells how the object was made.
 */
export function inReceiver(
  value: Value,
  maker: FunctionNode,
  call: CallNode,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (call.isNew || call.callee.kind !== 'member') return undefined;
  const gathered = new Gathering(parts.places);
  for (const receiver of ask(call.callee.object).places) {
    const there = inObject(value, maker, receiver, parts, ask);
    if (!there) return undefined;
    gathered.add(there);
  }
  const found = gathered.value();
  return found.places.size > 0 || !found.isOpen ? found : undefined;
}

function inObject(
  value: Value,
  maker: FunctionNode,
  { base, root }: Place,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (base) return undefined;
  if (root.kind === 'instance') {
    return root.node.kind === 'class' ? passedOn(value, maker, root.node, undefined, parts, ask) : undefined;
  }
  if (root.kind !== 'node' || root.node.kind !== 'call' || !root.node.isNew) return undefined;
  const made = [...ask(root.node.callee).places].find(
    (place) => !place.base && place.root.node.kind === 'class',
  );
  return made?.root.node.kind === 'class'
    ? passedOn(value, maker, made.root.node, root.node, parts, ask)
    : undefined;
}

/** A value of `maker`, through the constructors of the classes in between, as `call` passes to the outermost. */
function passedOn(
  value: Value,
  maker: FunctionNode,
  owner: ClassNode,
  call: CallNode | undefined,
  parts: FlowParts,
  ask: AskFlow,
  depth = deepest,
): Value | undefined {
  const own = constructorOf(owner);
  if (own === maker) return call && atCall(value, call, maker, undefined, parts, ask);
  const base = superOf(owner, ask);
  if (!base || depth === 0) return undefined;
  if (!own) return passedOn(value, maker, base, call, parts, ask, depth - 1);
  const calls = parts.functions.callsIn(own).filter(({ callee }) => isSuper(callee));
  const [only, ...others] = calls;
  if (!only || others.length > 0) return undefined;
  const inside = passedOn(value, maker, base, only, parts, ask, depth - 1);
  return inside && call ? atCall(inside, call, own, undefined, parts, ask) : inside;
}

/** The class of the file that a class extends. */
export function superOf(node: ClassNode, ask: AskFlow): ClassNode | undefined {
  const [base] = node.heritage;
  if (!base || base.kind === 'typeReference') return undefined;
  for (const { base: below, root } of ask(base).places) {
    if (!below && root.node.kind === 'class' && root.node !== node) return root.node;
  }
  return undefined;
}

/** The constructor that `node` stands in, itself and not a function inside of it. */
export function constructorAround(node: PlainNode): FunctionNode | undefined {
  let at = node.parent;
  while (at && at.kind !== 'function') at = at.parent;
  const owner = at && classOfMethod(at);
  return at && owner && constructorOf(owner) === at ? at : undefined;
}

/** The word `super`, which has no kind of its own: nothing else that is called has no name and nothing in it. */
export function isSuper(callee: PlainNode): boolean {
  return (
    callee.kind === 'other' && callee.children.length === 0 && callee.end - callee.start === 'super'.length
  );
}
