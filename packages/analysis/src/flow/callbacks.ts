import type { CallNode } from '../tree/nodes.ts';
import { itemPosition, methodOf } from './functions.ts';
import type { AskFlow } from './keys.ts';
import { type FlowParts, readPath } from './parts.ts';
import { anyItem } from './place.ts';
import { unknown, type Value } from './value.ts';

/** What a method of lists or promises passes to its callback. */
export function callbackArgument(call: CallNode, index: number, parts: FlowParts, ask: AskFlow): Value {
  const { callee } = call;
  if (callee.kind !== 'member') return unknown;
  if (methodOf(call) === 'then' && index === 0) return ask(callee.object);
  if (itemPosition(call) === index) return readPath(ask(callee.object), [anyItem], parts, ask, anyItem);
  return unknown;
}

