import { append } from '../../basics/grouped.ts';
import type { Evaluator, World } from '../../flow/conditions/world.ts';
import type { Point } from '../../flow/control/graph.ts';

/** Where control gets to under an assumption. */
export interface Reach {
  readonly points: ReadonlySet<Point>;
  /** The points from which `to` is reached, of those that are reached. */
  before(to: ReadonlySet<Point>): ReadonlySet<Point>;
}

/**
 * What is reached behind some points.
 *
 * @param world what is assumed of conditions; undefined: nothing
 * @param isEnd where it goes no further, though that point is reached
 * @param mayThrow whether what a point calls is thought to throw
 */
export function reachFrom(
  from: Iterable<Point>,
  world: World | undefined,
  evaluator: Evaluator,
  isEnd: (point: Point) => boolean,
  mayThrow: (point: Point) => boolean = () => true,
): Reach {
  const points = new Set<Point>();
  const ways = new Map<Point, Point[]>();
  const list = [...from];
  for (const point of list) {
    for (const { to, condition, thrownBy } of point.next) {
      if (world && condition && !evaluator.mayBe(condition, world)) continue;
      if (thrownBy && !mayThrow(point)) continue;
      append(ways, to, point);
      if (points.has(to)) continue;
      points.add(to);
      if (!isEnd(to)) list.push(to);
    }
  }
  return {
    points,
    before(to) {
      const found = new Set<Point>();
      const back = [...to].filter((point) => points.has(point));
      for (const point of back) {
        for (const earlier of ways.get(point) ?? []) {
          if (!points.has(earlier) || found.has(earlier) || to.has(earlier)) continue;
          found.add(earlier);
          back.push(earlier);
        }
      }
      return found;
    },
  };
}
