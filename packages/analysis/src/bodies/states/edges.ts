import { assertionOf } from '../../flow/assertions.ts';
import type { Edge, TestOutcome } from '../../flow/control/graph.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { createAccounts, loopTesting } from './accounts.ts';
import type { Acts } from './acts.ts';
import type { Assumptions } from './assumptions.ts';
import {
  afterAsking,
  afterHanding,
  afterUnknownCall,
  excused,
  failed,
  failing,
  afterTest,
  type States,
  toldApart,
} from './bits.ts';
import type { SupposedCode } from './codes.ts';
import type { BodyEvents } from './events.ts';
import { isSupposed } from './flags.ts';
import { createLoopEdges } from './loop-edges.ts';
import type { Track } from './track.ts';
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
  const accounts = createAccounts(provenance, events);
  const alongLoop = createLoopEdges(provenance, events, accounts);
  /** Whether a test asks what a loop has left in a variable, and it is not known what that is. */
  const isAccount = (test: PlainNode, track: Track, code: SupposedCode | undefined): boolean =>
    accounts.asksAccount(test, track) && assumptions.isGuess(test, track, code);

  return {
    seen,
    along({ condition, loop, thrownBy }, before, states, track, marks, { flags, code }) {
      // What an assertion throws comes by the edge on which it does not hold.
      if (thrownBy) return assertionOf(thrownBy, file) ? 0 : acts.afterThrow(thrownBy, before, states, track);
      if (loop) return alongLoop(loop, states, track);
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
      const told =
        said.bySuccess && said.byFailure && isFailures ? toldApart(states) : afterTest(states, said);
      // Who has seen the failure and asks for the result then finds none.
      const isMissing = told & failing && !assumptions.mayBeMissing(condition, track, code);
      const found = isMissing ? told & ~failing : told;
      if (found & failed && !(states & failing)) {
        for (const alias of track.aliases)
          seen.set(alias, (seen.get(alias) ?? new Set()).add(condition.test));
      }
      const isEither = said.bySuccess && said.byFailure && other.bySuccess && other.byFailure;
      const ended = isEither && condition.outcome === 'false' ? loopTesting(condition.test) : undefined;
      if (ended && accounts.looksAtSome(ended, track)) return afterAsking(found);
      if (isEither && isAccount(condition.test, track, code)) return afterUnknownCall(afterAsking(found));
      if (!(found & failing) || !acts.readsMark(condition.test, marks)) return found;
      // Where it is known how the test comes out behind a failure, the mark says no more than that.
      if (!said.bySuccess || !other.byFailure) return found;
      return (found & ~failing) | excused;
    },
  };
}
