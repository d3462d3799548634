import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { targetsOf } from './targets.ts';
import { methodOf } from './functions.ts';
import type { AskFlow } from './questions.ts';
import { type FlowParts, union } from './parts.ts';
import { atCall } from './substitution.ts';
import { unknown, type Value } from './value.ts';

/** Promises in a row that are followed: what is longer is generated. */
const longestChain = 16;

/**
 * What is thrown where a node runs, or what the promise is rejected with that it gives: by the functions of the file
 * that it calls, and by those that `then` runs.
 */
export function thrownBy(node: PlainNode, parts: FlowParts, ask: AskFlow): Value {
  const thrown: Value[] = [];
  let at: PlainNode | undefined = node;
  for (let steps = 0; at && steps < longestChain; steps++) {
    const call: PlainNode = at.kind === 'await' ? at.argument : at;
    if (call.kind !== 'call') {
      thrown.push(...targetsOf(call, ask).map(({ owner }) => ask(parts.questions.thrown(owner))));
      break;
    }
    const settling = settlingMethod(call);
    if (settling === undefined) {
      thrown.push(
        ...targetsOf(call.callee, ask).map(({ owner, chain }) =>
          atCall(ask(parts.questions.thrown(owner)), call, owner, chain, parts, ask),
        ),
      );
      break;
    }
    for (const callback of call.args) {
      thrown.push(...targetsOf(callback, ask).map(({ owner }) => ask(parts.questions.thrown(owner))));
    }
    // What is caught goes no further.
    at = settling === 'catch' || call.callee.kind !== 'member' ? undefined : call.callee.object;
  }
  return union(parts, thrown);
}

/** What `promise.catch(callback)` passes to its callback: what the promise is rejected with, and who knows what else. */
export function caughtBy(call: CallNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  if (settlingMethod(call) !== 'catch' || call.callee.kind !== 'member') return undefined;
  return union(parts, [thrownBy(call.callee.object, parts, ask), unknown]);
}

function settlingMethod(call: CallNode): string | undefined {
  const method = methodOf(call);
  return method === 'then' || method === 'catch' || method === 'finally' ? method : undefined;
}
