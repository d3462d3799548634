import { controlOf } from '../../flow/control/control.ts';
import type { ControlGraph } from '../../flow/control/graph.ts';
import type { Evaluator } from '../../flow/conditions/world.ts';
import type { Place } from '../../flow/place.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';
import type { Owner } from '../../tree/owner.ts';
import { type Acts, createActs } from './acts.ts';
import type { Assumptions } from './assumptions.ts';
import { noBirths, type Start } from './births.ts';
import { excused, type States } from './bits.ts';
import { createEdges } from './edges.ts';
import type { BodyEvent, BodyEvents } from './events.ts';
import { everywhere, type Exits, exitsOfAll } from './exits.ts';
import { keepingsWithin } from './keeping.ts';
import { addNotes, emptyNotes, note, type Notes } from './notes.ts';
import { createRelevances, endOfRelevance } from './relevance.ts';
import { stopsIn } from './stops.ts';
import { createSummaries } from './summaries.ts';
import { type Way, waysThrough } from './supposed-ways.ts';
import { eventsAt, type Track, trackOf } from './track.ts';
import { type Course, followThrough, isSpent, type Spent } from './worklist.ts';

/** Follows bodies through functions, and notes what it meets. */
export interface Walker {
  /** Follows a body through a function from where it comes to be, or from the beginning. */
  walk(owner: Owner, track: Track, start: Start): Exits;
  /** The same for a function that runs while the body is known: once for the same states. */
  walkInside(owner: FunctionNode, track: Track, states: States): Exits;
  /** The states in front of each use that was reached. */
  readonly uses: ReadonlyMap<PlainNode, States>;
  /** The states in front of each place where a body is kept that was reached. */
  readonly kept: ReadonlyMap<PlainNode, States>;
  /** Tests that showed failure, by the places of the body that they showed it of. */
  readonly seen: ReadonlyMap<Place, ReadonlySet<PlainNode>>;
  /** Functions that were entered, by the places of the bodies that were followed there. */
  readonly entered: ReadonlyMap<Owner, ReadonlySet<Place>>;
}

/** Functions within functions, and calls of calls, are followed so far. */
const deepest = 12;

/** A result that is used, or the body as a whole. */
const isUsing = ({ kind }: BodyEvent): boolean => kind === 'result' || kind === 'body';

export function createWalker(
  evaluator: Evaluator,
  events: BodyEvents,
  assumptions: Assumptions,
  isUse: (node: PlainNode) => boolean,
): Walker {
  const { provenance } = evaluator;
  const known = emptyNotes();
  const entered = new Map<Owner, Set<Place>>();
  const summaryOf = createSummaries(walkNoting);
  const acts: Acts = createActs(provenance, events, assumptions, walkInside);
  const relevances = createRelevances(events, provenance, acts.isNamed);
  const edges = createEdges(provenance, events, assumptions, acts);
  let depth = 0;
  let spent: Spent = { points: 0 };
  let notes = emptyNotes();

  function walk(owner: Owner, track: Track, start: Start): Exits {
    const places = entered.get(owner) ?? new Set();
    entered.set(owner, places);
    for (const place of track.aliases) places.add(place);
    const graph = controlOf(owner);
    if (depth === 0) spent = { points: 0 };
    // What is not followed to its end is excused.
    if (!graph.isWhole || depth >= deepest || isSpent(spent)) return everywhere(excused);
    depth++;
    const ways = waysThrough(graph, track, events, evaluator);
    const exits = exitsOfAll(ways.map((way) => follow(graph, track, start, way)));
    depth--;
    if (depth === 0) {
      addNotes(notes, known);
      notes = emptyNotes();
    }
    return exits ?? everywhere(excused);
  }

  function walkInside(owner: FunctionNode, around: Track, states: States): Exits {
    const summary = summaryOf(owner, dealtWithIn(owner, around), states);
    if (depth === 0) addNotes(summary.notes, known);
    else notes.inside.add(summary.notes);
    return summary.exits;
  }

  function walkNoting(owner: FunctionNode, track: Track, states: States, noted: Notes): Exits {
    const outer = notes;
    notes = noted;
    const exits = walk(owner, track, { births: noBirths, atEntry: states });
    notes = outer;
    return exits;
  }

  /** What a function deals with of a body: what has nothing to do with it does the same whichever body it is. */
  function dealtWithIn(owner: FunctionNode, track: Track): Track {
    const aliases = [...track.aliases].filter(
      (alias) =>
        relevances.isInSight(alias, owner) &&
        (relevances.of([alias]).isIn(owner) || keepingsWithin(alias, owner, provenance).length > 0),
    );
    return aliases.length === track.aliases.size ? track : trackOf(aliases, track.bound);
  }

  /** Follows a body along one way until what is set behind a failure is known. */
  function follow(graph: ControlGraph, track: Track, start: Start, way: Way): Exits {
    const marks = new Set<Binding>();
    const course = courseOf(graph, track, start, marks, way);
    const around = notes;
    for (;;) {
      const marksBefore = marks.size;
      notes = emptyNotes();
      const exits = followThrough(graph, course, spent);
      // What was set on the way decides also where it was asked before that was known.
      if (exits && marks.size !== marksBefore) continue;
      around.inside.add(notes);
      notes = around;
      return exits ?? everywhere(excused);
    }
  }

  function courseOf(graph: ControlGraph, track: Track, start: Start, marks: Set<Binding>, way: Way): Course {
    const { births, watched = [] } = start;
    const relevance = relevances.of(track.aliases);
    const { owner } = graph;
    const keepings = new Set([
      ...watched,
      ...[...track.aliases].flatMap((alias) => keepingsWithin(alias, owner, provenance)),
    ]);
    return {
      start,
      stops: stopsIn(graph, [...relevance.nodesIn(owner), ...births.keys(), ...keepings]),
      end: births.size > 0 ? endOfRelevance(relevance, owner, births.keys()) : Infinity,
      look(node, states) {
        if (isUse(node) && eventsAt(node, track, events).some(isUsing)) note(notes.uses, node, states);
        if (keepings.has(node)) note(notes.kept, node, states);
      },
      after: (node, states) => acts.after(node, states, track, marks),
      stopIn: (block, from) => acts.stopIn(block, from),
      along: (edge, before, states) => edges.along(edge, before, states, track, marks, way),
    };
  }

  return { walk, walkInside, uses: known.uses, kept: known.kept, seen: edges.seen, entered };
}
