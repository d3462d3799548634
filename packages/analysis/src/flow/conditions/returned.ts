import { isWithin } from '../../tree/ancestors.ts';
import type { FunctionNode, LoopNode, PlainNode } from '../../tree/nodes.ts';
import { controlOf } from '../control/control.ts';
import type { Condition, ControlGraph, Edge, Point } from '../control/graph.ts';
import { listOfLoop } from '../control/listed-loops.ts';
import { type Answer, any, literal, oneOfAnswers } from './answers.ts';
import type { Evaluator, World } from './world.ts';

/**
 * Where control is in a loop over the items that the assumption is about: in the turn of another item in front of the
 * one, in the turn of that, or in one behind.
 */
interface Turn {
  readonly loop: LoopNode;
  readonly of: 'before' | 'it' | 'behind';
}

/** A point, and in which turn of a loop it is. */
interface Step {
  readonly point: Point;
  readonly turn: Turn | undefined;
}

/** What a function may give under an assumption: the returns that are reached then. */
export function returnedBy(owner: FunctionNode, world: World, evaluator: Evaluator): Answer {
  const graph = controlOf(owner);
  if (!graph.isWhole) return any;
  const returns = new Map(graph.returns.map(({ point, argument }) => [point, argument]));
  const answers: Answer[] = [];
  for (const { point, turn } of stepsFrom(graph, world, evaluator)) {
    if (!returns.has(point)) continue;
    const argument = returns.get(point);
    const there = argument ? worldAt(argument, turn, world) : world;
    answers.push(argument ? evaluator.evaluate(argument, there) : literal(undefined));
  }
  return answers.length === 0 ? any : oneOfAnswers(answers);
}

function worldAt(node: PlainNode, turn: Turn | undefined, world: World): World {
  const isOther = turn !== undefined && turn.of !== 'it' && isWithin(node, turn.loop);
  return (isOther ? world.others?.() : undefined) ?? world;
}

/** All that is reached under an assumption. */
function stepsFrom(graph: ControlGraph, world: World, evaluator: Evaluator): Iterable<Step> {
  const reached = new Map<Point, Set<string>>();
  const steps: Step[] = [];
  const reach = (point: Point, turn: Turn | undefined): void => {
    let turns = reached.get(point);
    if (!turns) reached.set(point, (turns = new Set()));
    const key = turn ? `${turn.loop.start} ${turn.of}` : '';
    if (turns.has(key)) return;
    turns.add(key);
    steps.push({ point, turn });
  };
  const isOpen = (condition: Condition | undefined, turn: Turn | undefined): boolean =>
    !condition || evaluator.mayBe(condition, worldAt(condition.test, turn, world));

  function follow(edge: Edge, { point, turn }: Step): void {
    const { to, condition, loop } = edge;
    if (!isOpen(condition, turn)) return;
    if (loop?.role === 'turn' && turn?.loop === loop.node) {
      reach(to, turn.of === 'before' ? turn : { ...turn, of: 'behind' });
      if (turn.of === 'before') reach(to, { ...turn, of: 'it' });
      return;
    }
    if (loop && loop.role !== 'turn' && isAboutItems(loop.node, world)) return;
    // Behind the last turn: the one item had its own by then.
    const isEnd =
      turn?.of === 'before' &&
      point.next.some((one) => one.loop?.role === 'turn' && one.loop.node === turn.loop);
    if (isEnd) return;
    const left = turn && to.node && !isWithin(to.node, turn.loop) ? undefined : turn;
    if (left || to.node?.kind !== 'loop' || !isAboutItems(to.node, world)) reach(to, left);
    else for (const of of ['before', 'it'] as const) reach(to, { loop: to.node, of });
  }

  reach(graph.entry, undefined);
  for (const step of steps) for (const edge of step.point.next) follow(edge, step);
  return steps;
}

function isAboutItems(loop: LoopNode, world: World): boolean {
  const list = listOfLoop(loop);
  return list !== undefined && world.isAboutItemsOf(list);
}
