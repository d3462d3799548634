import { append } from '../basics/grouped.ts';
import type { FileModel } from '../file/file.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import type { Flow } from './flow.ts';
import { itemPosition, methodOf } from './functions.ts';
import { receiving } from './observables.ts';
import { mayBeOwn } from './own-names.ts';
import type { CallChain, Root } from './place.ts';
import { atCall } from './substitution.ts';
import type { Value } from './value.ts';

/** A call of something that a function was passed: `parse(body)`, where `load(url, parse)` was called. */
export interface PassedCall {
  readonly call: CallNode;
  /** Whether it runs what was passed as a callback: `reply.then(parse)`. */
  readonly isCallback: boolean;
  /** The call that passed it. */
  readonly chain: CallChain | undefined;
}

/** Functions in a row that hand on what they are passed to call it. */
const deepestPassed = 2;

/**
 * What calls a parameter, by the function of the file that is passed for it.
 *
 * @param callsOf the calls of a function by its name
 */
export function readPassedCalls(
  file: FileModel,
  flow: Flow,
  callsOf: (owner: PlainNode) => readonly CallNode[],
): ReadonlyMap<PlainNode, readonly PassedCall[]> {
  const grouped = new Map<PlainNode, PassedCall[]>();
  for (const call of file.nodesOf('call')) {
    if (!call.isNew && mayBeOwn(call.callee, flow)) follow(call, call.callee, false);
    const [callback] = call.args;
    const isRunning = itemPosition(call) !== undefined || receiving.has(methodOf(call) ?? '');
    if (isRunning && callback && callback.kind !== 'function') follow(call, callback, true);
  }
  return grouped;

  function follow(call: CallNode, callee: PlainNode, isCallback: boolean): void {
    followOut(flow.valueOf(callee), undefined, deepestPassed);

    /**
     * Follows a parameter to what the calls of its function pass, and that further if it is one as well; what a function
     * passes to itself is what others pass to it.
     */
    function followOut(value: Value, chain: CallChain | undefined, depth: number, from?: Root): void {
      for (const { root } of value.places) {
        const owner = root.node.parent;
        if (root.kind !== 'parameter' || owner?.kind !== 'function' || depth === 0 || root === from) continue;
        const plain = {
          ...value,
          places: new Set([...value.places].filter((place) => place.root === root)),
        };
        for (const outer of callsOf(owner)) {
          const there = atCall(plain, outer, owner, undefined, flow.parts, flow.ask);
          const way = around(chain, outer, owner, flow);
          for (const { base, root: passed } of there.places) {
            if (base || passed.node.kind !== 'function' || !passed.node.body) continue;
            append(grouped, passed.node, { call, isCallback, chain: way });
          }
          followOut(there, way, depth - 1, root);
        }
      }
    }
  }
}

/** The way out of a function, one call further. */
function around(
  chain: CallChain | undefined,
  call: CallNode,
  owner: FunctionNode,
  flow: Flow,
): CallChain | undefined {
  if (!chain) return flow.places.chain(call, owner, undefined, undefined);
  return flow.places.chain(chain.call, chain.owner, chain.made, around(chain.outer, call, owner, flow));
}
