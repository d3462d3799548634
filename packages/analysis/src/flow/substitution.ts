import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { argumentOf } from './arguments.ts';
import { constructorAround, inReceiver } from './constructing.ts';
import { classOfMethod, constructorOf } from './functions.ts';
import type { AskFlow, Found, Run } from './questions.ts';
import { type FlowParts, readPath, union } from './parts.ts';
import { anyItem, type CallChain, isItem, pathOf, type Place, type Root } from './place.ts';
import { Gathering, nothing, unknown, type Value } from './value.ts';
import { isPrimitive } from './ways.ts';

/**
 * A value that a function made, as one of its calls sees it: its parameters are what that call passes, its `this` is
 * what the call is made on, and what it made anew is kept apart from what other calls make.
 */
export function atCall(
  value: Value,
  call: CallNode,
  owner: FunctionNode,
  ownerChain: CallChain | undefined,
  parts: FlowParts,
  ask: AskFlow,
): Value {
  const gathered = new Gathering(parts.places);
  gathered.addOpen(value);
  for (const place of value.places) gathered.add(placeAtCall(place, call, owner, ownerChain, parts, ask));
  return gathered.value();
}

/** The same as it is at the outermost of a chain of calls. */
export function atChain(value: Value, chain: CallChain, parts: FlowParts, ask: AskFlow): Value {
  const out = atCall(value, chain.call, chain.owner, chain.made, parts, ask);
  return chain.outer ? atChain(out, chain.outer, parts, ask) : out;
}

function placeAtCall(
  place: Place,
  call: CallNode,
  owner: FunctionNode,
  ownerChain: CallChain | undefined,
  parts: FlowParts,
  ask: AskFlow,
): Value {
  const { root } = place;
  const { places } = parts;
  if (root.kind === 'parameter') {
    const of = root.node.parent;
    if (of === owner) {
      const rest = restOf(place, call, owner, parts, ask);
      if (rest) return rest;
      return readPath(argumentOf(call, owner, root.node, parts, ask), pathOf(place), parts, ask, anyItem);
    }
    // A function that another one returned knows what that one was passed.
    for (let chain = ownerChain; chain; chain = chain.outer) {
      if (of !== chain.owner) continue;
      const passed = argumentOf(chain.call, chain.owner, root.node, parts, ask);
      const there = chain.outer
        ? atCall(passed, chain.outer.call, chain.outer.owner, chain.outer.made, parts, ask)
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
  const out = parts.ways.out(root, call, owner, ownerChain);
  if (out === 'elsewhere') {
    const self: Value = { places: new Set([place]), isOpen: false };
    const maker = root.chain || isPrimitive(root.node) ? undefined : constructorAround(root.node);
    return (maker && inFields(self, maker, call, owner, parts, ask)) ?? self;
  }
  const { node } = root;
  const run =
    root.chain || node.kind !== 'call' || node.isNew
      ? undefined
      : ask(parts.questions.run(node, call, owner, ownerChain));
  if (run && !run.isNoRun) return readPath(run, pathOf(place), parts, ask, anyItem);
  const moved = places.moved(place, out);
  return moved ? { places: new Set([moved]), isOpen: false } : unknown;
}

/** What a call passes for a parameter that gathers the rest, `(...args)`: one of them, or any. */
function restOf(
  place: Place,
  call: CallNode,
  owner: FunctionNode,
  parts: FlowParts,
  ask: AskFlow,
): Value | undefined {
  const { node } = place.root;
  const [whole, ...path] = pathOf(place);
  if (node.kind !== 'param' || node.target.kind !== 'spread' || whole !== anyItem) return undefined;
  const passed = call.args.slice(parts.functions.positionOf(node, owner));
  if (passed.some(({ kind }) => kind === 'spread')) return unknown;
  const [item] = path;
  if (item === undefined || !isItem(item))
    return readPath(union(parts, passed.map(ask)), path, parts, ask, anyItem);
  const meant = item === anyItem ? passed : passed.slice(Number(item), Number(item) + 1);
  return readPath(union(parts, meant.map(ask)), path.slice(1), parts, ask, anyItem);
}

const noRun: Found = { ...nothing, isNoRun: true };

/**
 * What a function gives that another one is passed and calls: `retry(() => fetch(url))`; and a method that the class of
 * the object writes anew: `this.request(path)`. A question of its own: of functions that each call twice what they are
 * passed, by as many ways as there are calls each would else be worked out again.
 */
export function readRun(
  { made, call, owner, chain: ownerChain }: Run,
  parts: FlowParts,
  ask: AskFlow,
): Found {
  const knowing = new Set<PlainNode>([owner]);
  for (let chain = ownerChain; chain; chain = chain.outer) knowing.add(chain.owner);
  const isOfCall = ({ root, base }: Place): boolean =>
    root.kind === 'parameter'
      ? root.node.parent !== undefined && knowing.has(root.node.parent)
      : root.kind === 'instance' && base !== undefined;
  const { places } = ask(made.callee);
  if (places.size === 0 || ![...places].every(isOfCall)) return noRun;
  const passed = atCall(ask(made.callee), call, owner, ownerChain, parts, ask);
  const values: Value[] = [];
  for (const { base, root } of passed.places) {
    if (base || root.node.kind !== 'function' || !root.node.body) return noRun;
    const returned = atCall(
      ask(parts.questions.returned(root.node)),
      made,
      root.node,
      root.chain,
      parts,
      ask,
    );
    values.push(atCall(returned, call, owner, ownerChain, parts, ask));
  }
  return values.length > 0 ? union(parts, values) : noRun;
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
