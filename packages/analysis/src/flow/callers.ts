import { append } from '../basics/grouped.ts';
import { lazy, once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { argumentOf, callbackArgument } from './arguments.ts';
import { createCallsAmong } from './callers-among.ts';
import { makerOf } from './classes.ts';
import { isSuper } from './constructing.ts';
import type { Flow } from './flow.ts';
import { itemPosition, methodOf } from './functions.ts';
import { mayBeOwn } from './own-names.ts';
import { type PassedCall, readPassedCalls } from './passed-calls.ts';
import { targetsOf } from './targets.ts';
import { nothing, unknown, type Value } from './value.ts';

/** Which calls of a file go to which of its functions, and of those of the modules that it imports. */
export interface Callers {
  /** The calls that get to `owner` by a parameter that it was passed for. */
  passedCallsOf(owner: PlainNode): readonly PassedCall[];
  /** The calls of `owner` in the file, in the module that writes it, and those that run it as their callback. */
  callsOf(owner: PlainNode): readonly CallNode[];
  /** The same, and of a function of another module also its calls in all modules that the file reaches. */
  callsAmong(owner: FunctionNode): readonly CallNode[];
  /** What a call of a parameter passes on, as it is where that call stands. */
  passedOn(call: CallNode, isCallback: boolean, index: number): Value;
  /** The function of the file that a call goes to, where it is one. */
  calledFunction(call: CallNode): FunctionNode | undefined;
  returnsOf(owner: FunctionNode): readonly PlainNode[];
  /** What a call passes for a parameter of the function that it goes to or runs. */
  passed(call: CallNode, owner: FunctionNode, index: number): Value | undefined;
}

/**
 * The callers in a file.
 *
 * @param other those of the same file without what is supposed of its tables: who calls whom stays the same
 */
export function createCallers(file: FileModel, flow: Flow, other?: Callers): Callers {
  const callers = once(group);
  const amongOthers = createCallsAmong(file, flow, function* (call) {
    for (const { owner } of ownersOf(call)) yield owner;
  });
  const passedCalls = lazy(() => readPassedCalls(file, flow, callsOf));

  function group(of: FileModel): ReadonlyMap<PlainNode, readonly CallNode[]> {
    const grouped = new Map<PlainNode, CallNode[]>();
    const add = (owner: FunctionNode | undefined, call: CallNode): void => {
      if (!owner) return;
      append(grouped, owner, call);
    };
    for (const call of of.nodesOf('call')) {
      if (mayBeOwn(call.callee, flow)) for (const { owner } of ownersOf(call)) add(owner, call);
      const [callback] = call.args;
      const isRunning = itemPosition(call) !== undefined || methodOf(call) === 'then';
      if (isRunning && callback && callback.kind !== 'function') {
        for (const { owner } of targetsOf(callback, flow.ask)) add(owner, call);
      }
    }
    return grouped;
  }

  function callsOf(owner: PlainNode): readonly CallNode[] {
    const calls = callers(file).get(owner) ?? [];
    const maker = file.files.of(owner);
    return maker === file ? calls : [...(callers(maker).get(owner) ?? []), ...calls];
  }

  /** The functions that a call goes to; of `new C(…)` and `super(…)` the constructor. */
  function ownersOf(call: CallNode): readonly { readonly owner: FunctionNode }[] {
    if (!call.isNew && !isSuper(call.callee)) return targetsOf(call.callee, flow.ask);
    const made = isSuper(call.callee) ? superClass(call) : call.callee;
    const found: { readonly owner: FunctionNode }[] = [];
    for (const { base, root } of made ? flow.ask(made).places : []) {
      const owner = !base && root.node.kind === 'class' ? makerOf(root.node, flow.ask) : undefined;
      if (owner) found.push({ owner });
    }
    return found;
  }

  function callsAmong(owner: FunctionNode): readonly CallNode[] {
    const maker = file.files.of(owner);
    const near = callsOf(owner);
    return maker === file ? near : [...near, ...amongOthers(owner, [file, maker])];
  }

  return {
    callsAmong: other ? (owner) => other.callsAmong(owner) : once(callsAmong),
    callsOf: other ? (owner) => other.callsOf(owner) : callsOf,
    passedCallsOf: (owner) => (other ? other.passedCallsOf(owner) : (passedCalls().get(owner) ?? [])),
    passedOn(call, isCallback, index) {
      if (isCallback) return callbackArgument(call, index, flow.parts, flow.ask);
      const argument = flow.parts.functions.argumentAt(call, index);
      return argument === 'unknown' ? unknown : argument ? flow.ask(argument) : nothing;
    },
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
