import { controlOf } from '../../flow/control/control.ts';
import type { Point } from '../../flow/control/graph.ts';
import type { Callers } from '../../flow/callers.ts';
import type { Scopes } from '../../scope/bindings.ts';
import type { CallNode, FunctionNode } from '../../tree/nodes.ts';
import { isPlain, isQuestion } from './calls.ts';

/** What is known of calls that throw. */
interface Throwing {
  /** Whether something that a function calls may throw out of it; its own `throw`s are not meant. */
  mayThrowBeside(owner: FunctionNode): boolean;
  /** The same, or a `throw` of its own. */
  mayThrow(owner: FunctionNode): boolean;
}

export function createThrowing(calls: Callers, scopes: Scopes): Throwing {
  const known = new Map<FunctionNode, boolean>();

  function mayThrow(owner: FunctionNode): boolean {
    return controlOf(owner).throws.length > 0 || mayThrowBeside(owner);
  }

  function mayThrowBeside(owner: FunctionNode): boolean {
    let may = known.get(owner);
    if (may === undefined) {
      // A function that calls itself throws nothing by that.
      known.set(owner, false);
      known.set(owner, (may = read(owner)));
    }
    return may;
  }

  function read(owner: FunctionNode): boolean {
    const graph = controlOf(owner);
    if (!graph.isWhole) return true;
    const reached = new Set<Point>([graph.entry]);
    for (const { node, next } of reached) {
      const isCaught = next.some(({ thrownBy }) => thrownBy !== undefined);
      if (node?.kind === 'call' && !isCaught && isThrowingCall(node)) return true;
      for (const { to } of next) reached.add(to);
    }
    return false;
  }

  function isThrowingCall(call: CallNode): boolean {
    const owner = calls.calledFunction(call);
    if (owner?.body) return mayThrow(owner);
    return !isQuestion(call) && !isPlain(call, scopes);
  }

  return { mayThrow, mayThrowBeside };
}
