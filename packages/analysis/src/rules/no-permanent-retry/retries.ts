import type { Analysis } from '../../corroboration/analysis.ts';
import { maxRetryPoints, maxWaysBack } from '../../knowledge/thresholds.ts';
import type { World } from '../../flow/conditions/world.ts';
import { controlOf } from '../../flow/control/control.ts';
import type { Point } from '../../flow/control/graph.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { CallNode, PlainNode } from '../../tree/nodes.ts';
import { ownerOf } from '../../tree/owner.ts';
import { isTurn } from './changes.ts';
import { callsIn, harmlessCalls } from './harmless-calls.ts';
import { isAwaited } from './awaited.ts';
import type { Repetitions } from './repetitions.ts';
import { reachFrom } from './reach.ts';
import { createReaching } from './reaching.ts';
import { type WayBack, waysBack } from './ways-back.ts';
import type { CodeWorlds } from './worlds.ts';

/** A code for which a request goes again. */
export interface Retry {
  readonly code: string;
  /** Whether it is surely the same request, and nothing happens before that could mend the refusal. */
  readonly isSame: boolean;
  /** The tests that let this code through, and not one that nobody names. */
  readonly tests: readonly PlainNode[];
  /** What is sent. */
  readonly requests: readonly CallNode[];
}

/** Finds the codes, of some, for which the request goes again whose code `subject` is. */
export function createRetries(
  analysis: Analysis,
  worlds: CodeWorlds,
  repetitions: Repetitions,
): (subject: PlainNode, codes: readonly string[]) => readonly Retry[] {
  const { evaluator } = worlds;
  const isQuietCall = harmlessCalls(analysis);
  const reaching = createReaching(analysis, evaluator, isQuietCall);

  return (subject, codes) => {
    const graph = controlOf(ownerOf(subject));
    const from = new Set(graph.pointsOf(subject));
    if (!graph.isWhole || from.size === 0 || graph.size > maxRetryPoints) return [];
    const ways = waysBack(subject, graph, analysis, repetitions).slice(0, maxWaysBack);
    if (ways.length === 0) return [];
    const ahead = reachFrom([graph.entry], undefined, evaluator, (point) => from.has(point)).points;
    const [some, other, granted] = [
      worlds.withSome(subject),
      worlds.withOther(subject),
      worlds.withSuccess(subject),
    ];
    return ways.flatMap((way) => {
      const isGoal = (start: Iterable<Point>, world: World): boolean =>
        reaching.reaches(way, start, world, way.goals);
      if (
        !isGoal(from, some) ||
        isGoal(from, other) ||
        reaching.reachesGranted(way, from, granted, way.goals)
      )
        return [];
      const sent = way.sentBy(ahead);
      // What goes again though XT has granted it is a poll.
      if (way.polls(sent).some(({ from: start, to }) => reaching.reachesGranted(way, [start], granted, to)))
        return [];
      return codes.flatMap((code) => {
        const world = worlds.withCode(subject, code);
        return isGoal(from, world) ? [retryOf(code, world, other, way, { subject, from, ahead, sent })] : [];
      });
    });
  };

  function retryOf(code: string, world: World, other: World, way: WayBack, asked: Asked): Retry {
    const { subject, from, ahead, sent } = asked;
    const back = reaching.reachOn(way, from, world).before(way.goals);
    const isQuiet = [...back].every(
      (point) => ahead.has(point) || !point.node || isQuietNode(point.node, subject),
    );
    return {
      code,
      isSame: isQuiet && way.isSame(sent),
      tests: testsOn([...from, ...back], world, other),
      requests: sent,
    };
  }

  /** Whether a node on the way changes nothing but the time, and what the function has for itself. */
  function isQuietNode(node: PlainNode, subject: PlainNode): boolean {
    if (node.kind === 'assign') return isTurn(node.target) || isLocal(node.target, ownerOf(subject));
    if (node.kind === 'function') return callsIn(node).every(isQuietCall);
    if (node.kind !== 'call' || isWithin(subject, node) || isQuietCall(node)) return true;
    return isInTest(node) && !isAwaited(node);
  }

  /** Whether a name is declared in a function: whether the request has it, the request shows. */
  function isLocal(target: PlainNode, owner: PlainNode): boolean {
    const binding = target.kind === 'name' ? analysis.file.scopes.bindingOf(target) : undefined;
    return binding?.declarations.some((declared) => isWithin(declared, owner)) === true;
  }

  /** The conditions on a way that hold for a code, and not for one that nobody names. */
  function testsOn(points: readonly Point[], world: World, other: World): readonly PlainNode[] {
    const conditions = points.flatMap(({ next }) => next.flatMap(({ condition }) => condition ?? []));
    const telling = conditions.filter(
      (condition) => evaluator.mayBe(condition, world) && !evaluator.mayBe(condition, other),
    );
    return [...new Set(telling.map(({ test }) => test))];
  }
}

interface Asked {
  readonly subject: PlainNode;
  readonly from: ReadonlySet<Point>;
  readonly ahead: ReadonlySet<Point>;
  readonly sent: readonly CallNode[];
}

/** Whether a call stands in a condition. */
function isInTest(call: CallNode): boolean {
  for (let at: PlainNode = call, { parent } = at; parent; at = parent, { parent } = at) {
    switch (parent.kind) {
      case 'if':
      case 'conditional':
        return parent.test === at;
      case 'loop':
        return parent.body !== at;
      case 'logical':
      case 'unary':
      case 'binary':
        break;
      default:
        return false;
    }
  }
  return false;
}
