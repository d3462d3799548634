import type { FunctionNode } from '../../tree/nodes.ts';
import type { States } from './bits.ts';
import { areSame, everywhere, type Exits } from './exits.ts';
import { emptyNotes, type Notes } from './notes.ts';
import type { Track } from './track.ts';

/** What a function that runs while a body is known makes of it, and what was met there. */
export interface Summary {
  readonly notes: Notes;
  exits: Exits;
}

interface Working extends Summary {
  readonly work: () => Exits;
  /** How many are being worked out around it, while it is itself. */
  at: number | undefined;
  /** The outermost of those that it asked for while they were being worked out. */
  lowest: number;
  /** In which round it was worked out last. */
  round: number;
  isDone: boolean;
}

/** States only grow from round to round, and have six bits: code that people write takes three. */
const mostRounds = 8;

/**
 * What functions make of bodies, each once for the same states. A function that calls itself returns from there as it
 * does by its other ways: what it makes of a body is worked out again until that changes nothing more, with all that
 * lie on a circle with it.
 *
 * @param walk goes through a function, and notes what it meets
 */
export function createSummaries(
  walk: (owner: FunctionNode, track: Track, states: States, notes: Notes) => Exits,
): (owner: FunctionNode, track: Track, states: States) => Summary {
  const known = new Map<FunctionNode, Map<string, Working>>();
  const open: Working[] = [];
  /** Those that wait for one that is open. */
  const waiting: Working[] = [];
  let lowest = Infinity;
  let round = 0;
  let isChanged = false;

  function workOut(summary: Working): void {
    const [lowestAround, isChangedAround] = [lowest, isChanged];
    const at = open.push(summary) - 1;
    summary.at = at;
    const firstWaiting = waiting.length;
    let rounds = 0;
    do {
      rounds++;
      isChanged = false;
      lowest = Infinity;
      summary.round = ++round;
      const exits = summary.work();
      isChanged ||= !areSame(exits, summary.exits);
      summary.exits = exits;
    } while (lowest === at && isChanged && rounds < mostRounds);
    open.pop();
    summary.at = undefined;
    settle(summary, lowest < at ? lowest : Infinity, firstWaiting);
    lowest = Math.min(lowestAround, summary.lowest);
    isChanged ||= isChangedAround;
  }

  /** Of what is on no circle with one that is still open, all is known; the others wait for that. */
  function settle(summary: Working, outermost: number, firstWaiting: number): void {
    const isDone = outermost === Infinity;
    for (const one of [summary, ...waiting.slice(firstWaiting)]) {
      one.isDone = isDone;
      one.lowest = Math.min(one.lowest, outermost);
    }
    summary.lowest = outermost;
    if (isDone) waiting.length = firstWaiting;
    else waiting.push(summary);
  }

  return (owner, track, states) => {
    const ofOwner = known.get(owner) ?? new Map<string, Working>();
    known.set(owner, ofOwner);
    const key = `${track.id} ${states}`;
    let summary = ofOwner.get(key);
    if (!summary) {
      const notes = emptyNotes();
      const work = (): Exits => walk(owner, track, states, notes);
      // Until it is known by which ways it returns, a function that calls itself returns by none.
      summary = {
        notes,
        exits: everywhere(0),
        work,
        at: undefined,
        lowest: Infinity,
        round: 0,
        isDone: false,
      };
      ofOwner.set(key, summary);
    }
    if (summary.isDone) return summary;
    if (summary.at !== undefined) lowest = Math.min(lowest, summary.at);
    // What waits for one that is open is worked out once in each of its rounds.
    else if (summary.round > startOf(summary.lowest)) lowest = Math.min(lowest, summary.lowest);
    else workOut(summary);
    return summary;
  };

  function startOf(index: number): number {
    return open[index]?.round ?? Infinity;
  }
}
