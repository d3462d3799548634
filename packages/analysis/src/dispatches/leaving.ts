import { once } from '../once.ts';
import { forEachChild } from '../tree/children.ts';
import type { PlainNode } from '../tree/nodes.ts';

/**
 * Whether control never reaches what stands behind `statements`: they end in `return`, `throw`, `continue`, or a
 * `break` that has a label. A plain `break` counts where `isBreakLeaving`: behind an `if` it leaves, in a `case` it
 * only ends the switch.
 */
export function leave(statements: readonly PlainNode[], isBreakLeaving: boolean): boolean {
  return statements.some((statement) => leaves(statement, isBreakLeaving));
}

/** What holds other statements is read once: a list of them is asked for each `if` around it. */
const holdsEndWithBreak = once((node: PlainNode) => holdsEnd(node, true));
const holdsEndWithoutBreak = once((node: PlainNode) => holdsEnd(node, false));

function leaves(node: PlainNode, isBreakLeaving: boolean): boolean {
  switch (node.kind) {
    case 'return':
    case 'throw':
      return true;
    case 'jump':
      return node.keyword === 'continue' || node.label !== undefined || isBreakLeaving;
    case 'block':
    case 'if':
    case 'try':
    case 'switch':
      return isBreakLeaving ? holdsEndWithBreak(node) : holdsEndWithoutBreak(node);
    default:
      return false;
  }
}

function holdsEnd(node: PlainNode, isBreakLeaving: boolean): boolean {
  switch (node.kind) {
    case 'block':
      return leave(node.body, isBreakLeaving);
    case 'if':
      return Boolean(
        node.whenFalse && leaves(node.whenTrue, isBreakLeaving) && leaves(node.whenFalse, isBreakLeaving),
      );
    case 'try':
      if (node.finalizer && leaves(node.finalizer, isBreakLeaving)) return true;
      return (
        leaves(node.block, isBreakLeaving) && (!node.handler || leaves(node.handler.body, isBreakLeaving))
      );
    case 'switch':
      return (
        node.cases.some(({ test }) => !test) &&
        !node.cases.some(({ body }) => hasBreak(body)) &&
        leave(node.cases.at(-1)?.body ?? [], false)
      );
    default:
      return false;
  }
}

/** Whether a plain `break` in `statements` ends the switch that they stand in. */
export function hasBreak(statements: readonly PlainNode[]): boolean {
  return statements.some(function breaks(node: PlainNode): boolean {
    if (node.kind === 'jump') return node.keyword === 'break' && node.label === undefined;
    if (node.kind === 'loop' || node.kind === 'switch' || node.kind === 'function' || node.kind === 'class') {
      return false;
    }
    let found = false;
    forEachChild(node, (child) => {
      found ||= breaks(child);
    });
    return found;
  });
}
