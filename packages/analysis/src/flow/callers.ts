import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, FunctionNode, PlainNode } from '../tree/nodes.ts';
import { targetsOf } from './calls.ts';
import { isSuper } from './constructing.ts';
import { constructorOf, itemPosition, methodOf } from './functions.ts';
import type { Flow } from './flow.ts';
import { argumentOf, callbackArgument } from './arguments.ts';
import { receiving } from './observables.ts';
import type { Site } from './place.ts';
import { atCall } from './substitution.ts';
import { nothing, unknown, type Value } from './value.ts';

/** A call of something that a function was passed: `parse(body)`, where `load(url, parse)` was called. */
export interface PassedCall {
  readonly call: CallNode;
  /** Whether it runs what was passed as a callback: `reply.then(parse)`. */
  readonly isCallback: boolean;
  /** The call that passed it. */
  readonly site: Site | undefined;
}

/** Which calls of a file go to which of its functions, and of those of the modules that it imports. */
export interface Callers {
  /** The calls that get to `owner` by a parameter that it was passed for. */
  passedCallsOf(owner: PlainNode): readonly PassedCall[];
  /** The calls of `owner` in the file, in the module that writes it, and those that run it as their callback. */
  callsOf(owner: PlainNode): readonly CallNode[];
  /** What a call of a parameter passes on, as it is where that call stands. */
  passedOn(call: CallNode, isCallback: boolean, index: number): Value;
  /** Whether a call goes to functions of the file alone: one, those of a table, or those passed for a parameter. */
  isRead(call: CallNode): boolean;
  /** The function of the file that a call goes to, where it is one. */
  calledFunction(call: CallNode): FunctionNode | undefined;
  returnsOf(owner: FunctionNode): readonly PlainNode[];
  /** What a call passes for a parameter of the function that it goes to or runs. */
  passed(call: CallNode, owner: FunctionNode, index: number): Value | undefined;
}

/** Functions in a row that hand on what they are passed to call it. */
const deepestPassed = 2;

/**
 * The callers in a file.
 *
 * @param other those of the same file without what is supposed of its tables: who calls whom stays the same
 */
export function createCallers(file: FileModel, flow: Flow, other?: Callers): Callers {
  const callers = once(group);
  /** Calls of parameters for which functions of the file are passed, and those for which others may be. */
  const own = new Set<CallNode>();
  const foreign = new Set<CallNode>();
  let passedCalls: ReadonlyMap<PlainNode, readonly PassedCall[]> | undefined;

  function group(of: FileModel): ReadonlyMap<PlainNode, readonly CallNode[]> {
    const grouped = new Map<PlainNode, CallNode[]>();
    const add = (owner: FunctionNode | undefined, call: CallNode): void => {
      if (!owner) return;
      const calls = grouped.get(owner);
      if (calls) calls.push(call);
      else grouped.set(owner, [call]);
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

  /** What calls a parameter, by the function that is passed for it. */
  function groupPassed(): ReadonlyMap<PlainNode, readonly PassedCall[]> {
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

      /** Follows a parameter to what the calls of its function pass, and that further if it is one as well. */
      function followOut(value: Value, site: Site | undefined, depth: number): void {
        for (const { root } of value.places) {
          const owner = root.node.parent;
          if (root.kind !== 'parameter' || owner?.kind !== 'function' || depth === 0) continue;
          const plain = {
            ...value,
            places: new Set([...value.places].filter((place) => place.root === root)),
          };
          for (const outer of callsOf(owner)) {
            const there = atCall(plain, outer, owner, undefined, flow.parts, flow.ask);
            const way = around(site, outer, owner);
            if (there.isOpen || there.places.size === 0) foreign.add(call);
            for (const { base, root: passed } of there.places) {
              if (base || passed.node.kind !== 'function' || !passed.node.body) {
                if (passed.kind !== 'parameter' || depth === 1) foreign.add(call);
                continue;
              }
              own.add(call);
              const calls = grouped.get(passed.node);
              if (calls) calls.push({ call, isCallback, site: way });
              else grouped.set(passed.node, [{ call, isCallback, site: way }]);
            }
            followOut(there, way, depth - 1);
          }
        }
      }
    }
  }

  /** The way out of a function, one call further. */
  function around(site: Site | undefined, call: CallNode, owner: FunctionNode): Site | undefined {
    if (!site) return flow.places.site(call, owner, undefined, undefined);
    return flow.places.site(site.call, site.owner, site.made, around(site.outer, call, owner));
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
      const owner = !base && root.node.kind === 'class' ? constructorOf(root.node) : undefined;
      if (owner) found.push({ owner });
    }
    return found;
  }

  return {
    callsOf: other?.callsOf ?? callsOf,
    passedCallsOf: other?.passedCallsOf ?? ((owner) => (passedCalls ??= groupPassed()).get(owner) ?? []),
    isRead(call) {
      if (!mayBeOwn(call.callee, flow)) return false;
      const { places, isOpen } = flow.ask(call.callee);
      if (!isOpen && places.size > 0 && targetsOf(call.callee, flow.ask).length === places.size) return true;
      passedCalls ??= groupPassed();
      return own.has(call) && !foreign.has(call);
    },
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

/** Most functions that a file calls are not of its own making: their names tell. */
function mayBeOwn(callee: PlainNode, { parts: { file, assignments } }: Flow): boolean {
  if (callee.kind === 'name') return file.scopes.bindingOf(callee) !== undefined;
  if (callee.kind !== 'member' || file.files.hasModules) return true;
  const name = memberName(callee);
  return name === undefined || file.propertiesByName().has(name) || assignments(file).has(name);
}
