import { isShowing } from '../../bodies/states/calls.ts';
import type { FileModel } from '../../file/file.ts';
import { methodOf } from '../../flow/functions.ts';
import { leave } from '../../flow/leaving.ts';
import { unwrap } from '../../flow/unwrap.ts';
import type { Binding } from '../../scope/bindings.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import { armsOf, operandsOf } from '../../tree/flatten.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { isNullOrUndefined } from '../../tree/literals.ts';
import { isTested } from './tests.ts';

/** Whether the code itself allows for no body at all: it is given none somewhere, or asked first. */
export function mayBeNothing(body: PlainNode, at: PlainNode, statement: PlainNode, file: FileModel): boolean {
  if (body.kind !== 'name') return isAskedAround(body, at, statement, file);
  const binding = file.scopes.bindingOf(body);
  if (!binding) return false;
  if (binding.sources.some(({ from }) => from && (isNothing(from) || isSwallowing(from, file)))) return true;
  if (isLeftUnset(binding, statement)) return true;
  return file.scopes
    .referencesOf(binding)
    .some((name) => name.start >= statement.start && name.end <= at.start && isTested(name));
}

/** The way to a body, by `?.` behind what the code around asks for first: `reply?.data` in `reply && reply.data.result`. */
export function reachable(
  written: string,
  body: PlainNode,
  at: PlainNode,
  statement: PlainNode,
  file: FileModel,
): string {
  if (body.kind !== 'member' || body.object.kind !== 'name' || body.isOptional) return written;
  if (!mayBeNothing(body.object, at, statement, file)) return written;
  return written.replace(/^([\w$]+)\./, '$1?.');
}

/** `reply.data && reply.data.result`, in the statement. */
function isAskedAround(body: PlainNode, at: PlainNode, statement: PlainNode, { source }: FileModel): boolean {
  const textOf = ({ start, end }: PlainNode): string => source.text.slice(start, end);
  const written = textOf(body);
  const asks = (test: PlainNode): boolean => operandsOf(test).some((operand) => textOf(operand) === written);
  for (let inner = at, { parent } = at; parent && inner !== statement; inner = parent, { parent } = inner) {
    const test =
      parent.kind === 'logical' && parent.operator === '&&'
        ? parent.left
        : parent.kind === 'if' || parent.kind === 'conditional'
          ? parent.test
          : undefined;
    if (test && test !== inner && asks(test)) return true;
  }
  return false;
}

/** `let body; try { body = await ask(); } catch { … }`, whose handler goes on. */
function isLeftUnset({ declarations: [declared], sources }: Binding, statement: PlainNode): boolean {
  if (declared?.kind !== 'declarator' || declared.init || sources.length === 0) return false;
  return sources.every(({ from }) => {
    const around = from && enclosing(from, 'try');
    return (
      around?.handler !== undefined &&
      isWithin(from ?? around, around.block) &&
      !isWithin(statement, around.block) &&
      !isWithin(declared, around.block) &&
      !leave([around.handler.body], true)
    );
  });
}

/** `ask().catch(() => undefined)`, `ask().catch(console.error)`. */
function isSwallowing(node: PlainNode, { scopes }: FileModel): boolean {
  const call = unwrap(node);
  const [handler] = call.kind === 'call' && methodOf(call) === 'catch' ? call.args : [];
  if (handler?.kind === 'member') return handler.object.kind === 'name' && handler.object.name === 'console';
  if (handler?.kind !== 'function' || !handler.body) return false;
  const { body } = handler;
  if (body.kind !== 'block') return isNothing(body) || (body.kind === 'call' && isShowing(body, scopes));
  const last = body.body.at(-1);
  return last?.kind === 'return' ? !last.argument || isNothing(last.argument) : !leave([body], true);
}

function isNothing(node: PlainNode): boolean {
  return armsOf(node).some(isNullOrUndefined);
}
