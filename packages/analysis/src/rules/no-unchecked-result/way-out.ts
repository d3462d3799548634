import type { FileModel } from '../../file/file.ts';
import { isLogging, isShowing } from '../../bodies/states/calls.ts';
import { once } from '../../basics/once.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import { operandsOf } from '../../tree/flatten.ts';
import { firstFrom } from '../../tree/ordered.ts';
import type { CallNode, IfNode, NodeOf, PlainNode } from '../../tree/nodes.ts';

/** How a function leaves where something is not as it must be, other than by throwing. */
export interface WayOut {
  /** `return null`, `continue`, as it is written there. */
  readonly leaving: string;
  /** What is told there: `console.warn`. */
  readonly logger: string;
}

/**
 * The function's own way out around a statement: that of the `if` that asks for the result, there or in the next statement;
 * else that of the nearest `if` in front of it in the same list.
 */
export function wayOutAround(at: PlainNode, statement: PlainNode, file: FileModel): WayOut | undefined {
  const { parent } = statement;
  if (parent?.kind !== 'block' && parent?.kind !== 'program') return undefined;
  const guards = guardsIn(parent);
  const next = firstFrom(statement.start, guards);
  const asking = guards[next];
  const own = asking && asksFor(at, statement, asking, file) ? wayOutOf(asking, file) : undefined;
  const before = guards[next - 1];
  return own ?? (before && wayOutOf(before, file));
}

/** Whether an `if` asks for a result that is used in it, or kept in front of it: `const book = body.result; if (!book) return null`. */
function asksFor(at: PlainNode, statement: PlainNode, asking: IfNode, { scopes }: FileModel): boolean {
  if (asking === statement)
    return operandsOf(asking.test).some((one) => isWithin(at, one) && asksForNothing(one));
  const declarator = enclosing(at, 'declarator');
  const isKept =
    declarator?.init === at &&
    declarator.target.kind === 'name' &&
    statement.kind === 'variable' &&
    statement.declarators.at(-1) === declarator;
  const asked =
    asking.test.kind === 'unary' && asking.test.operator === '!' ? asking.test.argument : undefined;
  return isKept && asked?.kind === 'name' && scopes.bindingOf(asked) === scopes.bindingOf(declarator.target);
}

/** `!body.result`, `body.result.length === 0`, `body.result == null`. */
function asksForNothing(test: PlainNode): boolean {
  if (test.kind === 'unary') return test.operator === '!';
  return test.kind === 'binary' && /^===?$/.test(test.operator) && [test.left, test.right].some(isNothing);
}

function wayOutOf(guard: IfNode, { source, scopes }: FileModel): WayOut | undefined {
  const inside = guard.whenTrue.kind === 'block' ? guard.whenTrue.body : [guard.whenTrue];
  const last = inside.at(-1);
  if (!last || !isQuietLeaving(last)) return undefined;
  const calls = inside.slice(0, -1).map(calledBy);
  if (!calls.every((call) => call !== undefined && isShowing(call, scopes))) return undefined;
  const written = ({ start, end }: PlainNode): string => source.text.slice(start, end);
  const logged = calls.find((call) => call !== undefined && isLogging(call));
  return {
    leaving: written(last).replace(/;$/, ''),
    logger: logged ? written(logged.callee) : 'console.error',
  };
}

const guardsIn = once(({ body }: NodeOf<'block'> | NodeOf<'program'>): readonly IfNode[] =>
  body.filter((one): one is IfNode => one.kind === 'if' && one.whenFalse === undefined),
);

/** `continue`, `break`, or a `return` of what stands for nothing. */
function isQuietLeaving(node: PlainNode): boolean {
  if (node.kind === 'jump') return true;
  if (node.kind !== 'return') return false;
  return !node.argument || isNothing(node.argument);
}

/** `null`, `undefined`, `false`, `[]`, `''`, 0, and objects of nothing else. */
function isNothing(value: PlainNode): boolean {
  switch (value.kind) {
    case 'constant':
      return value.value === 'null' || value.value === 'false';
    case 'name':
      return value.name === 'undefined';
    case 'array':
      return value.elements.length === 0;
    case 'string':
      return value.value === '';
    case 'number':
      return value.value === 0;
    case 'object':
      return value.members.every(
        (member) =>
          member.kind === 'property' &&
          member.value !== undefined &&
          member.value.kind !== 'object' &&
          isNothing(member.value),
      );
    default:
      return false;
  }
}

/** The call that a statement is. */
function calledBy(node: PlainNode): CallNode | undefined {
  return node.kind === 'statement' && node.expression.kind === 'call' ? node.expression : undefined;
}
