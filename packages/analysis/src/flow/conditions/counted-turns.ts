import { enclosing } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { type Answer, asCount } from './answers.ts';
import type { Turns } from './changes.ts';
import { type Count, count } from './counts.ts';

/** Whether a variable counts turns: all that changes it adds one, once in a turn at most. */
export function isCountingTurns({ node }: Turns, changes: ReadonlySet<PlainNode>): boolean {
  const [change, ...others] = changes;
  if (!change || others.length > 0 || !isAddingOne(change)) return false;
  const loop = enclosing(change, 'loop');
  return node.kind === 'loop' ? loop === node : !loop || loop === enclosing(node, 'loop');
}

/** `good++`, `good += 1`, `good.push(body)`. */
function isAddingOne(change: PlainNode): boolean {
  if (change.kind === 'unary') return change.operator === '++';
  if (change.kind === 'call') return change.args.length === 1 && change.args[0]?.kind !== 'spread';
  if (change.kind !== 'assign' || change.operator !== '+=') return false;
  return change.value.kind === 'number' && change.value.value === 1;
}

/**
 * What a variable is known to hold that counts turns from nothing on.
 *
 * @param turns how many turns there are
 * @param without how many of them are not counted
 */
export function noMoreThan(
  { most, behind }: Count,
  without: number,
  initial: Answer,
  answer: Answer,
): Answer {
  const start = initial.kind === 'list' ? initial.length : asCount(initial);
  const found = answer.kind === 'list' ? answer.length : asCount(answer);
  if (start?.most !== 0 || !found) return answer;
  const fewer = behind && { ...behind, by: behind.by + without, isExact: false };
  const length = count(found.least, Math.min(found.most, most - without), fewer);
  return answer.kind === 'list' ? { ...answer, length } : length;
}
