import { isWithin } from '../tree/ancestors.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import type { CallChain, Place, Places, Root } from './place.ts';

/** How what functions make gets out of them. */
export interface Ways {
  /**
   * Where a value begins once a call has given it: one call further; where it was, in a function that calls itself; or
   * elsewhere, for what the function has from outside.
   */
  out(root: Root, call: CallNode, owner: FunctionNode, made: CallChain | undefined): Place | 'elsewhere';
}

interface Way {
  readonly owner: FunctionNode;
  readonly made: CallChain | undefined;
  readonly place: Place | 'elsewhere';
}

/** Each way is found once: a value is asked again and again whose calls have not changed. */
/** @param isInCircle whether a call is one of many by which functions call each other */
export function createWays(places: Places, isInCircle: (call: CallNode) => boolean): Ways {
  const found = new Map<CallNode, Map<Root, Way[]>>();

  function find(
    root: Root,
    call: CallNode,
    owner: FunctionNode,
    made: CallChain | undefined,
  ): Place | 'elsewhere' {
    if (!isMadeIn(root, owner)) return 'elsewhere';
    if (isRecursive(root, call) || isInCircle(call)) return places.root(root.kind, root.node, root.chain);
    return places.root(root.kind, root.node, withOuter(root.chain, call, owner, made));
  }

  /** The way out of a value, one call further. */
  function withOuter(
    chain: CallChain | undefined,
    call: CallNode,
    owner: FunctionNode,
    made: CallChain | undefined,
  ): CallChain | undefined {
    if (!chain) return places.chain(call, owner, made, undefined);
    return places.chain(chain.call, chain.owner, chain.made, withOuter(chain.outer, call, owner, made));
  }

  return {
    out(root, call, owner, made) {
      let ofCall = found.get(call);
      if (!ofCall) found.set(call, (ofCall = new Map<Root, Way[]>()));
      let ways = ofCall.get(root);
      if (!ways) ofCall.set(root, (ways = []));
      let way = ways.find((one) => one.owner === owner && one.made === made);
      if (!way) ways.push((way = { owner, made, place: find(root, call, owner, made) }));
      return way.place;
    },
  };
}

/**
 * Whether a function made what a place begins with, itself or by a call of another one. Literals are the same whoever
 * calls; what a function makes anew differs from call to call.
 */
function isMadeIn({ kind, node, chain }: Root, owner: FunctionNode): boolean {
  if (kind !== 'node' || isPrimitive(node)) return false;
  if (node !== owner && isWithin(node, owner)) return true;
  let outermost = chain;
  while (outermost?.outer) outermost = outermost.outer;
  return outermost !== undefined && isWithin(outermost.call, owner);
}

export function isPrimitive({ kind }: PlainNode): boolean {
  return kind === 'string' || kind === 'number' || kind === 'constant';
}

/** Whether a call stands in a function that the value has come through already: `return request(url, attempt + 1)`. */
function isRecursive(root: Root, call: CallNode): boolean {
  for (let { chain } = root; chain; chain = chain.outer) if (isWithin(call, chain.owner)) return true;
  let made = root.node.parent;
  while (made && made.kind !== 'function') made = made.parent;
  return made !== undefined && isWithin(call, made);
}
