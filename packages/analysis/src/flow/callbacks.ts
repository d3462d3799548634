import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { methodOf } from './functions.ts';
import { queryOf } from './hooks.ts';
import type { AskFlow } from './questions.ts';
import { observedBy, operatorsOf } from './observables.ts';
import { type FlowParts, union } from './parts.ts';
import { atCall } from './substitution.ts';
import { targetsOf } from './targets.ts';
import { isNothing, nothing, unknown, type Value } from './value.ts';

/** What a callback returns for the call that runs it. */
export function runBy(call: CallNode, callback: PlainNode, parts: FlowParts, ask: AskFlow): Value {
  const targets = targetsOf(callback, ask);
  if (targets.length === 0) return isNothing(ask(callback)) ? nothing : unknown;
  return union(
    parts,
    targets.map(({ owner, chain }) =>
      // A callback written into the call knows what it is passed as it is.
      owner === callback
        ? ask(parts.questions.returned(owner))
        : atCall(ask(parts.questions.returned(owner)), call, owner, chain, parts, ask),
    ),
  );
}

/** What the functions return that are run where something is thrown: `.catch(callback)`. */
export function rejected(callback: PlainNode | undefined, parts: FlowParts, ask: AskFlow): readonly Value[] {
  return callback ? targetsOf(callback, ask).map(({ owner }) => ask(parts.questions.returned(owner))) : [];
}

/** What comes out of a stream of rxjs. */
export function readObserved(call: CallNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const observed = observedBy(call, parts.file);
  if (observed) return ask(observed);
  if (methodOf(call) !== 'pipe') return undefined;
  return readPiped(call, call.args.length, parts, ask);
}

/** What comes out of the first operators of a pipe. */
export function readPiped(pipe: CallNode, count: number, parts: FlowParts, ask: AskFlow): Value | undefined {
  const operators = operatorsOf(pipe, parts.file);
  if (!operators || pipe.callee.kind !== 'member') return undefined;
  let value = ask(pipe.callee.object);
  for (const { call, does } of operators.slice(0, count)) {
    const [callback] = call.args;
    if (does === 'keeping' || !callback) continue;
    const returned = runBy(call, callback, parts, ask);
    value = does === 'mapping' ? returned : union(parts, [value, returned]);
  }
  return value;
}

/** What a hook gets by the function that it is given. */
export function readQuery(call: CallNode, parts: FlowParts, ask: AskFlow): Value | undefined {
  const query = queryOf(call);
  return query && runBy(call, query.run, parts, ask);
}
