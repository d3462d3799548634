import type { FileModel } from '../file.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, ClassNode, FunctionNode, ObjectNode, PlainNode } from '../tree/nodes.ts';
import { climb, enclosing } from '../tree/ancestors.ts';
import type { Resolver } from './resolver.ts';

/** Which calls of the file go to which of its functions. */
export interface Calls {
  /** The calls of `owner` inside the file. */
  callsOf(owner: PlainNode): readonly CallNode[];
  /** The function of the file that `call` goes to. */
  calledFunction(call: CallNode): FunctionNode | undefined;
  /** What `owner` returns: the arguments of its own `return`s, or an arrow's expression. */
  returnsOf(owner: FunctionNode): readonly PlainNode[];
}

export function createCalls(file: FileModel, resolver: Resolver): Calls {
  const called = new Map<CallNode, FunctionNode | undefined>();
  let callers: ReadonlyMap<PlainNode, readonly CallNode[]> | undefined;
  let returns: ReadonlyMap<PlainNode, readonly PlainNode[]> | undefined;

  function calledFunction(call: CallNode): FunctionNode | undefined {
    if (call.isNew) return undefined;
    if (!called.has(call)) called.set(call, functionBehind(call.callee));
    return called.get(call);
  }

  function groupCalls(): ReadonlyMap<PlainNode, readonly CallNode[]> {
    const grouped = new Map<PlainNode, CallNode[]>();
    for (const call of file.nodesOf('call')) {
      const target = calledFunction(call);
      if (target) append(grouped, target, call);
    }
    return grouped;
  }

  function groupReturns(): ReadonlyMap<PlainNode, readonly PlainNode[]> {
    const grouped = new Map<PlainNode, PlainNode[]>();
    for (const { argument, parent } of file.nodesOf('return')) {
      const owner = parent && (parent.kind === 'function' ? parent : enclosing(parent, 'function'));
      if (argument && owner) append(grouped, owner, argument);
    }
    return grouped;
  }

  function functionBehind(callee: PlainNode): FunctionNode | undefined {
    const name = callee.kind === 'member' ? memberName(callee) : undefined;
    // Most methods that a file calls are not of its own making.
    if (name !== undefined && !file.propertiesByName().has(name)) return undefined;
    const target = callee.kind === 'name' || callee.kind === 'member' ? resolver.resolve(callee) : undefined;
    if (target?.kind === 'function') return target;
    // `this.check(mc)`: a method of the class or object around it.
    const isOwn = callee.kind === 'member' && callee.object.kind === 'this';
    return isOwn && name !== undefined ? methodNamed(callee, name) : undefined;
  }

  function methodNamed(from: PlainNode, name: string): FunctionNode | undefined {
    for (let outer = ownerAround(from); outer; outer = ownerAround(outer)) {
      const method = propertyNamed(outer, name)?.value;
      if (method?.kind === 'function') return method;
    }
    return undefined;
  }

  return {
    callsOf: (owner) => (callers ??= groupCalls()).get(owner) ?? [],
    calledFunction,
    returnsOf: (owner) =>
      owner.body && owner.body.kind !== 'block'
        ? [owner.body]
        : ((returns ??= groupReturns()).get(owner) ?? []),
  };
}

const owners = new WeakMap<PlainNode, ClassNode | ObjectNode | null>();

/** The nearest class or object around `node`. */
function ownerAround(node: PlainNode): ClassNode | ObjectNode | undefined {
  return climb(node.parent, owners, (at) => (at.kind === 'class' || at.kind === 'object' ? at : undefined));
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
