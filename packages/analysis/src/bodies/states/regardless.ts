import { once } from '../../basics/once.ts';
import type { Condition } from '../../flow/control/graph.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { BodyEvents } from './events.ts';
import type { Said, WorldFor } from './said.ts';
import { aboutOf, type Track, trackInside } from './track.ts';
import type { Looks, Worlds } from './worlds.ts';

/** What a condition says of every body that it does not ask about. */
interface Alone {
  readonly said: Said;
  readonly looks: Looks;
}

/** So many bodies come by a condition before it is read regardless of them: most conditions have one or two. */
const fewBodies = 4;
/** What looks at more says something of its own for each body. */
const mostLooks = 64;

/**
 * Many bodies that are there at once all come by the conditions of the others. Those say the same of each of them: that
 * is read once, with a note of all that was asked on the way, and holds for every body that none of it is about.
 *
 * @param readIn reads a condition in the worlds that it is given
 * @returns what a condition says regardless of a body; undefined where that has to be read
 */
export function createRegardless(
  worlds: Worlds,
  events: BodyEvents,
  provenance: Provenance,
  readIn: (condition: Condition, worldFor: WorldFor) => Said,
): (condition: Condition, track: Track) => Said | undefined {
  const bodies = new Map<PlainNode, Map<string, number>>();
  const known = new Map<PlainNode, Map<string, Alone | undefined>>();

  function aloneAt(condition: Condition): Alone | undefined {
    const { test, outcome } = condition;
    const ofTest = known.get(test) ?? new Map<string, Alone | undefined>();
    known.set(test, ofTest);
    if (!ofTest.has(outcome)) ofTest.set(outcome, readAlone(condition));
    return ofTest.get(outcome);
  }

  function readAlone(condition: Condition): Alone | undefined {
    const looks: Looks = { nodes: new Set(), lists: new Set(), calls: new Map() };
    const said = readIn(condition, (name) => worlds.withNotes(name, looks));
    const isShort = looks.nodes.size + looks.calls.size <= mostLooks;
    return isShort && looks.lists.size === 0 ? { said, looks } : undefined;
  }

  /** How many bodies have come by, this one included. */
  function countAt({ test, outcome }: Condition): number {
    const ofTest = bodies.get(test) ?? new Map<string, number>();
    const count = (ofTest.get(outcome) ?? 0) + 1;
    bodies.set(test, ofTest.set(outcome, count));
    return count;
  }

  const placeOf = once((node: PlainNode) =>
    node.kind === 'name' || node.kind === 'member' ? provenance.bodyPlaces.placeOf(node) : undefined,
  );

  function isAbout({ nodes, calls }: Looks, track: Track): boolean {
    for (const node of nodes) {
      const place = placeOf(node);
      if (place && track.aliases.has(place)) return true;
      if (events.at(node).some((event) => aboutOf(event, track) !== undefined)) return true;
    }
    for (const [call, owner] of calls) {
      if (trackInside(track, call, owner, provenance) !== track) return true;
      if (events.among(call).some((event) => aboutOf(event, track) !== undefined)) return true;
    }
    return false;
  }

  return (condition, track) => {
    if (track.bound.size > 0 || countAt(condition) <= fewBodies) return undefined;
    const alone = aloneAt(condition);
    return alone && !isAbout(alone.looks, track) ? alone.said : undefined;
  };
}
