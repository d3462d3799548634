import { once } from '../../basics/once.ts';
import type { CallNode, FunctionNode } from '../../tree/nodes.ts';
import type { Callers } from '../callers.ts';
import { methodOf } from '../functions.ts';
import { controlOf } from './control.ts';
import type { Block } from './graph.ts';

/** What is known of calls behind which nothing runs. */
interface Stopping {
  /** Whether a call never returns: it ends the process, or goes to a function that throws on every path. */
  neverReturns(call: CallNode): boolean;
  /** The place in a block of the last call that never returns; -1 where there is none. */
  lastStop(block: Block): number;
}

export function createStopping(calls: Callers): Stopping {
  const canReturn = new Map<FunctionNode, boolean>();
  const lastStop = once((block: Block): number =>
    block.points.findLastIndex(({ node }) => node?.kind === 'call' && neverReturns(node)),
  );

  function neverReturns(call: CallNode): boolean {
    const { callee } = call;
    if (callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'process')
      return methodOf(call) === 'exit';
    const owner = calls.calledFunction(call);
    if (!owner?.body || owner.isAsync) return false;
    let can = canReturn.get(owner);
    if (can === undefined) {
      // A function that calls itself returns, until that is known better.
      canReturn.set(owner, true);
      canReturn.set(owner, (can = reachesExit(owner)));
    }
    return !can;
  }

  function reachesExit(owner: FunctionNode): boolean {
    const graph = controlOf(owner);
    if (!graph.isWhole) return true;
    const list = [graph.positionOf(graph.entry).block];
    const reached = new Set(list);
    for (const block of list) {
      if (lastStop(block) >= 0) continue;
      if (block.points.includes(graph.exit)) return true;
      for (const { to } of block.next) {
        const next = graph.positionOf(to).block;
        if (!reached.has(next)) list.push(next);
        reached.add(next);
      }
    }
    return false;
  }

  return { neverReturns, lastStop };
}
