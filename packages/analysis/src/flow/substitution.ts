import { isWithin } from '../tree/ancestors.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { anyItem, type Place, pathOf, type Root, type Site } from './place.ts';
import { readPiped } from './calls.ts';
import { constructorAround, inReceiver, isSuper } from './constructing.ts';
import { classOfMethod, constructorOf, itemPosition, methodOf } from './functions.ts';
import { fetcherOf } from './hooks.ts';
import type { AskFlow } from './keys.ts';
import { pipeAround, receiving } from './observables.ts';
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
        ? atCall(passed, site.outer.call, site.outer.owner, site.outer.made, parts, ask)
        : passed;
      return readPath(there, pathOf(place), parts, ask, anyItem);
    }
    const plain: Value = { places: new Set([places.root(root.kind, root.node)]), isOpen: false };
    const passed = of?.kind === 'function' && inFields(plain, of, call, owner, parts, ask);
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
  if (!isMadeIn(root, owner)) {
    const self: Value = { places: new Set([place]), isOpen: false };
    const maker = root.site || isLiteral(root.node) ? undefined : constructorAround(root.node);
    return (maker && inFields(self, maker, call, owner, parts, ask)) ?? self;
  }
  if (isRecursive(root, call)) return { places: new Set([place]), isOpen: false };
  const site = withOuter(root.site, call, owner, ownerSite, parts);
  const moved = places.moved(place, places.root(root.kind, root.node, site));
  return moved ? { places: new Set([moved]), isOpen: false } : unknown;
}

/** The way out of a value, one call further. */
function withOuter(
  site: Site | undefined,
  call: CallNode,
  owner: FunctionNode,
  made: Site | undefined,
  parts: FlowParts,
): Site | undefined {
  const { places } = parts;
  if (!site) return places.site(call, owner, made, undefined);
  return places.site(site.call, site.owner, site.made, withOuter(site.outer, call, owner, made, parts));
}

/** What a constructor keeps, in the object whose method is called. */
function inFields(
  value: Value,
  maker: FunctionNode,
  call: CallNode,
  owner: FunctionNode,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  const of = classOfMethod(maker);
  if (!of || constructorOf(of) !== maker || !classOfMethod(owner)) return undefined;
  return inReceiver(value, maker, call, parts, ask);
}

/** Literals are the same whoever calls; what a function makes anew differs from call to call. */
function isLiteral({ kind }: PlainNode): boolean {
  return kind === 'string' || kind === 'number' || kind === 'constant';
}

/** Whether a function made what a place begins with, itself or by a call of another one. */
function isMadeIn({ kind, node, site }: Root, owner: FunctionNode): boolean {
  if (kind !== 'node' || isLiteral(node)) return false;
  if (node !== owner && isWithin(node, owner)) return true;
  let outermost = site;
  while (outermost?.outer) outermost = outermost.outer;
  return outermost !== undefined && isWithin(outermost.call, owner);
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
  if (isCallback(call, owner, ask)) return callbackArgument(call, index, parts, ask);
  const argument = parts.functions.argumentAt(call, index);
  if (argument === 'unknown' || owner.params[index]?.target.kind === 'spread') return unknown;
  return argument ? ask(argument) : nothing;
}

/** Whether a call does not go to a function but gets it, to run it. */
function isCallback(call: CallNode, owner: FunctionNode, ask: AskFlow): boolean {
  if (owner.parent === call && call.callee !== owner) return true;
  if (goesTo(call, owner, ask)) return false;
  return call.args.some((argument) =>
    [...ask(argument).places].some(({ base, root }) => !base && root.node === owner),
  );
}

function goesTo(call: CallNode, owner: FunctionNode, ask: AskFlow): boolean {
  for (const { base, root } of ask(call.callee).places) {
    if (base) continue;
    if (root.node === owner) return true;
    if (root.node.kind === 'class' && classOfMethod(owner) !== undefined) return true;
  }
  return isSuper(call.callee);
}

/** What a method of lists, promises or streams passes to its callback. */
export function callbackArgument(call: CallNode, index: number, parts: FlowParts, ask: AskFlow): Value {
  const { callee } = call;
  if (callee.kind !== 'member') return callbackOfFunction(call, index, parts, ask);
  if (receiving.has(methodOf(call) ?? '') && index === 0) return ask(callee.object);
  if (itemPosition(call) === index) return readPath(ask(callee.object), [anyItem], parts, ask, anyItem);
  return unknown;
}

/** What an operator of rxjs passes to its callback, and a hook to its fetcher. */
function callbackOfFunction(call: CallNode, index: number, parts: FlowParts, ask: AskFlow): Value {
  const around = index === 0 ? pipeAround(call, parts.file) : undefined;
  if (around) return readPiped(around.pipe, around.position, parts, ask) ?? unknown;
  const [key] = call.args;
  return index === 0 && key && fetcherOf(call) ? ask(key) : unknown;
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
