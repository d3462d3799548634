import { once } from '../../basics/once.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { isPlain, isQuestion } from '../../bodies/states/calls.ts';
import { loggerName, loggingMethods } from '../../knowledge/returning-calls.ts';
import { meansWaiting } from '../../knowledge/retry-words.ts';
import { wordsOf } from '../../knowledge/words.ts';
import type { Scopes } from '../../scope/bindings.ts';
import { forEachChild } from '../../tree/children.ts';
import type { CallNode, PlainNode } from '../../tree/nodes.ts';
import { calledName } from '../../flow/functions.ts';

/** Functions of the file are read so deep for what they do. */
const deepest = 2;

/**
 * Whether a call changes nothing of what XT refuses for good: it waits, sets the clock, logs, or makes a value. What an
 * unknown call does may be the very thing that mends the refusal.
 */
export const harmlessCalls = once((analysis: Analysis) =>
  once((call: CallNode): boolean => isHarmless(call, analysis, deepest)),
);

function isHarmless(call: CallNode, analysis: Analysis, depth: number): boolean {
  const { callee } = call;
  const name = calledName(call);
  const { scopes } = analysis.file;
  if (isPlain(call, scopes) || isQuestion(call) || meansWaiting(wordsOf(name))) return true;
  if (callee.kind === 'name' && (loggingMethods.has(name) || loggerName.test(name))) return true;
  if (callee.kind === 'member' && callee.object.kind === 'this' && loggingMethods.has(name)) return true;
  if (call.isNew) return isMakingOnly(name, call, scopes);
  const owner = depth > 0 ? analysis.provenance.calls.calledFunction(call) : undefined;
  return owner?.body !== undefined && callsIn(owner.body).every((inner) => isInside(inner, depth));

  function isInside(inner: CallNode, left: number): boolean {
    // `resolve` of a promise: what is passed in is called back.
    const isPassed = inner.callee.kind === 'name' && scopes.bindingOf(inner.callee)?.parameter !== undefined;
    return isPassed || isHarmless(inner, analysis, left - 1);
  }
}

/** `new Error(…)`; of `new Promise((resolve) => setTimeout(resolve, ms))`, what runs inside is a wait. */
function isMakingOnly(name: string, { args }: CallNode, scopes: Scopes): boolean {
  if (/(?:Error|Exception)$/.test(name)) return true;
  if (name !== 'Promise') return false;
  const [executor] = args;
  return executor?.kind === 'function' && callsIn(executor).every((call) => isWaitingCall(call, scopes));
}

function isWaitingCall(call: CallNode, scopes: Scopes): boolean {
  return meansWaiting(wordsOf(calledName(call))) || isPlain(call, scopes) || call.args.length === 0;
}

export const callsIn = once((node: PlainNode): readonly CallNode[] => {
  const found: CallNode[] = [];
  const list = [node];
  for (let at = list.pop(); at; at = list.pop()) {
    if (at.kind === 'call') found.push(at);
    forEachChild(at, (child) => list.push(child));
  }
  return found;
});
