import { append } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { Files } from '../file/files.ts';
import { enclosing } from '../tree/ancestors.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, ClassNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { itemParameter } from './array-methods.ts';

/** How the functions and classes of files lie in their text: what needs no following of values. */
export interface Functions {
  /** The arguments of a function's own `return`s, or an arrow's expression. */
  returnsOf(owner: FunctionNode): readonly PlainNode[];
  /** What is thrown inside `within` and not caught there, functions inside it left out. */
  throwsIn(within: PlainNode): readonly PlainNode[];
  /** The calls that stand inside `within`, functions inside it left out. */
  callsIn(within: PlainNode): readonly CallNode[];
  /** The position of a parameter of `owner`; -1 where it is none. */
  positionOf(param: PlainNode, owner: FunctionNode): number;
  /** The argument that a call passes at a position; not known where a spread may have filled it. */
  argumentAt(call: CallNode, position: number): PlainNode | 'unknown' | undefined;
}

export function createFunctions(files: Files): Functions {
  const returns = once((file: FileModel) =>
    group(
      file.nodesOf('return'),
      (node) => enclosing(node, 'function'),
      ({ argument }) => argument,
    ),
  );
  const throws = once((file: FileModel) =>
    group(file.nodesOf('throw'), catchingPart, ({ argument }) => argument),
  );
  const calls = once((file: FileModel) => group(file.nodesOf('call'), catchingPart, (node) => node));
  const positions = new Map<FunctionNode, ReadonlyMap<PlainNode, number>>();
  const firstSpreads = new Map<CallNode, number>();
  return {
    returnsOf(owner) {
      if (owner.body && owner.body.kind !== 'block') return [owner.body];
      return returns(files.of(owner)).get(owner) ?? [];
    },
    throwsIn: (within) => throws(files.of(within)).get(within) ?? [],
    callsIn: (within) => calls(files.of(within)).get(within) ?? [],
    positionOf(param, owner) {
      let known = positions.get(owner);
      if (!known) positions.set(owner, (known = new Map(owner.params.map((one, index) => [one, index]))));
      return known.get(param) ?? -1;
    },
    argumentAt(call, position) {
      let first = firstSpreads.get(call);
      if (first === undefined) {
        first = call.args.findIndex(({ kind }) => kind === 'spread');
        firstSpreads.set(call, first);
      }
      return first >= 0 && first <= position ? 'unknown' : call.args[position];
    },
  };
}

function group<Node extends PlainNode, Item>(
  nodes: readonly Node[],
  ownerOf: (node: Node) => PlainNode | undefined,
  itemOf: (node: Node) => Item | undefined,
): ReadonlyMap<PlainNode, readonly Item[]> {
  const grouped = new Map<PlainNode, Item[]>();
  for (const node of nodes) {
    const [owner, item] = [ownerOf(node), itemOf(node)];
    if (owner && item !== undefined) append(grouped, owner, item);
  }
  return grouped;
}

/** The block of the nearest `try` with a handler around `node`, or the function that it leaves. */
function catchingPart(node: PlainNode): PlainNode | undefined {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (outer.kind === 'function' || outer.kind === 'program') return outer;
    if (outer.kind === 'try' && outer.handler && outer.block === inner) return inner;
  }
  return undefined;
}

export function constructorOf(owner: ClassNode): FunctionNode | undefined {
  const found = propertyNamed(owner, 'constructor')?.value;
  return found?.kind === 'function' ? found : undefined;
}

/** The class whose method `owner` is, and not a function inside of one. */
export function classOfMethod(owner: FunctionNode): ClassNode | undefined {
  const property = owner.parent?.kind === 'property' ? owner.parent : undefined;
  return property?.parent?.kind === 'class' ? property.parent : undefined;
}

/** Whether a call runs a callback at each item of the list that it is called on; the position of the item. */
export function itemPosition(call: CallNode): number | undefined {
  return call.callee.kind === 'member' ? itemParameter.get(memberName(call.callee) ?? '') : undefined;
}

/** `require('…')` */
export function isRequire({ callee }: CallNode): boolean {
  return callee.kind === 'name' && callee.name === 'require';
}

/** What the function that a call names is called: `sleep`, of `this.clock.sync()` `sync`. */
export function calledName({ callee }: CallNode): string {
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'member' ? (memberName(callee) ?? '') : '';
}

/** The method that a call names. */
export function methodOf({ callee }: CallNode): string | undefined {
  return callee.kind === 'member' ? memberName(callee) : undefined;
}
