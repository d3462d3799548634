import type { FileModel } from '../file.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, FunctionNode, PlainNode, ReturnNode } from '../tree/nodes.ts';
import { enclosing } from '../tree/ancestors.ts';
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
  const called = new Map<CallNode, FunctionNode>();
  const callers = new Map<PlainNode, CallNode[]>();
  const returns = new Map<PlainNode, PlainNode[]>();

  for (const call of file.nodesOf('call')) {
    const target = call.isNew ? undefined : functionBehind(call.callee);
    if (!target) continue;
    called.set(call, target);
    append(callers, target, call);
  }
  for (const node of file.nodesOf('return')) recordReturn(node);

  function recordReturn({ argument, parent }: ReturnNode): void {
    const owner = parent && (parent.kind === 'function' ? parent : enclosing(parent, 'function'));
    if (argument && owner) append(returns, owner, argument);
  }

  function functionBehind(callee: PlainNode): FunctionNode | undefined {
    const target = callee.kind === 'name' || callee.kind === 'member' ? resolver.resolve(callee) : undefined;
    if (target?.kind === 'function') return target;
    // `this.check(mc)`: a method of the class or object around it.
    if (callee.kind === 'member' && callee.object.kind === 'this')
      return methodNamed(callee, memberName(callee));
    return undefined;
  }

  function methodNamed(from: PlainNode, name: string | undefined): FunctionNode | undefined {
    for (let outer = from.parent; outer && name !== undefined; outer = outer.parent) {
      if (outer.kind !== 'class' && outer.kind !== 'object') continue;
      const method = propertyNamed(outer, name)?.value;
      if (method?.kind === 'function') return method;
    }
    return undefined;
  }

  return {
    callsOf: (owner) => callers.get(owner) ?? [],
    calledFunction: (call) => called.get(call),
    returnsOf: (owner) =>
      owner.body && owner.body.kind !== 'block' ? [owner.body] : (returns.get(owner) ?? []),
  };
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
