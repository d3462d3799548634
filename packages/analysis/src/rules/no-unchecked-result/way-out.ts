import type { FileModel } from '../../file/file.ts';
import { isShowing } from '../../bodies/states/calls.ts';
import { once } from '../../basics/once.ts';
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
 * The function's own way out in front of a statement: that of the nearest `if` in the same list that returns nothing, or goes
 * on with the next item.
 */
export function wayOutBefore(statement: PlainNode, { source }: FileModel): WayOut | undefined {
  const { parent } = statement;
  if (parent?.kind !== 'block' && parent?.kind !== 'program') return undefined;
  const guards = guardsIn(parent);
  const guard = guards[firstFrom(statement.start, guards) - 1];
  const inside = guard?.whenTrue.kind === 'block' ? guard.whenTrue.body : guard ? [guard.whenTrue] : [];
  const last = inside.at(-1);
  if (!last || !isQuietLeaving(last) || !inside.slice(0, -1).every(isLogging)) return undefined;
  const written = ({ start, end }: PlainNode): string => source.text.slice(start, end);
  const [logged] = inside.flatMap((one) => loggingCall(one) ?? []);
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
  const { argument } = node;
  switch (argument?.kind) {
    case undefined:
      return true;
    case 'constant':
      return argument.value === 'null' || argument.value === 'false';
    case 'name':
      return argument.name === 'undefined';
    case 'array':
      return argument.elements.length === 0;
    default:
      return false;
  }
}

function isLogging(node: PlainNode): boolean {
  return loggingCall(node) !== undefined;
}

function loggingCall(node: PlainNode): CallNode | undefined {
  const call = node.kind === 'statement' ? node.expression : undefined;
  return call?.kind === 'call' && isShowing(call) ? call : undefined;
}
