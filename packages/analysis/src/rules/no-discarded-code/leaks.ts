import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import type { Assumptions } from '../../bodies/states/assumptions.ts';
import type { BodyEvent, BodyEvents } from '../../bodies/states/events.ts';
import { eventsAt, type Track } from '../../bodies/states/track.ts';
import { endOfRelevance, type Relevance } from '../../bodies/states/relevance.ts';
import { stopsIn } from '../../bodies/states/stops.ts';
import { startOf } from '../../bodies/states/worklist.ts';
import type { Block, ControlGraph, Edge, Position } from '../../flow/control/graph.ts';
import type { Callers } from '../../flow/callers.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';

/** What is asked about the paths of one body. */
interface Paths {
  readonly graph: ControlGraph;
  readonly track: Track;
  /** What gives the body; undefined where the function has it from the beginning. */
  readonly birth: PlainNode | undefined;
  readonly relevance: Relevance;
  readonly events: BodyEvents;
  readonly assumptions: Assumptions;
  readonly calls: Callers;
}

/**
 * The tests that show a failure behind which a path leaves the function, or the turn of the loop that got the body,
 * without the code: it is neither read nor handed on before or after.
 */
export function leaksOf(paths: Paths): readonly PlainNode[] {
  const { graph, track, birth, assumptions, relevance } = paths;
  const end = birth ? endOfRelevance(relevance, graph.owner, [birth]) : Infinity;
  const stops = stopsIn(graph, relevance.nodesIn(graph.owner));
  /** Whether one of the nodes of a block that have to do with the body, between two of its points, is such. */
  const hasNode = (block: Block, is: Ask, from = 0, to = Infinity): boolean =>
    stops.get(block)?.some((index) => {
      const node = index >= from && index < to ? block.points[index]?.node : undefined;
      return node !== undefined && is(node, paths);
    }) === true;
  const blockOf = (edge: Edge): Block => graph.positionOf(edge.to).block;
  const failing: { readonly test: PlainNode; readonly to: Block }[] = [];

  // Forwards, as long as nothing is known and nothing kept.
  const starts = birth ? graph.pointsOf(birth).map(graph.positionOf) : [graph.positionOf(graph.entry)];
  const reached = new Set(starts.map(({ block }) => block));
  const firsts = new Map(starts.map(({ block, index }) => [block, index + (birth ? 1 : 0)]));
  const births = new Map(birth ? starts.map(({ block, index }) => [block, index]) : []);
  for (const block of reached) {
    if (startOf(block) >= end || hasNode(block, isKeeping, firsts.get(block))) continue;
    for (const edge of block.next) {
      const { condition, thrownBy } = edge;
      // What a call may throw that tells of the failure says nothing of the code: `res.status(422).json({ code: body.mc })`.
      if (thrownBy) continue;
      const said = condition && assumptions.said(condition, track);
      if (said && !said.byFailure) continue;
      if (condition && said && !said.bySuccess) {
        if (!assumptions.isPinning(condition, track))
          failing.push({ test: condition.test, to: blockOf(edge) });
      } else if (!condition || !assumptions.isPinning(condition, track)) reached.add(blockOf(edge));
    }
  }
  if (failing.length === 0) return [];

  const withSuccess = reachedBySuccess(starts, paths, end);
  // What only a failure gets to, and uses the result, takes it for a success: that is what `no-unchecked-result` tells.
  const isTurnedRound = (block: Block): boolean => !withSuccess.has(block) && hasNode(block, isUsingResult);

  // Behind a failure: which blocks lead out without keeping it.
  const before = new Map<Block, Block[]>();
  const leaking = new Set<Block>();
  const behind = new Set(failing.map(({ to }) => to));
  for (const block of behind) {
    // The next turn gets a body of its own.
    const over = births.get(block);
    if (hasNode(block, isKeeping, 0, over) || isTurnedRound(block)) continue;
    if (over !== undefined || block.points.includes(graph.exit) || isThrowing(block)) {
      leaking.add(block);
      continue;
    }
    for (const edge of block.next) {
      const { condition, thrownBy } = edge;
      // What a call may throw that tells of the failure says nothing of the code: `res.status(422).json({ code: body.mc })`.
      if (thrownBy) continue;
      if (
        condition &&
        (!assumptions.said(condition, track).byFailure || assumptions.isPinning(condition, track))
      )
        continue;
      const next = blockOf(edge);
      append(before, next, block);
      behind.add(next);
    }
  }
  for (const block of leaking) for (const one of before.get(block) ?? []) leaking.add(one);
  return failing.filter(({ to }) => leaking.has(to)).map(({ test }) => test);
}

