import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { longestCallChain, longestPath } from '../knowledge/thresholds.ts';

/** One step from a value into a part of it: a property's name, what a method reads (`json()`), or any item. */
export type Step = string;

/** Any item of a list, or any value of an object: which one, only running the code would tell. */
export const anyItem: Step = '[]';

/** Whether a step leads to an item of a list: one, or any. */
export function isItem(step: Step): boolean {
  return step === anyItem || /^\d+$/.test(step);
}

/** What stands for a string in lower case: only lower-case literals can equal it. */
export const lowerCased: Step = 'toLowerCase()';

/** The calls by which a value got out of the functions that made it, the innermost first. */
export interface CallChain {
  readonly call: CallNode;
  /** The function that the call goes to. */
  readonly owner: FunctionNode;
  /** The calls by which that function got out of the one that made it: it knows what they passed. */
  readonly made: CallChain | undefined;
  readonly outer: CallChain | undefined;
  readonly length: number;
}

/**
 * Where a value begins: a node that makes it, a parameter whatever is passed for it, the object that a class's `this`
 * is, or a name that the file does not declare.
 */
export interface Root {
  readonly id: number;
  readonly kind: 'node' | 'parameter' | 'instance' | 'global';
  readonly node: PlainNode;
  readonly chain: CallChain | undefined;
}

/**
 * A place that holds a value: a root, and the way from there. Two expressions with one place must mean the same
 * value; those whose values share one may. Each place is made once, so that places are compared by identity.
 */
export interface Place {
  readonly id: number;
  readonly root: Root;
  /** Undefined for a root itself. */
  readonly base: Place | undefined;
  readonly step: Step;
  readonly depth: number;
}

/** Makes the places of one file. */
export interface Places {
  root(kind: Root['kind'], node: PlainNode, chain?: CallChain): Place;
  global(name: string, node: PlainNode): Place;
  /** What lies one step below; undefined where that is deeper than anything is followed. */
  into(place: Place, step: Step): Place | undefined;
  /** The same place below another root. */
  moved(place: Place, root: Place): Place | undefined;
  chain(
    call: CallNode,
    owner: FunctionNode,
    made: CallChain | undefined,
    outer: CallChain | undefined,
  ): CallChain | undefined;
}

export function createPlaces(): Places {
  let ids = 0;
  const roots = new Map<PlainNode | string, Map<CallChain | undefined, Place[]>>();
  const children = new Map<Place, Map<Step, Place>>();
  const chains = new Map<CallNode, Map<CallChain | undefined, CallChain[]>>();

  function make(root: Root, base: Place | undefined, step: Step): Place {
    return { id: ids++, root, base, step, depth: (base?.depth ?? -1) + 1 };
  }

  function rootAt(
    key: PlainNode | string,
    kind: Root['kind'],
    node: PlainNode,
    chain: CallChain | undefined,
  ): Place {
    const known = listAt(roots, key, chain);
    let found = known.find(({ root }) => root.kind === kind);
    if (!found) known.push((found = make({ id: ids++, kind, node, chain: chain }, undefined, '')));
    return found;
  }

  function into(place: Place, step: Step): Place | undefined {
    // What lies in the rest of a list lies in the list.
    if (place.base && isItem(step) && place.step.endsWith('...')) {
      return into(place.base, step === anyItem ? step : String(parseInt(place.step) + Number(step)));
    }
    if (place.depth >= longestPath) return undefined;
    let below = children.get(place);
    if (!below) children.set(place, (below = new Map<Step, Place>()));
    let child = below.get(step);
    if (!child) below.set(step, (child = make(place.root, place, step)));
    return child;
  }

  function moved(place: Place, root: Place): Place | undefined {
    if (!place.base) return root;
    const base = moved(place.base, root);
    return base && into(base, place.step);
  }

  return {
    root: (kind, node, chain) => rootAt(node, kind, node, chain),
    global: (name, node) => rootAt(name, 'global', node, undefined),
    into,
    moved,
    chain(call, owner, made, outer) {
      const length = (outer?.length ?? 0) + (made?.length ?? 0) + 1;
      if (length > longestCallChain) return outer;
      const known = listAt(chains, call, outer);
      let found = known.find((chain) => chain.owner === owner && chain.made === made);
      if (!found) known.push((found = { call, owner, made, outer, length }));
      return found;
    },
  };
}

/** What is kept for a node, or a name, and a chain. A function of many calls makes a node's value by as many chains: they are not searched. */
function listAt<Key, Item>(
  lists: Map<Key, Map<CallChain | undefined, Item[]>>,
  key: Key,
  chain: CallChain | undefined,
): Item[] {
  let byChain = lists.get(key);
  if (!byChain) lists.set(key, (byChain = new Map<CallChain | undefined, Item[]>()));
  let list = byChain.get(chain);
  if (!list) byChain.set(chain, (list = []));
  return list;
}

/** The steps from the root of a place to it. */
export function pathOf(place: Place): readonly Step[] {
  return place.base ? [...pathOf(place.base), place.step] : [];
}

/** Whether `place` is `base`, or lies below it. */
export function isBelow(place: Place, base: Place): boolean {
  for (let at: Place | undefined = place; at; at = at.base) if (at === base) return true;
  return false;
}
