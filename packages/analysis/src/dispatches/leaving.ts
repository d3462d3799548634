import { forEachChild } from '../tree/children.ts';
import type { PlainKind, PlainNode } from '../tree/nodes.ts';

/**
 * Whether control never reaches what stands behind `statements`: they end in `return`, `throw`, `continue`, or a
 * `break` that has a label. A plain `break` counts where `isBreakLeaving`: behind an `if` it leaves, in a `case` it
 * only ends the switch.
 */
export function leave(statements: readonly PlainNode[], isBreakLeaving: boolean): boolean {
  return statements.some((statement) => leaves({ node: statement, isBreakLeaving }));
}

/** A statement, and whether a plain `break` in it leaves. */
interface Question {
  readonly node: PlainNode;
  readonly isBreakLeaving: boolean;
}

/** Of statements made of others; kept, since each is also asked for as a part of those around it. */
const known = {
  whereBreaksLeave: new WeakMap<PlainNode, boolean>(),
  else: new WeakMap<PlainNode, boolean>(),
};

function answersTo({ isBreakLeaving }: Question): WeakMap<PlainNode, boolean> {
  return isBreakLeaving ? known.whereBreaksLeave : known.else;
}

/** Answers the parts first, from a list: statements may nest deeper than the stack. */
function leaves(question: Question): boolean {
  const list = [question];
  const parts: Question[] = [];
  for (let at = list.pop(); at; at = list.pop()) {
    if (answersTo(at).has(at.node)) continue;
    parts.push(at);
    for (const part of partsOf(at)) list.push(part);
  }
  for (const part of parts.reverse()) answersTo(part).set(part.node, answer(part));
  return answersTo(question).get(question.node) ?? answer(question);
}

/** The statements inside that decide whether one leaves. */
function partsOf({ node, isBreakLeaving }: Question): readonly Question[] {
  const nodes = ((): readonly (PlainNode | undefined)[] => {
    switch (node.kind) {
      case 'block':
        return node.body;
      case 'if':
        return node.whenFalse ? [node.whenTrue, node.whenFalse] : [];
      case 'try':
        return [node.finalizer, node.block, node.handler?.body];
      case 'switch':
        return node.cases.at(-1)?.body ?? [];
      default:
        return [];
    }
  })();
  const isLeaving = isBreakLeaving && node.kind !== 'switch';
  return nodes.flatMap((part) => (part ? [{ node: part, isBreakLeaving: isLeaving }] : []));
}

/** Answers a question whose parts are answered. */
function answer(question: Question): boolean {
  const { node, isBreakLeaving } = question;
  const isLeaving = (part: PlainNode): boolean => answersTo(question).get(part) ?? false;
  switch (node.kind) {
    case 'return':
    case 'throw':
      return true;
    case 'jump':
      return node.keyword === 'continue' || node.label !== undefined || isBreakLeaving;
    case 'block':
      return node.body.some(isLeaving);
    case 'if':
      return node.whenFalse !== undefined && isLeaving(node.whenTrue) && isLeaving(node.whenFalse);
    case 'try':
      if (node.finalizer && isLeaving(node.finalizer)) return true;
      return isLeaving(node.block) && (!node.handler || isLeaving(node.handler.body));
    case 'switch':
      return (
        node.cases.some(({ test }) => !test) &&
        !node.cases.some(({ body }) => hasBreak(body)) &&
        (node.cases.at(-1)?.body ?? []).some((part) => known.else.get(part) ?? false)
      );
    default:
      return false;
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
