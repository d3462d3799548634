import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import type { Block, ControlGraph, Edge, Point, Position } from '../../flow/control/graph.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { birthsIn, type Start } from './births.ts';
import type { States } from './bits.ts';
import type { Exits } from './exits.ts';
import { nextStop, type Stops } from './stops.ts';

/** What one walk through a function goes by. The walk itself knows nothing of what nodes do or tests say. */
export interface Course {
  readonly start: Start;
  /** The points that have to do with the body. */
  readonly stops: Stops;
  /** The place in the text behind which nothing has to do with it. */
  readonly end: number;
  /** Is told the states in front of each point that is stopped at. */
  look(node: PlainNode, states: States): void;
  /** The states behind a node. */
  after(node: PlainNode, states: States): States;
  /** How something from a place in a block on never returns. */
  stopIn(block: Block, from: number): 'thrown' | 'ended' | undefined;
  /** The states that go along an edge, of those in front of and behind the last point of its block. */
  along(edge: Edge, before: States, states: States): States;
}

/** How many points one body was followed through, in all functions together. */
export interface Spent {
  points: number;
}

/** Points that one body is followed through. */
const mostPoints = 100_000;

export function isSpent({ points }: Spent): boolean {
  return points > mostPoints;
}

/**
 * Follows a body from block to block until no block is reached in a state that is new there.
 *
 * @returns the states where the function is left; undefined where that takes too many points
 */
export function followThrough(graph: ControlGraph, course: Course, spent: Spent): Exits | undefined {
  const { births, atEntry } = course.start;
  const reachedIn = new Map<Block, States>();
  const list: (Position & { readonly states: States })[] = [];
  const ends = new Map<Block, States>();
  const { returning, throwing } = leavingIn(graph);
  let thrown = 0;
  let atEnd = 0;

  function reach(point: Point, states: States): void {
    const { block } = graph.positionOf(point);
    const known = reachedIn.get(block) ?? 0;
    if ((known | states) === known) return;
    reachedIn.set(block, known | states);
    list.push({ block, index: 0, states: known | states });
  }

  /** Goes through a block; returns the states in front of its last point, and those behind it. */
  function pass({ block, index: from }: Position, atStart: States): readonly [States, States] {
    let states = atStart;
    let before = states;
    let last = -1;
    for (
      let at = nextStop(block, from - 1, states, course.stops);
      at >= 0;
      at = nextStop(block, at, states, course.stops)
    ) {
      const { node } = block.points[at] ?? {};
      if (!node) continue;
      spent.points++;
      if (states) course.look(node, states);
      [before, last] = [states, at];
      if (states) states = course.after(node, states);
      const birth = births.get(node);
      if (birth) states = birth(states);
    }
    return [last < block.points.length - 1 ? states : before, states];
  }

  if (atEntry) reach(graph.entry, atEntry);
  const waiting = birthsIn(graph, births);
  // What comes to be without a point of its own is there from the beginning.
  for (const [node, birth] of births) if (graph.pointsOf(node).length === 0) reach(graph.entry, birth(0));
  for (;;) {
    // A place where the body comes to be again is one that is reached from where it came to be before.
    const item: (Position & { readonly states?: States }) | undefined =
      list.pop() ?? waiting.find(({ block }) => !ends.has(block));
    if (!item) break;
    const { block } = item;
    spent.points++;
    if (isSpent(spent)) return undefined;
    const [before, behind] = pass(item, item.states ?? 0);
    const stop = course.stopIn(block, item.index);
    if (stop === 'thrown') thrown |= behind;
    const states = stop ? 0 : behind;
    ends.set(block, (ends.get(block) ?? 0) | states);
    if (!states || startOf(block) >= course.end) continue;
    for (const edge of block.next) {
      const there = course.along(edge, before, states);
      if (edge.to === graph.exit && !returning.has(block)) atEnd |= there;
      if (there) reach(edge.to, there);
    }
  }
  const returns: Exits['returns'][number][] = [];
  for (const [block, states] of ends) {
    for (const argument of returning.get(block) ?? []) returns.push({ argument, states });
    if (throwing.has(block)) thrown |= states;
  }
  return { returns, states: ends.get(graph.positionOf(graph.exit).block) ?? 0, atEnd, thrown };
}

/** The blocks by which a function is left, so that one walk looks only at those that it came to. */
const leavingIn = once((graph: ControlGraph) => {
  const returning = new Map<Block, (PlainNode | undefined)[]>();
  for (const { point, argument } of graph.returns) append(returning, graph.positionOf(point).block, argument);
  return { returning, throwing: new Set(graph.throws.map((point) => graph.positionOf(point).block)) };
});

/** Where a block begins in the text; -1 where it only joins. */
export function startOf({ points }: Block): number {
  return points.find(({ node }) => node)?.node?.start ?? -1;
}
