import { lineEnd } from '../../text/lines.ts';
import { hasComment } from '../../text/trivia.ts';
import type { FileModel } from '../../file/file.ts';
import type { CaseNode, PlainNode, SwitchNode } from '../../tree/nodes.ts';
import { firstFrom } from '../../tree/ordered.ts';

/** Answers whether code does nothing, and whether a comment says why. */
interface EmptyCode {
  /** A block without statements or comments, or a lone semicolon. */
  isEmptyBlock(node: PlainNode): boolean;
  /** A function whose block is empty; comments count from `from` on. */
  isEmptyFunction(node: PlainNode | undefined, from: number): boolean;
}

export function createEmptyCode({ source }: FileModel): EmptyCode {
  return {
    isEmptyBlock(node) {
      if (node.kind === 'block') return node.body.length === 0 && !hasComment(node.start, node.end, source);
      return node.kind === 'other' && node.end - node.start === 1 && source.text.charAt(node.start) === ';';
    },
    isEmptyFunction: (node, from) =>
      node?.kind === 'function' &&
      node.body?.kind === 'block' &&
      node.body.body.length === 0 &&
      !hasComment(from, node.end, source),
  };
}

/** Labels that share one body, and what there is of it. */
export interface EmptyClause {
  readonly labels: readonly CaseNode[];
  /** What stands in the body: nothing, an empty block, or only a `break`. */
  readonly body: 'nothing' | 'block' | 'break';
  /** The empty block or the `break`. */
  readonly statement: PlainNode | undefined;
}

/** The clauses of a switch that do nothing and in which no comment says why. */
export function emptyClauses(node: SwitchNode, { source }: FileModel): readonly EmptyClause[] {
  const found: EmptyClause[] = [];
  let labels: CaseNode[] = [];
  for (const [index, clause] of node.cases.entries()) {
    labels.push(clause);
    const next = node.cases[index + 1];
    if (clause.body.length === 0 && next) continue;
    const body = emptyBody(clause, next === undefined);
    const end = clause.body.length === 0 ? node.end : lineEnd(source, clause.end);
    const start = labels[0]?.start ?? clause.start;
    const comment = source.comments[firstFrom(start, source.comments)];
    const isExplained = comment !== undefined && comment.start < end;
    if (body && !isExplained) found.push({ labels, ...body });
    labels = [];
  }
  return found;
}

function emptyBody(clause: CaseNode, isLast: boolean): Omit<EmptyClause, 'labels'> | undefined {
  const [first, second, ...others] = clause.body;
  if (!first) return { body: 'nothing', statement: undefined };
  if (isBreak(first)) return { body: 'break', statement: first };
  if (first.kind !== 'block' || others.length > 0 || (second && !isBreak(second))) return undefined;
  const [inner, ...more] = first.body;
  if (inner) {
    const isOnlyBreak = isBreak(inner) && more.length === 0 && !second;
    return isOnlyBreak ? { body: 'break', statement: inner } : undefined;
  }
  // Without a `break` an empty block falls through to what the next label does.
  return isLast || second ? { body: 'block', statement: first } : undefined;
}

function isBreak(node: PlainNode): boolean {
  return node.kind === 'jump' && node.keyword === 'break' && node.label === undefined;
}
