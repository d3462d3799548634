import { once } from '../../basics/once.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import type { Point } from '../../flow/control/graph.ts';
import { createStopping } from '../../flow/control/stopping.ts';
import type { CallNode, PlainNode } from '../../tree/nodes.ts';
import { reachFrom, type Reach } from './reach.ts';
import type { WayBack } from './ways-back.ts';

/** Where control gets to on a way, up to where the request has gone again. */
interface Reaching {
  reachOn(way: WayBack, from: Iterable<Point>, world: World): Reach;
  reaches(way: WayBack, from: Iterable<Point>, world: World, to: ReadonlySet<Point>): boolean;
  /** The same of a request that was granted: what is done again after something else threw is no poll. */
  reachesGranted(way: WayBack, from: Iterable<Point>, granted: World, to: ReadonlySet<Point>): boolean;
}

export function createReaching(
  analysis: Analysis,
  evaluator: Evaluator,
  isQuietCall: (call: CallNode) => boolean,
): Reaching {
  const stopping = createStopping(analysis.provenance.calls);
  const isStop = once(({ node }: Point): boolean => node?.kind === 'call' && stopping.neverReturns(node));
  /** What waits, logs or makes a value is not thought to throw. */
  const mayThrow = once(({ node }: Point): boolean => node?.kind === 'call' && !isQuietCall(node));
  const isInside = once((around: PlainNode) =>
    once(
      ({ node }: Point): boolean =>
        node === undefined || (node.start >= around.start && node.end <= around.end),
    ),
  );

  function reachOn(
    way: WayBack,
    from: Iterable<Point>,
    world: World,
    goals = way.goals,
    throwing = mayThrow,
  ): Reach {
    const isWithin = isInside(way.within);
    const isEnd = (point: Point): boolean => goals.has(point) || !isWithin(point) || isStop(point);
    return reachFrom(from, world, evaluator, isEnd, throwing);
  }

  function reaches(way: WayBack, from: Iterable<Point>, world: World, to: ReadonlySet<Point>): boolean {
    return hasOneOf(to, reachOn(way, from, world, to));
  }

  function reachesGranted(
    way: WayBack,
    from: Iterable<Point>,
    granted: World,
    to: ReadonlySet<Point>,
  ): boolean {
    return hasOneOf(
      to,
      reachOn(way, from, granted, to, () => false),
    );
  }

  return { reachOn, reaches, reachesGranted };
}

function hasOneOf(goals: ReadonlySet<Point>, { points }: Reach): boolean {
  return [...goals].some((goal) => points.has(goal));
}
