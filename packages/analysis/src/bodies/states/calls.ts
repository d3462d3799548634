import {
  askingMethods,
  loggerName,
  loggingMethods,
  plainFunctions,
  plainMethods,
  plainObjects,
  showingFunctions,
  showingObjects,
  showingPackages,
} from '../../knowledge/returning-calls.ts';
import type { Scopes } from '../../scope/bindings.ts';
import { isWaiting } from './waiting.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, PlainNode } from '../../tree/nodes.ts';

/** Whether a call only shows what it is given: `console.error(body.mc)`, `this.logger.warn(body)`, `alert(body.mc)`. */
export function isShowing(call: CallNode, scopes: Scopes): boolean {
  return isLogging(call) || isTelling(call, scopes);
}

/** Whether a call prints what it is given, however many values: `console.error('refused', body.mc)`. */
export function isLogging({ callee }: CallNode): boolean {
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

/** `alert(body.mc)`, `process.stderr.write(body.mc)`, `toast.error(body.mc)`. */
function isTelling({ callee }: CallNode, scopes: Scopes): boolean {
  const root = rootName(callee);
  if (root?.kind !== 'name') return false;
  const imported = scopes.bindingOf(root)?.declarations.find((node) => node.kind === 'imported');
  const method = callee.kind === 'member' ? (memberName(callee) ?? '') : undefined;
  if (imported?.parent?.kind === 'import') {
    const shown = showingPackages.get(imported.parent.source);
    if (shown) return shown.has(method ?? imported.imported);
  }
  if (callee.kind !== 'member') return showingFunctions.has(root.name) && !scopes.bindingOf(root);
  const { object } = callee;
  const written = object.kind === 'member' ? `${root.name}.${memberName(object) ?? ''}` : root.name;
  return showingObjects.get(written)?.has(method ?? '') === true;
}

/** Whether a call is known to return, and does nothing with what it is given but make a value of it. */
export function isPlain(call: CallNode, scopes: Scopes): boolean {
  const { callee } = call;
  if (isShowing(call, scopes) || isWaiting(call, scopes, (inner) => isPlain(inner, scopes))) return true;
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

/** The variable that a property path begins at; undefined for `this` and calls. */
export function rootName(node: PlainNode): PlainNode | undefined {
  let at = node;
  while (at.kind === 'member') at = at.object;
  return at.kind === 'name' ? at : undefined;
}

/** An error is made by a class that only keeps what it is given. */
export function isMakingError(call: CallNode): boolean {
  return call.isNew && call.callee.kind === 'name' && /(?:Error|Exception)$/.test(call.callee.name);
}
