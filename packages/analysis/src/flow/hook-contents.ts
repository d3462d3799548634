import type { CallNode } from '../tree/nodes.ts';
import { callbackArgument } from './arguments.ts';
import { readQuery, runBy } from './callbacks.ts';
import { queryOf, setterOf } from './hooks.ts';
import type { AskFlow } from './questions.ts';
import { type FlowParts, union } from './parts.ts';
import type { Step } from './place.ts';
import type { Value } from './value.ts';

/** What a hook of React or Vue gives: the data of a query, and a state, which is all that it is set to. */
export function ofHook(call: CallNode, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  if (step === 'data') {
    const select = queryOf(call)?.select;
    return select ? runBy(call, select, parts, ask) : readQuery(call, parts, ask);
  }
  const setter = step === '0' ? setterOf(call) : undefined;
  const binding = setter && parts.file.scopes.bindingOf(setter);
  if (!binding) return undefined;
  const [initial] = call.args;
  const values = initial ? [ask(initial)] : [];
  for (const name of parts.file.scopes.referencesOf(binding)) {
    const { parent } = name;
    if (parent?.kind !== 'call') continue;
    const [value] = parent.args;
    if (parent.callee !== name) values.push(callbackArgument(parent, 0, parts, ask));
    else if (value)
      values.push(value.kind === 'function' ? ask(parts.questions.returned(value)) : ask(value));
  }
  return union(parts, values);
}
