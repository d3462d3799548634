import { memberName } from '../tree/keys.ts';
import type { CallNode } from '../tree/nodes.ts';
import { mappingItems } from './array-methods.ts';
import { runBy } from './callbacks.ts';
import { methodOf } from './functions.ts';
import type { AskFlow } from './questions.ts';
import { type FlowParts, readStep } from './parts.ts';
import { anyItem, isItem, type Place, type Step } from './place.ts';
import type { Value } from './value.ts';

/** An item of `list.map(callback)`: what the callback returns. */
export function ofMapped(call: CallNode, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  const [callback] = call.args;
  if (!callback || !mappingItems.has(methodOf(call) ?? '')) return undefined;
  if (!isItem(step)) return undefined;
  const mapped = runBy(call, callback, parts, ask);
  return methodOf(call) === 'flatMap' ? readStep(mapped, anyItem, parts, ask) : mapped;
}

/** What `Object.values`, `Object.entries` and `list.entries()` list. */
export function ofListed({ base, step }: Place, parts: FlowParts, ask: AskFlow): Value | undefined {
  if (!base) return undefined;
  const isPair = step === '1' && base.base && isItem(base.step);
  const list = isPair ? base.base : isItem(step) ? base : undefined;
  const call = list && !list.base ? list.root.node : undefined;
  if (call?.kind !== 'call' || call.callee.kind !== 'member') return undefined;
  const { object: owner } = call.callee;
  const isOfObject = owner.kind === 'name' && owner.name === 'Object';
  const listed = isOfObject ? call.args[0] : isPair && call.args.length === 0 ? owner : undefined;
  const isListing = memberName(call.callee) === (isPair ? 'entries' : 'values');
  return isListing && listed ? readStep(ask(listed), anyItem, parts, ask) : undefined;
}

/** What `Promise.allSettled` gives of each promise: in `value`, what it resolves to. */
export function ofSettled({ base, step }: Place, parts: FlowParts, ask: AskFlow): Value | undefined {
  const list = step === 'value' && base && isItem(base.step) ? base.base : undefined;
  if (!base || !list || list.base || list.root.node.kind !== 'call') return undefined;
  const { callee, args } = list.root.node;
  const [promises] = args;
  const isSettling =
    callee.kind === 'member' && memberName(callee) === 'allSettled' && callee.object.kind === 'name';
  return isSettling && promises ? readStep(ask(promises), base.step, parts, ask) : undefined;
}
