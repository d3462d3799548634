import { isWithin } from '../tree/ancestors.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { anyItem, type Place, pathOf, type Root, type Site } from './place.ts';
import { classOfMethod, isSuperCall, itemPosition, methodOf } from './functions.ts';
import type { AskFlow } from './keys.ts';
import { type FlowParts, readPath } from './parts.ts';
import { Gathering, nothing, unknown, type Value } from './value.ts';

/**
 * A value that a function made, as one of its calls sees it: its parameters are what that call passes, its `this` is
 * what the call is made on, and what it made anew is kept apart from what other calls make.
 */
export function atCall(
  value: Value,
  call: CallNode,
  owner: FunctionNode,
  ownerSite: Site | undefined,
  parts: FlowParts,
  ask: AskFlow,
): Value {
  const gathered = new Gathering(parts.places);
  if (value.isOpen) gathered.add(unknown);
  for (const place of value.places) gathered.add(placeAtCall(place, call, owner, ownerSite, parts, ask));
  return gathered.value();
}

function placeAtCall(
  place: Place,
  call: CallNode,
  owner: FunctionNode,
  ownerSite: Site | undefined,
  parts: FlowParts,
  ask: AskFlow,
): Value {
  const { root } = place;
  const { places } = parts;
  if (root.kind === 'parameter') {
    const of = root.node.parent;
    if (of === owner) {
      return readPath(argumentOf(call, owner, root.node, parts, ask), pathOf(place), parts, ask, anyItem);
    }
    // A function that another one returned knows what that one was passed.
    for (let site = ownerSite; site; site = site.outer) {
      if (of !== site.owner) continue;
      const passed = argumentOf(site.call, site.owner, root.node, parts, ask);
      const there = site.outer
        ? atCall(passed, site.outer.call, site.outer.owner, site.outer.outer, parts, ask)
        : passed;
      return readPath(there, pathOf(place), parts, ask, anyItem);
    }
    const passed = passedToConstructor(call, owner, of, root, parts, ask);
    return passed
      ? readPath(passed, pathOf(place), parts, ask, anyItem)
      : { places: new Set([place]), isOpen: false };
  }
  if (root.kind === 'instance') {
    const receiver = receiverOf(call, owner, root, parts, ask);
    return receiver
      ? readPath(receiver, pathOf(place), parts, ask, anyItem)
      : { places: new Set([place]), isOpen: false };
  }
  if (!isMadeIn(root, owner) || isRecursive(root, call)) return { places: new Set([place]), isOpen: false };
  const site = withOuter(root.site, call, owner, parts);
  const moved = places.moved(place, places.root(root.kind, root.node, site));
  return moved ? { places: new Set([moved]), isOpen: false } : unknown;
}

/** The way out of a value, one call further. */
function withOuter(
  site: Site | undefined,
  call: CallNode,
  owner: FunctionNode,
  parts: FlowParts,
): Site | undefined {
  const { places } = parts;
  if (!site) return places.site(call, owner, undefined);
  return places.site(site.call, site.owner, withOuter(site.outer, call, owner, parts));
}

/** Literals are the same whoever calls; what a function makes anew, or gets from one that does, differs by the call. */
function isMadeIn({ kind, node, site }: Root, owner: FunctionNode): boolean {
  if (kind !== 'node' || node.kind === 'string' || node.kind === 'number' || node.kind === 'constant')
    return false;
  let outermost = site;
  while (outermost?.outer) outermost = outermost.outer;
  return node !== owner && isWithin(outermost?.call ?? node, owner);
}

/** Whether a call stands in a function that the value has come through already: `return request(url, attempt + 1)`. */
function isRecursive(root: Root, call: CallNode): boolean {
  const at = (owner: PlainNode): boolean => isWithin(call, owner);
  for (let site = root.site; site; site = site.outer) if (at(site.owner)) return true;
  const made = enclosingFunction(root.node);
  return made !== undefined && at(made);
}

function enclosingFunction(node: PlainNode): PlainNode | undefined {
  let found = node.parent;
  while (found && found.kind !== 'function') found = found.parent;
  return found;
}

/** What a call passes for a parameter of the function it goes to, or that it runs as a callback. */
export function argumentOf(
  call: CallNode,
  owner: FunctionNode,
  parameter: PlainNode,
  parts: FlowParts,
  ask: AskFlow,
): Value {
  const index = parts.functions.positionOf(parameter, owner);
  const isCallback = (owner.parent === call && call.callee !== owner) || !goesTo(call, owner, parts, ask);
  if (isCallback) return callbackArgument(call, index, parts, ask);
  const argument = parts.functions.argumentAt(call, index);
  if (argument === 'unknown' || owner.params[index]?.target.kind === 'spread') return unknown;
  return argument ? ask(argument) : nothing;
}

function goesTo(call: CallNode, owner: FunctionNode, { file }: FlowParts, ask: AskFlow): boolean {
  for (const { base, root } of ask(call.callee).places) {
    if (base) continue;
    if (root.node === owner) return true;
    if (root.node.kind === 'class' && classOfMethod(owner) !== undefined) return true;
  }
  return isSuperCall(call, file);
}

/** What a method of lists or promises passes to its callback. */
export function callbackArgument(call: CallNode, index: number, parts: FlowParts, ask: AskFlow): Value {
  const { callee } = call;
  if (callee.kind !== 'member') return unknown;
  if (methodOf(call) === 'then' && index === 0) return ask(callee.object);
  if (itemPosition(call) === index) return readPath(ask(callee.object), [anyItem], parts, ask, anyItem);
  if (itemPosition(call) === 1 && index === 0) return unknown;
  return unknown;
}

/** What an object was made with, where one of its methods is called on it: a field holds what its constructor got. */
function passedToConstructor(
  call: CallNode,
  owner: FunctionNode,
  maker: PlainNode | undefined,
  parameter: Root,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (maker?.kind !== 'function' || !classOfMethod(maker) || !classOfMethod(owner)) return undefined;
  if (call.isNew || call.callee.kind !== 'member') return undefined;
  const gathered = new Gathering(parts.places);
  for (const { base, root } of ask(call.callee.object).places) {
    if (base || root.kind !== 'node' || root.node.kind !== 'call' || !root.node.isNew) return undefined;
    gathered.add(argumentOf(root.node, maker, parameter.node, parts, ask));
  }
  const passed = gathered.value();
  return passed.places.size > 0 || !passed.isOpen ? passed : undefined;
}

/** What `this` is inside a method, for one call of it. */
function receiverOf(
  call: CallNode,
  owner: FunctionNode,
  root: Root,
  { places }: FlowParts,
  ask: AskFlow,
): Value | undefined {
  if (!classOfMethod(owner) && owner.parent?.kind !== 'property') return undefined;
  if (call.isNew) return { places: new Set([places.root('node', call)]), isOpen: false };
  if (call.callee.kind !== 'member') return undefined;
  const receiver = ask(call.callee.object);
  const isItself = [...receiver.places].some((place) => !place.base && place.root === root);
  return isItself || (receiver.places.size === 0 && receiver.isOpen) ? undefined : receiver;
}
