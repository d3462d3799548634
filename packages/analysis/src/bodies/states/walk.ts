import { controlOf } from '../../flow/control/control.ts';
import type { Block, ControlGraph, Edge, Point, Position } from '../../flow/control/graph.ts';
import type { Evaluator } from '../../flow/conditions/world.ts';
import type { Place } from '../../flow/place.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { type Acts, createActs } from './acts.ts';
import { type SupposedCode, supposedCodes } from './codes.ts';
import type { Assumptions } from './assumptions.ts';
import { excused, failed, failing, narrowed, type States } from './bits.ts';
import type { BodyEvent, BodyEvents } from './events.ts';
import type { Exits, Owner } from './exits.ts';
import { isSupposed, type Supposed, suppositionsIn } from './flags.ts';
import { endOfRelevance, type Relevance, relevanceOf } from './relevance.ts';
import { eventsAt, isItemOf, type Track } from './track.ts';

/** Where a body comes to be, and in which states it does. */
export type Births = ReadonlyMap<PlainNode, (before: States) => States>;

export interface Start {
  readonly births: Births;
  readonly atEntry: States;
  /** Where the function keeps the body for others. */
  readonly keepings?: readonly PlainNode[];
}

export interface Walker {
  /** Follows a body through a function from where it comes to be, or from the beginning. */
  walk(owner: Owner, track: Track, start: Start): Exits;
  /** The same for a function that runs while the body is known: once for the same states. */
  walkInside(owner: FunctionNode, track: Track, states: States): Exits;
  /** The states in front of each use that was reached. */
  readonly uses: ReadonlyMap<PlainNode, States>;
  /** Tests that showed failure, by the places of the body that they showed it of. */
  readonly seen: ReadonlyMap<Place, ReadonlySet<PlainNode>>;
  /** Functions that were entered. */
  readonly entered: ReadonlySet<Owner>;
}

/** What is supposed on one walk through a function. */
interface Way {
  readonly flags: Supposed;
  readonly code: SupposedCode | undefined;
}

/** Functions within functions, and calls of calls, are followed so far. */
const deepest = 12;
/** Points that one body is followed through; behind that it is excused. */
const mostPoints = 100_000;

/** A result that is used, or the body as a whole. */
const isUsing = ({ kind }: BodyEvent): boolean => kind === 'result' || kind === 'body';

const noBirths: Births = new Map();

