import { forEachChild } from '../tree/children.ts';
import type { PlainKind, PlainNode } from '../tree/nodes.ts';

/**
 * Whether control never reaches what stands behind `statements`: they end in `return`, `throw`, `continue`, or a
 * `break` that has a label. A plain `break` counts where `isBreakLeaving`: behind an `if` it leaves, in a `case` it
 * only ends the switch.
 */
export function leave(statements: readonly PlainNode[], isBreakLeaving: boolean): boolean {
  const enough = isBreakLeaving ? ways.byBreak : ways.always;
  return statements.some((statement) => wayOf(statement) >= enough);
}

/** How a statement leaves, the stronger the higher. */
const ways = { never: 0, byBreak: 1, always: 2 };

/** Kept, since a statement is also asked for as a part of those around it. */
const known = new WeakMap<PlainNode, number>();

/** Reads the parts first, from a list: statements may nest deeper than the stack. */
function wayOf(statement: PlainNode): number {
  const parts = [statement];
  // Goes on to what is added on the way.
  for (const part of parts) {
    if (!known.has(part)) for (const inner of partsOf(part)) if (inner) parts.push(inner);
  }
  for (const part of parts.reverse()) if (!known.has(part)) known.set(part, readWay(part));
  return knownWay(statement);
}

function knownWay(node: PlainNode): number {
  return known.get(node) ?? ways.never;
}

/** The statements inside that decide how one leaves. */
function partsOf(node: PlainNode): readonly (PlainNode | undefined)[] {
  switch (node.kind) {
    case 'block':
      return node.body;
    case 'if':
      return [node.whenTrue, node.whenFalse];
    case 'try':
      return [node.finalizer, node.block, node.handler?.body];
    case 'switch':
      return node.cases.at(-1)?.body ?? [];
    default:
      return [];
  }
}

/** How a statement leaves whose parts are known. */
function readWay(node: PlainNode): number {
  switch (node.kind) {
    case 'return':
    case 'throw':
      return ways.always;
    case 'jump':
      return node.keyword === 'continue' || node.label !== undefined ? ways.always : ways.byBreak;
    case 'block':
      return node.body.reduce((way, inner) => Math.max(way, knownWay(inner)), ways.never);
    case 'if':
      return node.whenFalse ? Math.min(knownWay(node.whenTrue), knownWay(node.whenFalse)) : ways.never;
    case 'try': {
      const handled = node.handler ? knownWay(node.handler.body) : ways.always;
      const ended = node.finalizer ? knownWay(node.finalizer) : ways.never;
      return Math.max(ended, Math.min(knownWay(node.block), handled));
    }
    case 'switch': {
      const isClosed = node.cases.some(({ test }) => !test) && !node.cases.some(({ body }) => hasBreak(body));
      const isLeaving = partsOf(node).some((part) => part && knownWay(part) === ways.always);
      return isClosed && isLeaving ? ways.always : ways.never;
    }
    default:
      return ways.never;
  }
}

/** Whether a plain `break` in `statements` ends the switch that they stand in. */
export function hasBreak(statements: readonly PlainNode[]): boolean {
  const list = [...statements];
  const push = (node: PlainNode): void => {
    list.push(node);
  };
  for (let node = list.pop(); node; node = list.pop()) {
    if (node.kind === 'jump') {
      if (node.keyword === 'break' && node.label === undefined) return true;
    } else if (!ownBreaks.has(node.kind)) forEachChild(node, push);
  }
  return false;
}

/** In these, a break ends something else. */
const ownBreaks = new Set<PlainKind>(['loop', 'switch', 'function', 'class']);
