import type { Truth } from './execute.ts';
import type { Site } from './instrument/emitter.ts';
import type { Event } from './runtime/run.ts';
import type { Preset } from './verdict.ts';

/** Why a result is to be reported; a body of which several hold has the first. */
export const causes = [
  /** Used where nothing had asked. */
  'nothing asked',
  /** `?.`, `??`, `||` where nothing had asked. */
  'nothing asked, tolerant',
  /** Something had asked, and the failure was passed over. */
  'failure passed over',
  /** The same, and something unknown ran before, which might have thrown. */
  'failure passed over, behind unknown',
  /** Asked for its presence alone; strict only. */
  'presence only',
] as const;
export type Cause = (typeof causes)[number];

/** What the runs say of the bodies of one origin, for one preset. */
export interface Expectation {
  readonly origin: string;
  /**
   * - `report`: its result was touched
   * - `silence`: nothing that the preset reports has happened to it in any run
   * - `either`: the definition leaves it open
   */
  readonly wanted: 'report' | 'silence' | 'either';
  readonly cause: Cause | undefined;
}

/**
 * Why an event touches a result, if it does: an intolerant use after a refusal, or a tolerant one where nothing had
 * asked. What merely returns or keeps it inside of the program does not yet.
 */
function causeOf({ kind, isBehindUnknown, ...event }: Event, preset: Preset): Cause | undefined {
  const isStrict = preset === 'strict';
  const isAsked = isStrict ? event.isAsked : event.isAskedByPresence;
  switch (kind) {
    case 'use':
      if (!isAsked) return 'nothing asked';
      return isBehindUnknown ? 'failure passed over, behind unknown' : 'failure passed over';
    case 'tolerant':
      return isAsked ? undefined : 'nothing asked, tolerant';
    case 'test':
      return isStrict && !isAsked ? 'presence only' : undefined;
    // Whoever gets the outcome beside the result can ask it: neither preset reports that.
    case 'together':
    case 'returned':
    case 'stored':
      return undefined;
  }
}

/** What neither must be reported nor must not. */
function isOpen(event: Event, preset: Preset): boolean {
  // Whether a return inside of the program is a use, or keeping it, only what follows shows.
  if (event.kind === 'returned' || event.kind === 'stored') return true;
  // Strict reports whatever is not known to be granted.
  return preset === 'strict';
}

export function expectationsOf({ events, sites }: Truth, preset: Preset): readonly Expectation[] {
  return [...sites.keys()].map((origin) => {
    const all = events.filter((event) => event.origin === origin);
    const found = new Set(all.map((event) => causeOf(event, preset)));
    const cause = causes.find((one) => found.has(one));
    const wanted = cause ? 'report' : all.some((event) => isOpen(event, preset)) ? 'either' : 'silence';
    return { origin, wanted, cause };
  });
}

export interface Comparison {
  /** Reports of bodies that wanted one; of those left open, or in code that no run comes to; and the others: false. */
  readonly right: number;
  readonly open: number;
  readonly wrong: readonly Site[];
  readonly found: readonly Expectation[];
  readonly missed: readonly Expectation[];
}

export function compare(truth: Truth, preset: Preset, reports: readonly Site[]): Comparison {
  const expectations = expectationsOf(truth, preset);
  const isReported = ({ origin }: Expectation): boolean =>
    reports.some((report) => isAt(report, truth.sites.get(origin) ?? []));
  const judged = reports.map((report) => {
    const wanted = expectations
      .filter(({ origin }) => isAt(report, truth.sites.get(origin) ?? []))
      .map((expectation) => expectation.wanted);
    if (wanted.includes('report')) return 'right';
    return wanted.includes('either') || !isAt(report, truth.reached) ? 'open' : 'wrong';
  });
  const touched = expectations.filter(({ wanted }) => wanted === 'report');
  return {
    right: judged.filter((one) => one === 'right').length,
    open: judged.filter((one) => one === 'open').length,
    wrong: reports.filter((_, index) => judged[index] === 'wrong'),
    found: touched.filter(isReported),
    missed: touched.filter((one) => !isReported(one)),
  };
}

function isAt(report: Site, sites: readonly Site[]): boolean {
  return sites.some(({ start, end }) => report.start < end && start < report.end);
}
