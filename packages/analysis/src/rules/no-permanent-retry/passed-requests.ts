import type { Analysis } from '../../corroboration/analysis.ts';
import { once } from '../../basics/once.ts';
import { canCarry } from '../../flow/carrying.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { callsIn, harmlessCalls } from './harmless-calls.ts';
import { callAround } from './holders.ts';
import { isAwaited } from './awaited.ts';
import type { Repetitions } from './repetitions.ts';

/** Functions of the file are read so deep for a request. */
const deepest = 2;

/** What is passed to a loop that another function runs: `withRetry(() => place(order), { retryOn: ['AUTH_105'] })`. */
export interface PassedRequests {
  /** Whether what is passed beside a list or predicate sends a request to XT. */
  isOfXt(option: PlainNode): boolean;
  /** Whether that is the same request each time, or none is passed there. */
  isSame(option: PlainNode): boolean;
}

export function createPassedRequests(analysis: Analysis, repetitions: Repetitions): PassedRequests {
  const { provenance, bodies } = analysis;
  const sendsToXt = senders(deepest);
  const isSameFunction = once((owner: FunctionNode) => {
    const calls = callsIn(owner.body ?? owner).filter(
      (call) => !call.isNew && !harmlessCalls(analysis)(call),
    );
    return repetitions.areSameIn(owner, calls, (call) => isAwaited(call) || isGiven(call, owner));
  });

  /** The functions that are passed beside an option. */
  function besides(option: PlainNode): readonly FunctionNode[] {
    const call = callAround(option);
    return (call?.args ?? []).flatMap((argument) => {
      const made = canCarry(argument) ? provenance.resolver.resolve(argument) : argument;
      return made?.kind === 'function' ? [made] : [];
    });
  }

  /** Tells of a function whether it, or one that it calls, sends a request to XT. */
  function senders(depth: number): (owner: FunctionNode) => boolean {
    const inner = depth > 0 ? senders(depth - 1) : undefined;
    return once((owner) =>
      callsIn(owner.body ?? owner).some((call) => {
        const answer = call.parent?.kind === 'await' ? call.parent : call;
        if (bodies.isResponse(answer) || bodies.bodyAt(answer)) return true;
        const called = inner && provenance.calls.calledFunction(call);
        return called?.body !== undefined && inner?.(called) === true;
      }),
    );
  }

  return {
    isOfXt: (option) => besides(option).some(sendsToXt),
    isSame: (option) => besides(option).every(isSameFunction),
  };
}

/** `() => send(order)`, `return send(order)`. */
function isGiven(call: CallNode, owner: FunctionNode): boolean {
  return owner.body === call || call.parent?.kind === 'return';
}
