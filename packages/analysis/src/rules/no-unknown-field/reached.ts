import { isNamedFunction } from '../../bodies/states/running-functions.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import { once } from '../../basics/once.ts';
import type { Place } from '../../flow/place.ts';
import { createEvaluator } from '../../flow/conditions/evaluate.ts';
import type { World } from '../../flow/conditions/world.ts';
import { controlOf } from '../../flow/control/control.ts';
import type { Point } from '../../flow/control/graph.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import { xtWorlds } from './xt-worlds.ts';

/** Tells of places of a file whether a body of XT's gets there. */
interface XtReach {
  /**
   * Whether control may get to `node` where XT has answered: with a good HTTP status, an rc, an mc, and without the
   * fields that it has not. Where only another answer gets, such as that of a gateway, other fields are right.
   */
  byXt(node: PlainNode, body: Place): boolean;
}

/** Functions that only call each other are followed outwards so far. */
const deepest = 4;

export function createXtReach(analysis: Analysis): XtReach {
  const { file, provenance } = analysis;
  const evaluator = createEvaluator(file, provenance);
  const worldsOf = once((body: Place) => xtWorlds(body, evaluator, analysis));
  const pointsBy = once((world: World) => once((owner: Owner) => reachedPoints(owner, world)));

  function reachedPoints(owner: Owner, world: World): ReadonlySet<Point> | undefined {
    const graph = controlOf(owner);
    if (!graph.isWhole) return undefined;
    const reached = new Set<Point>([graph.entry]);
    for (const point of reached) {
      for (const { to, condition } of point.next) {
        if (!condition || evaluator.mayBe(condition, world)) reached.add(to);
      }
    }
    return reached;
  }

  function isReached(node: PlainNode, world: World, depth: number): boolean {
    const owner = ownerOf(node);
    const reached = pointsBy(world)(owner);
    const points = pointsAround(node, owner);
    if (reached && points.length > 0 && !points.some((point) => reached.has(point))) return false;
    if (owner.kind !== 'function' || depth === 0) return true;
    return placesOf(owner).some((place) => isReached(place, world, depth - 1));
  }

  /** Where a function runs: where it is called, or where it is made; in other files nobody can tell when. */
  function placesOf(owner: FunctionNode): readonly PlainNode[] {
    if (!isNamedFunction(owner, file.scopes)) return [owner];
    const calls: readonly CallNode[] = provenance.calls.callsOf(owner);
    const isPlain =
      calls.length > 0 && calls.every((call) => file.files.isOwn(call) && !isWithin(call, owner));
    return isPlain ? calls : [owner];
  }

  return {
    byXt: (node, body) => worldsOf(body).some((world) => isReached(node, world, deepest)),
  };
}

/** The points of an expression, or of what it is evaluated with. */
function pointsAround(node: PlainNode, owner: Owner): readonly Point[] {
  const { pointsOf } = controlOf(owner);
  let at = node;
  for (; at.parent && at.parent !== owner && pointsOf(at).length === 0; at = at.parent);
  return pointsOf(at);
}
