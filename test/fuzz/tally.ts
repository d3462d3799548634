import type { Verdict } from './properties/check.ts';

/** What a campaign did: a run that never came to a finding has shown nothing. */
export interface Tally {
  programs: number;
  parsed: number;
  /** Programs in which some rule reports. */
  reached: number;
  /** For each rule, the programs in which it reports. */
  readonly byRule: Map<string, number>;
  reports: number;
  /** Suggestions applied. */
  applied: number;
}

export function createTally(): Tally {
  return { programs: 0, parsed: 0, reached: 0, byRule: new Map(), reports: 0, applied: 0 };
}

export function count(tally: Tally, { isParsed, reached, applied }: Verdict): void {
  tally.programs++;
  if (isParsed) tally.parsed++;
  if (reached.length > 0) tally.reached++;
  for (const rule of new Set(reached)) tally.byRule.set(rule, (tally.byRule.get(rule) ?? 0) + 1);
  tally.reports += reached.length;
  tally.applied += applied;
}