export function createWalker(
  evaluator: Evaluator,
  events: BodyEvents,
  assumptions: Assumptions,
  isUse: (node: PlainNode) => boolean,
): Walker {
  const { provenance } = evaluator;
  const uses = new Map<PlainNode, States>();
  const seen = new Map<Place, Set<PlainNode>>();
  const entered = new Set<Owner>();
  const summaries = new Map<Owner, Map<string, Exits>>();
  const relevances = new Map<string, Relevance>();
  const acts: Acts = createActs(provenance, events, assumptions, walkInside);
  let depth = 0;
  let points = 0;

  function walk(owner: Owner, track: Track, start: Start): Exits {
    entered.add(owner);
    const graph = controlOf(owner);
    if (depth === 0) points = 0;
    if (!graph.isWhole || depth >= deepest || points > mostPoints) return everywhere(excused);
    depth++;
    const exits = together(
      waysThrough(graph, track).map((way) => follow(graph, track, start, new Set(), way)),
    );
    depth--;
    return exits;
  }

  function walkInside(owner: FunctionNode, track: Track, states: States): Exits {
    let ofOwner = summaries.get(owner);
    if (!ofOwner) summaries.set(owner, (ofOwner = new Map<string, Exits>()));
    const key = `${track.id} ${states}`;
    const known = ofOwner.get(key);
    if (known) return known;
    // A function that calls itself does, until it is known, nothing.
    ofOwner.set(key, everywhere(states));
    const exits = walk(owner, track, { births: noBirths, atEntry: states });
    ofOwner.set(key, exits);
    return exits;
  }

  function waysThrough(graph: ControlGraph, track: Track): readonly Way[] {
    const codes = supposedCodes(graph.owner, track, events, evaluator);
    return suppositionsIn(provenance.flow.parts.file)(graph).flatMap((flags) =>
      (codes.length === 0 ? [undefined] : codes).map((code): Way => ({ flags, code })),
    );
  }

  function relevanceTo(track: Track): Relevance {
    let relevance = relevances.get(track.id);
    if (!relevance) {
      relevance = relevanceOf(track, events, provenance, acts.isNamed);
      relevances.set(track.id, relevance);
    }
    return relevance;
  }

  function follow(graph: ControlGraph, track: Track, start: Start, marks: Set<Binding>, way: Way): Exits {
    const { births, atEntry, keepings } = start;
    const relevance = relevanceTo(track);
    const stops = stopsIn(graph, [
      ...(relevance.nodes.get(ownerKey(graph)) ?? []),
      ...births.keys(),
      ...(keepings ?? []),
    ]);
    const kept = new Map<PlainNode, States>();
    const end = births.size > 0 ? endOfRelevance(relevance, graph.owner, births.keys()) : Infinity;
    const reachedIn = new Map<Block, States>();
    const list: (Position & { readonly states: States })[] = [];
    const ends = new Map<Block, States>();
    const marksBefore = marks.size;
    let thrown = 0;

    const reach = (point: Point, states: States): void => {
      const { block } = graph.positionOf(point);
      const known = reachedIn.get(block) ?? 0;
      if ((known | states) === known) return;
      reachedIn.set(block, known | states);
      list.push({ block, index: 0, states: known | states });
    };
    if (atEntry) reach(graph.entry, atEntry);
    const waiting = birthsIn(graph, births);
    // What comes to be without a point of its own is there from the beginning.
    for (const [node, birth] of births) if (graph.pointsOf(node).length === 0) reach(graph.entry, birth(0));
    for (;;) {
      // A place where the body comes to be again is one that is reached from where it came to be before.
      const item: (Position & { readonly states?: States }) | undefined =
        list.pop() ?? waiting.find(({ block }) => !ends.has(block));
      if (!item) break;
      const { block, index: from } = item;
      let states = item.states ?? 0;
      let before = states;
      let last = -1;
      if (++points > mostPoints) return everywhere(excused);
      for (let at = from; at >= 0; at = nextStop(block, at, states, stops)) {
        const { node } = block.points[at] ?? {};
        if (!node) continue;
        points++;
        if (states && isUse(node) && eventsAt(node, track, events).some(isUsing))
          uses.set(node, (uses.get(node) ?? 0) | states);
        [before, last] = [states, at];
        if (keepings?.includes(node)) kept.set(node, (kept.get(node) ?? 0) | states);
        if (states) states = acts.after(node, states, track, marks);
        const birth = births.get(node);
        if (birth) states = birth(states);
      }
      if (last < block.points.length - 1) before = states;
      const stop = acts.stopIn(block, from);
      if (stop) {
        thrown |= stop === 'thrown' ? states : 0;
        states = 0;
      }
      ends.set(block, (ends.get(block) ?? 0) | states);
      if (!states || startOf(block) >= end) continue;
      for (const edge of block.next) {
        const there = along(edge, before, states, track, marks, way);
        if (there) reach(edge.to, there);
      }
    }
    // What was set on the way decides also where it was asked before that was known.
    if (marks.size > marksBefore) return follow(graph, track, start, marks, way);
    const statesAt = (point: Point): States => ends.get(graph.positionOf(point).block) ?? 0;
    return {
      returns: graph.returns.map(({ point, argument }) => ({ argument, states: statesAt(point) })),
      states: statesAt(graph.exit),
      thrown: graph.throws.reduce((all, point) => all | statesAt(point), thrown),
      kept,
    };
  }

  /** Where to stop next in a block: at what has to do with the body; behind a failure at all that may act. */
  function nextStop(block: Block, after: number, states: States, stops: Stops): number {
    if (states & failing) return after + 1 < block.points.length ? after + 1 : -1;
    return stops.get(block)?.find((index) => index > after) ?? -1;
  }

  function along(
    { condition, loop, thrownBy }: Edge,
    before: States,
    states: States,
    track: Track,
    marks: ReadonlySet<Binding>,
    { flags, code }: Way,
  ): States {
    if (thrownBy) return acts.afterThrow(thrownBy, before, states, track);
    if (loop) {
      const iterated = loop.node.head[1];
      // A list without items has none that was not looked at.
      return loop.role === 'skip' && iterated && isItemOf(iterated, track, provenance) ? 0 : states;
    }
    if (!condition) return states;
    if (!isSupposed(condition, flags, provenance.flow.parts.file)) return 0;
    const found = narrowed(states, assumptions.said(condition, track, code));
    if (found & failed && !(states & failing)) {
      for (const alias of track.aliases) seen.set(alias, (seen.get(alias) ?? new Set()).add(condition.test));
    }
    return found & failing && acts.readsMark(condition.test, marks) ? (found & ~failing) | excused : found;
  }

  return { walk, walkInside, uses, seen, entered };
}

const ownerKey = ({ owner }: ControlGraph): PlainNode | undefined =>
  owner.kind === 'function' ? owner : undefined;

type Stops = ReadonlyMap<Block, readonly number[]>;

/** Where in the graph a body comes to be, in order. */
function birthsIn(graph: ControlGraph, births: Births): readonly Position[] {
  return [...births.keys()]
    .sort((a, b) => a.start - b.start)
    .flatMap((node) => graph.pointsOf(node).map(graph.positionOf));
}

/** The places in each block that have to do with a body, in order. */
function stopsIn(graph: ControlGraph, nodes: Iterable<PlainNode>): Stops {
  const stops = new Map<Block, number[]>();
  for (const node of nodes) {
    for (const point of graph.pointsOf(node)) {
      const { block, index } = graph.positionOf(point);
      const known = stops.get(block);
      if (known) known.push(index);
      else stops.set(block, [index]);
    }
  }
  for (const indices of stops.values()) indices.sort((a, b) => a - b);
  return stops;
}

function startOf({ points }: Block): number {
  return points.find(({ node }) => node)?.node?.start ?? -1;
}

/** What is known behind all ways through a function. */
function together(all: readonly Exits[]): Exits {
  const [first, ...others] = all;
  return others.reduce<Exits>(
    (known, exits) => ({
      returns: known.returns.map(({ argument, states }, index) => ({
        argument,
        states: states | (exits.returns[index]?.states ?? 0),
      })),
      states: known.states | exits.states,
      thrown: known.thrown | exits.thrown,
      kept: new Map(
        [...known.kept, ...exits.kept].map(([node]) => [
          node,
          (known.kept.get(node) ?? 0) | (exits.kept.get(node) ?? 0),
        ]),
      ),
    }),
    first ?? everywhere(excused),
  );
}

function everywhere(states: States): Exits {
  return { returns: [], states, thrown: states, kept: new Map() };
}
