import { asked, excused, failing, ok, type States, unasked } from '../../bodies/states/bits.ts';
import type { BodyEvents } from '../../bodies/states/events.ts';
import { trackOf } from '../../bodies/states/track.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { ResultUse } from './result-uses.ts';
import { isTolerant } from './tests.ts';
import { leavesWithOutcome } from './together.ts';

export interface UncheckedResultOptions {
  /** Whether asking for the presence of `result` counts as a look at the body. */
  readonly truthiness: boolean;
  /** Which paths must have been decided: `some` tells of uses that nothing has asked about, or after a failure. */
  readonly paths?: 'some' | 'every';
}

/** A message of the rule that is about a use. */
export type Cause = 'uncheckedResult' | 'failureSeen' | 'undecided';

/** Why a use is reported; undefined where it is not. */
export function causeOf(
  use: ResultUse,
  states: States,
  { bodies }: Analysis,
  { truthiness, paths }: UncheckedResultOptions,
): Cause | undefined {
  if (states === 0 || (use.isTest && (truthiness || isAskedBehind(use, bodies.events)))) return undefined;
  const isEvery = paths === 'every';
  const cause: Cause | undefined =
    states & unasked
      ? 'uncheckedResult'
      : states & failing && !use.isTest && (isEvery || !isTolerant(use.at))
        ? 'failureSeen'
        : isEvery && states & asked && !use.isTest
          ? 'undecided'
          : undefined;
  if (!cause || (states & ~(ok | excused)) === 0) return undefined;
  return leavesWithOutcome(use, trackOf([use.body]), bodies.events) ? undefined : cause;
}

/** Whether rc or mc are asked for behind a test: then that was not what decides. */
function isAskedBehind({ at, body }: ResultUse, events: BodyEvents): boolean {
  for (const { kind, standing } of events.between(body, at.end, Infinity))
    if (kind !== 'result' && standing.role !== 'shown') return true;
  return false;
}

/** Whether all paths to a use are known to have failed. */
export function isOnlyFailing(states: States): boolean {
  return states !== 0 && (states & ~failing) === 0;
}
