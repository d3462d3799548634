import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { readPiped } from './callbacks.ts';
import { isSuper } from './constructing.ts';
import { classOfMethod, itemPosition, methodOf } from './functions.ts';
import { fetcherOf } from './hooks.ts';
import type { AskFlow } from './questions.ts';
import { matchedArgument } from './matching.ts';
import { pipeAround, receiving } from './observables.ts';
import { type FlowParts, readPath } from './parts.ts';
import { anyItem } from './place.ts';
import { caughtBy } from './rejecting.ts';
import { nothing, unknown, type Value } from './value.ts';

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
  if (owner.params[index]?.target.kind === 'spread') return unknown;
  if (argument === 'unknown') return spreadArgument(call, index, parts, ask);
  return argument ? ask(argument) : nothing;
}

/** `fn(...args)`: an item of what is spread, where nothing stands behind it. */
function spreadArgument({ args }: CallNode, index: number, parts: FlowParts, ask: AskFlow): Value {
  const last = args.at(-1);
  const first = args.findIndex(({ kind }) => kind === 'spread');
  if (last?.kind !== 'spread' || first !== args.length - 1) return unknown;
  return readPath(ask(last.argument), [String(index - first)], parts, ask, anyItem);
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
  const matched = matchedArgument(call, index, parts, ask);
  if (matched) return matched;
  if (callee.kind !== 'member') return callbackOfFunction(call, index, parts, ask);
  if (receiving.has(methodOf(call) ?? '') && index === 0) return ask(callee.object);
  if (index === 0) {
    const caught = caughtBy(call, parts, ask);
    if (caught) return caught;
  }
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
