import type { FileModel } from '../file/file.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { targetsOf } from './calls.ts';
import { constructorOf, isSuperCall, itemPosition, methodOf } from './functions.ts';
import type { Flow } from './flow.ts';
import { argumentOf } from './substitution.ts';
import type { Value } from './value.ts';

/** Which calls of a file go to which of its functions. */
export interface Callers {
  /** The calls of `owner` inside the file, and those that run it as their callback. */
  callsOf(owner: PlainNode): readonly CallNode[];
  /** The function of the file that a call goes to, where it is one. */
  calledFunction(call: CallNode): FunctionNode | undefined;
  returnsOf(owner: FunctionNode): readonly PlainNode[];
  /** What a call passes for a parameter of the function that it goes to or runs. */
  passed(call: CallNode, owner: FunctionNode, index: number): Value | undefined;
}

export function createCallers(file: FileModel, flow: Flow): Callers {
  let callers: ReadonlyMap<PlainNode, readonly CallNode[]> | undefined;

  function group(): ReadonlyMap<PlainNode, readonly CallNode[]> {
    const grouped = new Map<PlainNode, CallNode[]>();
    const add = (owner: FunctionNode | undefined, call: CallNode): void => {
      if (!owner) return;
      const calls = grouped.get(owner);
      if (calls) calls.push(call);
      else grouped.set(owner, [call]);
    };
    for (const call of file.nodesOf('call')) {
      if (mayBeOwn(call.callee, flow)) for (const { owner } of ownersOf(call)) add(owner, call);
      const [callback] = call.args;
      const isRunning = itemPosition(call) !== undefined || methodOf(call) === 'then';
      if (isRunning && callback && callback.kind !== 'function') {
        for (const { owner } of targetsOf(callback, flow.ask)) add(owner, call);
      }
    }
    return grouped;
  }

  /** The functions that a call goes to; of `new C(…)` and `super(…)` the constructor. */
  function ownersOf(call: CallNode): readonly { readonly owner: FunctionNode }[] {
    const isSuper = isSuperCall(call, file);
    if (!call.isNew && !isSuper) return targetsOf(call.callee, flow.ask);
    const made = isSuper ? superClass(call) : call.callee;
    const found: { readonly owner: FunctionNode }[] = [];
    for (const { base, root } of made ? flow.ask(made).places : []) {
      const owner = !base && root.node.kind === 'class' ? constructorOf(root.node) : undefined;
      if (owner) found.push({ owner });
    }
    return found;
  }

  return {
    callsOf: (owner) => (callers ??= group()).get(owner) ?? [],
    calledFunction(call) {
      if (call.isNew || !mayBeOwn(call.callee, flow)) return undefined;
      const [only, ...others] = targetsOf(call.callee, flow.ask);
      return others.length === 0 ? only?.owner : undefined;
    },
    returnsOf: (owner) => flow.parts.functions.returnsOf(owner),
    passed(call, owner, index) {
      const param = owner.params[index];
      return param && argumentOf(call, owner, param, flow.parts, flow.ask);
    },
  };
}

function superClass(call: CallNode): PlainNode | undefined {
  for (let outer = call.parent; outer; outer = outer.parent) {
    if (outer.kind === 'class') return outer.heritage[0];
  }
  return undefined;
}

/** Most functions that a file calls are not of its own making: their names tell. */
function mayBeOwn(callee: PlainNode, { parts: { file, assignments } }: Flow): boolean {
  if (callee.kind === 'name') return file.scopes.bindingOf(callee) !== undefined;
  if (callee.kind !== 'member') return true;
  const name = memberName(callee);
  return name === undefined || file.propertiesByName().has(name) || assignments().has(name);
}
