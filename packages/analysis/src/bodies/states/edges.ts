import { assertionOf } from '../../flow/assertions.ts';
import type { Edge, TestOutcome } from '../../flow/control/graph.ts';
import { listOfLoop } from '../../flow/control/listed-loops.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { unwrap } from '../../flow/unwrap.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { Acts } from './acts.ts';
import type { Assumptions } from './assumptions.ts';
import {
  afterAsking,
  afterHanding,
  afterTest,
  excused,
  failed,
  failing,
  type States,
  toldApart,
} from './bits.ts';
import type { BodyEvents } from './events.ts';
import { isSupposed } from './flags.ts';
import { isItemOf, type Track } from './track.ts';
import type { Way } from './supposed-ways.ts';

/** What the edges of a function's graph say of a body. */
interface Edges {
  /**
   * The states that go along an edge; 0 where none does.
   *
   * @param before the states in front of the last point of its block: what a call that throws leaves is of those
   * @param marks what was set behind a failure
   */
  along(
    edge: Edge,
    before: States,
    states: States,
    track: Track,
    marks: ReadonlySet<Binding>,
    way: Way,
  ): States;
  /** Tests that showed failure, by the places of the body that they showed it of. */
  readonly seen: ReadonlyMap<Place, ReadonlySet<PlainNode>>;
}

const opposites: Readonly<Record<TestOutcome, TestOutcome>> = {
  true: 'false',
  false: 'true',
  nullish: 'present',
  present: 'nullish',
};

export function createEdges(
  provenance: Provenance,
  events: BodyEvents,
  assumptions: Assumptions,
  acts: Acts,
): Edges {
  const { file } = provenance.flow.parts;
  const seen = new Map<Place, Set<PlainNode>>();
  /** The states of an item that has not had its turn where a loop is left: the first always has. */
  function afterLeaving(list: PlainNode, states: States, { aliases }: Track): States {
    const [first] = list.kind === 'array' ? list.elements : [];
    if (first && aliases.has(provenance.bodyPlaces.placeOf(unwrap(first)))) return 0;
    // Which of the items `bodies[0]` is, and whether it had its turn, is not told apart.
    const isTakenOut = [...aliases].some((alias) => events.of(alias).some(({ node }) => isAtPosition(node)));
    return isTakenOut ? afterAsking(states) : states;
  }

  return {
    seen,
    along({ condition, loop, thrownBy }, before, states, track, marks, { flags, code }) {
      // What an assertion throws comes by the edge on which it does not hold.
      if (thrownBy) return assertionOf(thrownBy, file) ? 0 : acts.afterThrow(thrownBy, before, states, track);
      if (loop) {
        const list = loop.role === 'turn' ? undefined : listOfLoop(loop.node);
        if (!list) return loop.role === 'left' ? 0 : states;
        const isOfItems = isItemOf(list, track, provenance, events);
        // A list without items has none that was not looked at; one that is left may have.
        if (loop.role === 'skip') return isOfItems ? 0 : states;
        return isOfItems ? afterLeaving(list, states, track) : 0;
      }
      if (!condition) return states;
      if (!isSupposed(condition, flags, file)) return 0;
      const said = assumptions.said(condition, track, code);
      const other = assumptions.said(
        { test: condition.test, outcome: opposites[condition.outcome] },
        track,
        code,
      );
      // A failure always comes out so: what goes the other way has succeeded, and here it is one or the other.
      const isFailures = other.bySuccess && !other.byFailure;
      // An assertion that cannot be read may want anything of it.
      if (said.isAsking && condition.test.kind === 'call' && assertionOf(condition.test, file))
        return afterHanding(states);
      const found =
        said.bySuccess && said.byFailure && isFailures ? toldApart(states) : afterTest(states, said);
      if (found & failed && !(states & failing)) {
        for (const alias of track.aliases)
          seen.set(alias, (seen.get(alias) ?? new Set()).add(condition.test));
      }
      if (!(found & failing) || !acts.readsMark(condition.test, marks)) return found;
      // Where it is known how the test comes out behind a failure, the mark says no more than that.
      if (!said.bySuccess || !other.byFailure) return found;
      return (found & ~failing) | excused;
    },
  };
}

/** `bodies[0].result`, and what is kept of it. */
function isAtPosition(node: PlainNode): boolean {
  return node.kind === 'member' && node.object.kind === 'member' && node.object.property.kind === 'number';
}
