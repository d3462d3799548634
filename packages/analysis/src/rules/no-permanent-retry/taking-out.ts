import { escapeRegex } from '../../basics/escape.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { withoutHoles } from '../../tree/holes.ts';
import type { BinaryNode, LogicalNode, PlainNode, PlainSource } from '../../tree/nodes.ts';
import { hasComment, skipTrivia } from '../../text/trivia.ts';
import type { Edit } from '../../text/edit.ts';
import { holderOf } from './holders.ts';

/** Takes a code out of where it is named, where others are left: a list, a table, a chain of `||`, labels of one body. */
export function takenOut(node: PlainNode, { file }: Analysis): readonly Edit[] | undefined {
  const { source } = file;
  const { parent } = node;
  switch (parent?.kind) {
    case 'array':
      return isTypeMadeOf(parent, source) ? undefined : fromList(node, withoutHoles(parent.elements), source);
    case 'property':
      return parent.parent?.kind === 'object' && !isTypeMadeOf(parent.parent, source)
        ? fromList(parent, parent.parent.members, source)
        : undefined;
    case 'binary':
      return fromChain(parent, source);
    case 'case':
      return fromLabels(parent, source);
    default:
      return undefined;
  }
}

/** Whether a type is made of what a list holds: to take from it may make other code wrong. */
function isTypeMadeOf(list: PlainNode, { text }: PlainSource): boolean {
  const name = holderOf(list);
  return name !== undefined && new RegExp(`typeof\\s+${escapeRegex(name)}\\b`).test(text);
}

function fromList(
  node: PlainNode,
  all: readonly PlainNode[],
  source: PlainSource,
): readonly Edit[] | undefined {
  const index = all.indexOf(node);
  if (index < 0 || all.length < 2) return undefined;
  const [before, after] = [all[index - 1], all[index + 1]];
  if (after && !hasComment(node.start, after.start, source)) return [removal(node.start, after.start)];
  if (!after && before && !hasComment(before.end, node.end, source)) return [removal(before.end, node.end)];
  const comma = skipTrivia(node.end, source);
  return [removal(node.start, source.text.charAt(comma) === ',' ? comma + 1 : node.end)];
}

/** `mc === 'A' || mc === 'B'`, `mc !== 'A' && mc !== 'B'`: one of them. */
function fromChain(comparison: PlainNode, source: PlainSource): readonly Edit[] | undefined {
  const { parent } = comparison;
  if (parent?.kind !== 'logical' || comparison.kind !== 'binary') return undefined;
  const isEqual = /^===?$/.test(comparison.operator);
  // `!isOurs || mc !== 'A'`, `isFirst && mc !== 'A'`: no other code is left.
  if (isEqual ? parent.operator !== '||' : parent.operator !== '&&' || !isBesideAnother(comparison, parent))
    return undefined;
  const kept = parent.right === comparison ? parent.left : parent.right;
  if (isAloneInParentheses(parent, kept, source))
    return hasComment(parent.start, parent.end, source)
      ? undefined
      : [{ start: parent.start - 1, end: parent.end + 1, text: source.text.slice(kept.start, kept.end) }];
  const edit =
    parent.right === comparison
      ? removal(parent.left.end, comparison.end)
      : removal(comparison.start, parent.right.start);
  const removed = source.text.slice(edit.start, edit.end);
  // Parentheses belong to no node: one that is left alone would break the code.
  return /[()]/.test(removed) || hasComment(edit.start, edit.end, source) ? undefined : [edit];
}

/** Whether the operand next to a comparison compares the same with another code. */
function isBesideAnother(comparison: BinaryNode, chain: LogicalNode): boolean {
  const next = chain.right === comparison ? chain.left : chain.right;
  const other = next.kind === 'logical' ? next.right : next;
  return other.kind === 'binary' && other.operator === comparison.operator;
}

/** `(mc === 'A' || mc === 'B') && …`: parentheses that one comparison alone needs no longer. */
function isAloneInParentheses(chain: PlainNode, kept: PlainNode, { text }: PlainSource): boolean {
  return (
    chain.parent?.kind === 'logical' &&
    kept.kind === 'binary' &&
    text.charAt(chain.start - 1) === '(' &&
    text.charAt(chain.end) === ')' &&
    !/[()]/.test(text.slice(chain.start, chain.end))
  );
}

/** `case 'A':` in front of another label of the same body. */
function fromLabels(label: PlainNode, source: PlainSource): readonly Edit[] | undefined {
  if (label.kind !== 'case' || label.body.length > 0 || label.parent?.kind !== 'switch') return undefined;
  const { cases } = label.parent;
  const next = cases[cases.indexOf(label) + 1];
  if (!next || hasComment(label.start, next.start, source)) return undefined;
  return [removal(label.start, next.start)];
}

function removal(start: number, end: number): Edit {
  return { start, end, text: '' };
}
