import { isWithin } from '../../tree/ancestors.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { ownerOf } from '../../tree/owner.ts';
import { controlOf } from '../control/control.ts';
import type { Point } from '../control/graph.ts';
import { type Answer, any, literal, oneOfAnswers } from './answers.ts';
import { changed } from './changed.ts';
import type { ChangedInTurns, Turns } from './changes.ts';
import { isCountingTurns, noMoreThan } from './counted-turns.ts';
import { holding, isSameAnswer, settled } from './folds.ts';
import { listAt } from './lists.ts';
import type { Evaluator, World } from './world.ts';

/** So many points of a turn are gone through: who keeps account of a list does so in a few lines. */
const mostPoints = 400;

/** What a variable holds at the end of a turn, and where the loop is broken off. */
interface Ends {
  readonly turn: readonly Answer[];
  readonly broken: readonly Answer[];
}

/**
 * What a variable holds behind the turns of a list that change it: `let ok = true; for (const body of bodies) if
 * (body.rc !== 0) ok = false;`. The item that the assumption is about has its turn somewhere between others, or none
 * where one of those ends the loop.
 */
export function heldBehindTurns(
  held: Binding,
  { first, turns, changes }: ChangedInTurns,
  world: World,
  evaluator: Evaluator,
): Answer {
  if (!world.isAboutItemsOf(turns.list)) return any;
  const initial = first ? evaluator.evaluate(first, world) : literal(undefined);
  const turn = (before: Answer, isIts: boolean): Ends | undefined =>
    turnOf(held, before, turns, changes, isIts ? world : world.others?.(), world, evaluator);
  const broken: Answer[] = [];
  // What a turn leaves that nobody can follow may be anything, wherever it ends.
  const after = (before: Answer, isIts: boolean): Answer | undefined => {
    const ends = turn(before, isIts);
    broken.push(...(ends ? ends.broken : [any]));
    return ends && ends.turn.length > 0 ? oneOfAnswers(ends.turn) : undefined;
  };
  const others = (before: Answer): Answer => settled(before, (at) => after(at, false) ?? at);
  const its = after(others(initial), true);
  const answer = oneOfAnswers(its ? [others(its), ...broken] : broken.length > 0 ? broken : [any]);
  const list = isCountingTurns(turns, changes) ? listAt(turns.list, world, evaluator) : undefined;
  if (!list) return answer;
  const ends = turn(initial, true);
  const isCounted = !ends || [...ends.turn, ...ends.broken].some((end) => !isSameAnswer(end, initial));
  return noMoreThan(list.length, isCounted ? 0 : 1, initial, answer);
}

/** One turn: all ways through it that are open, with what the variable holds on each. */
function turnOf(
  held: Binding,
  before: Answer,
  { node }: Turns,
  changes: ReadonlySet<PlainNode>,
  inside: World | undefined,
  world: World,
  evaluator: Evaluator,
): Ends | undefined {
  const graph = controlOf(node.kind === 'function' ? node : ownerOf(node));
  const [start, ...copies] = node.kind === 'function' ? [graph.entry] : graph.pointsOf(node);
  if (!graph.isWhole || !start || copies.length > 0) return undefined;
  const returns = new Set(node.kind === 'function' ? graph.returns.map(({ point }) => point) : []);
  const at = new Map<Point, Answer>([[start, before]]);
  const list: Point[] = [start];
  const ends: { turn: Answer[]; broken: Answer[] } = { turn: [], broken: [] };
  for (let points = 0; ; points++) {
    const point = list.pop();
    if (!point) return ends;
    if (points > mostPoints) return undefined;
    const answer = at.get(point) ?? any;
    const there = holding(held, answer, inside, world, evaluator);
    const behind =
      point.node && changes.has(point.node) ? changed(point.node, answer, there, evaluator) : answer;
    if (returns.has(point) || point.next.some(({ loop }) => loop?.node === node && loop.role === 'turn')) {
      ends.turn.push(behind);
      continue;
    }
    const next = behind === answer ? there : holding(held, behind, inside, world, evaluator);
    for (const { to, condition } of point.next) {
      if (to === graph.exit || (condition && !evaluator.mayBe(condition, next))) continue;
      if (to.node && !isWithin(to.node, node)) {
        ends.broken.push(behind);
        continue;
      }
      const known = at.get(to);
      const joined = known ? oneOfAnswers([known, behind]) : behind;
      if (known && isSameAnswer(known, joined)) continue;
      at.set(to, joined);
      list.push(to);
    }
  }
}
