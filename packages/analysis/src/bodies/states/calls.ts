import {
  askingMethods,
  loggerName,
  loggingMethods,
  plainFunctions,
  plainMethods,
  plainObjects,
} from '../../knowledge/returning-calls.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, PlainNode } from '../../tree/nodes.ts';

/** Whether a call only shows what it is given: `console.error(body.mc)`, `this.logger.warn(body)`. */
export function isShowing({ callee }: CallNode): boolean {
  if (callee.kind !== 'member') return false;
  const { object } = callee;
  const method = memberName(callee) ?? '';
  if (object.kind === 'name' && object.name === 'console') return true;
  if (object.kind === 'name' && object.name === 'JSON') return method === 'stringify';
  if (!loggingMethods.has(method)) return false;
  const name =
    object.kind === 'name' ? object.name : object.kind === 'member' ? memberName(object) : undefined;
  return name !== undefined && loggerName.test(name);
}

/** Whether a call is known to return, and does nothing with what it is given but make a value of it. */
export function isPlain(call: CallNode): boolean {
  const { callee } = call;
  if (isShowing(call)) return true;
  if (callee.kind === 'name') return plainFunctions.has(callee.name);
  if (callee.kind !== 'member') return false;
  if (callee.object.kind === 'name' && plainObjects.has(callee.object.name)) return true;
  return plainMethods.has(memberName(callee) ?? '');
}

/** Whether a call asks a question whose answer tells of what it is given: `CODES.has(body.mc)`, `Boolean(body.rc)`. */
export function isQuestion({ callee }: CallNode): boolean {
  if (callee.kind === 'name')
    return callee.name === 'Boolean' || callee.name === 'Number' || callee.name === 'String';
  return callee.kind === 'member' && questions.has(memberName(callee) ?? '');
}

const questions = new Set([...askingMethods, 'get', 'toString', 'trim', 'toUpperCase', 'toLowerCase']);

/** An error is made by a class that only keeps what it is given. */
export function isMade(call: CallNode): boolean {
  return call.isNew && call.callee.kind === 'name' && /(?:Error|Exception)$/.test(call.callee.name);
}

/** The variable that a property path begins at; undefined for `this` and calls. */
export function rootName(node: PlainNode): PlainNode | undefined {
  let at = node;
  while (at.kind === 'member') at = at.object;
  return at.kind === 'name' ? at : undefined;
}
