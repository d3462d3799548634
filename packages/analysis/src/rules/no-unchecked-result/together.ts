import { itemPosition } from '../../flow/functions.ts';
import { leave } from '../../flow/leaving.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { BodyEvents } from '../../bodies/states/events.ts';
import { aboutOf, type Track } from '../../bodies/states/track.ts';
import type { ResultUse } from './result-uses.ts';

/**
 * Whether the outcome leaves together with the result: rc, mc, the body, or what was made of them, stands in the same
 * simple statement, and is not what chooses the result there.
 */
export function leavesWithOutcome(
  { at, isTest }: Pick<ResultUse, 'at' | 'isTest'>,
  track: Track,
  events: BodyEvents,
): boolean {
  const around = statementAround(at);
  const end = isTest ? endOfTested(around) : around.end;
  for (const place of track.aliases) {
    for (const event of events.between(place, around.start, end)) {
      const { node, kind, standing } = event;
      if (kind === 'result' || node === at || !aboutOf(event, track)) continue;
      // A body that is only read for its result says nothing of its outcome: `body.result`, `Body.parse(json).result`.
      if (kind === 'body' && (isWithin(at, node) || isWithin(node, at))) continue;
      if (standing.role === 'shown' || standing.role === 'none') continue;
      if (standing.governs.some((chosen) => isWithin(at, chosen))) continue;
      if (isInOtherArm(at, node)) continue;
      if (standing.role === 'tested' && !isTest) continue;
      if (kind === 'outcome' && isTakenFrom(at, node)) continue;
      return true;
    }
  }
  return false;
}

/** Whether only one of two is ever evaluated: `body.rc === 0 ? body.mc : body.result`. */
function isInOtherArm(at: PlainNode, other: PlainNode): boolean {
  for (let inner = at, { parent } = at; parent; inner = parent, { parent } = inner) {
    if (!isWithin(other, parent)) continue;
    return parent.kind === 'conditional' && parent.test !== inner && !isWithin(other, parent.test);
  }
  return false;
}

/** `refused.map((body) => body.result)`: what the use is taken from does not leave beside it. */
function isTakenFrom(at: PlainNode, { parent }: PlainNode): boolean {
  return parent?.kind === 'member' && parent.parent?.kind === 'call' && isWithin(at, parent.parent);
}

/** The simple statement around a use, or the arrow's expression. */
function statementAround(at: PlainNode): PlainNode {
  let node = at;
  while (node.parent) {
    const { parent } = node;
    switch (parent.kind) {
      case 'statement':
      case 'return':
      case 'throw':
      case 'variable':
      case 'if':
        return parent.kind === 'if' && parent.test !== node ? node : parent;
      case 'loop':
      case 'switch':
      case 'case':
      case 'block':
      case 'program':
        return node;
      case 'function':
        // `bodies.map((body) => body.result)` stands in the statement that it is a part of.
        if (parent.parent?.kind !== 'call' || itemPosition(parent.parent) === undefined) return node;
    }
    node = parent;
  }
  return node;
}

/**
 * A test of the result itself may have the mc in what it governs: `if (!body.result) throw new Error(body.mc)`, and
 * where it leaves, all that follows.
 */
export function endOfTested(statement: PlainNode): number {
  if (statement.kind !== 'if') return statement.end;
  return leave([statement.whenTrue], true) ? (statement.parent?.end ?? statement.end) : statement.end;
}