type Ask = (node: PlainNode, paths: Paths) => boolean;

/** Whether a block ends by throwing out of the function. */
function isThrowing({ points, next }: Block): boolean {
  return next.length === 0 && points.at(-1)?.node?.kind === 'throw';
}

/** The blocks that control may get to where XT has accepted, up to where nothing has to do with the body any more. */
function reachedBySuccess(
  starts: readonly Position[],
  { graph, track, assumptions }: Paths,
  end: number,
): ReadonlySet<Block> {
  const reached = new Set(starts.map(({ block }) => block));
  for (const block of reached) {
    if (startOf(block) >= end) continue;
    for (const { condition, to } of block.next)
      if (!condition || assumptions.said(condition, track).bySuccess) reached.add(graph.positionOf(to).block);
  }
  return reached;
}

/** Whether a node uses the result for more than a test: what reads a field of it fails where it is null. */
function isUsingResult(node: PlainNode, { track, events }: Paths): boolean {
  const { parent } = node;
  const isOpened = parent?.kind === 'member' && parent.object === node && !parent.isOptional;
  return eventsAt(node, track, events).some(
    ({ kind, standing }) =>
      kind === 'result' && (isOpened || (standing.role !== 'tested' && !standing.isCompared)),
  );
}

/** Whether a node reads the mc for more than a comparison, or passes the body on. */
function isKeeping(node: PlainNode, paths: Paths): boolean {
  const { track, events, relevance, calls } = paths;
  for (const event of eventsAt(node, track, events)) {
    const { kind, standing } = event;
    if (kind === 'body' && standing.role !== 'none' && !isOnlyAsked(event)) return true;
    const isGoingOn = ['left', 'passed', 'shown', 'answered'].includes(standing.role);
    if (isGoingOn && (kind === 'outcome' || (kind === 'mc' && !standing.isCompared))) return true;
  }
  if (node.kind === 'function') return runsKeeping(paths)(node);
  const owner = node.kind === 'call' ? calls.calledFunction(node) : undefined;
  return owner !== undefined && relevance.named().has(owner) && runsKeeping(paths)(owner);

  /** `isOk(body)`: a function that does nothing but compare rc or mc keeps neither. */
  function isOnlyAsked({ standing, calls: [call] }: BodyEvent): boolean {
    const asking =
      standing.role === 'passed' && call?.kind === 'call' ? calls.calledFunction(call) : undefined;
    const inside = asking ? [...events.within(asking)] : [];
    return (
      inside.length > 0 &&
      inside.every((one) => one.kind === 'rc' || (one.kind === 'mc' && one.standing.isCompared))
    );
  }
}

/** Whether a function keeps the body: asked where that is dealt with, since one function may have the events of many. */
const runsKeeping = once(({ relevance, track, events }: Paths) => {
  const keeps = once((made: FunctionNode): boolean =>
    relevance
      .nodesIn(made)
      .some((node) =>
        node.kind === 'function'
          ? keeps(node)
          : eventsAt(node, track, events).length > 0 && events.at(node).some(isKept),
      ),
  );
  return keeps;
});

/** What a callback returns goes on where it was called: that keeps nothing. */
function isKept({ kind, calls }: BodyEvent): boolean {
  return !(kind === 'body' && calls.length === 0) && kind !== 'result' && kind !== 'rc';
}
