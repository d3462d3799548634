import type { CallNode, ClassNode, PlainNode } from '../tree/nodes.ts';
import { isSuper } from './constructing.ts';
import { constructorOf } from './functions.ts';
import type { AskFlow } from './questions.ts';
import { type FlowParts, union } from './parts.ts';
import type { Step } from './place.ts';
import { nothing, type Value } from './value.ts';

/** What an error of JavaScript's own keeps of what it is made with: its first argument. */
const kept: Step = 'message';

/** The message of `new Error(body.mc)`. */
export function ofNativeError(call: CallNode, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  if (step !== kept || !isNativeError(call.callee, parts)) return undefined;
  const [message] = call.args;
  return message ? ask(message) : nothing;
}

/** The message of an object of a class that extends one of JavaScript's errors: what its constructor gives `super`. */
export function ofErrorClass(node: ClassNode, step: Step, parts: FlowParts, ask: AskFlow): Value | undefined {
  const [base] = node.heritage;
  const maker = constructorOf(node);
  if (step !== kept || !base || !maker || !isNativeError(base, parts)) return undefined;
  const given = parts.functions.callsIn(maker).flatMap(({ callee, args }) => {
    const [message] = args;
    return isSuper(callee) && message ? [ask(message)] : [];
  });
  return given.length > 0 ? union(parts, given) : undefined;
}

function isNativeError(node: PlainNode, { file }: FlowParts): boolean {
  return (
    node.kind === 'name' &&
    /^(?:[A-Z]\w*)?Error$/.test(node.name) &&
    file.scopes.bindingOf(node) === undefined
  );
}
