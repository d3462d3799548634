import type { Evaluator } from '../../flow/conditions/world.ts';
import type { ControlGraph } from '../../flow/control/graph.ts';
import { type SupposedCode, supposedCodes } from './codes.ts';
import type { BodyEvents } from './events.ts';
import { type Supposed, suppositionsIn } from './flags.ts';
import type { Track } from './track.ts';

/** What is supposed on one walk through a function. */
export interface Way {
  readonly flags: Supposed;
  readonly code: SupposedCode | undefined;
}

/** The ways that are walked through a function, each by itself: one for each flag and code that it asks more than once. */
export function waysThrough(
  graph: ControlGraph,
  track: Track,
  events: BodyEvents,
  evaluator: Evaluator,
): readonly Way[] {
  const codes = supposedCodes(graph.owner, track, events, evaluator);
  return suppositionsIn(evaluator.provenance.flow.parts.file)(graph).flatMap((flags) =>
    (codes.length === 0 ? [undefined] : codes).map((code): Way => ({ flags, code })),
  );
}
