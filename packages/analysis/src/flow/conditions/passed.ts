import type { Binding, Scopes } from '../../scope/bindings.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import type { Answer } from './answers.ts';

/**
 * What the names of a function hold while a call runs it: what is bound around it, and of what is passed all that is
 * known enough.
 */
export function passedInto(
  { args }: CallNode,
  { params }: FunctionNode,
  bound: ReadonlyMap<Binding, Answer>,
  scopes: Scopes,
  evaluate: (argument: PlainNode) => Answer,
  isKnown: (answer: Answer) => boolean,
): ReadonlyMap<Binding, Answer> {
  const inner = new Map(bound);
  for (const [index, { target }] of params.entries()) {
    const argument = args[index];
    const binding = target.kind === 'name' ? scopes.bindingOf(target) : undefined;
    if (!argument || !binding) continue;
    const answer = evaluate(argument);
    if (isKnown(answer)) inner.set(binding, answer);
  }
  return inner;
}
