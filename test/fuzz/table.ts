import type { Outcome } from './campaign.ts';

/** What a run did, one line a kind, and which rules its programs reached. */
export function lines(outcomes: readonly Outcome[]): readonly string[] {
  const rows = outcomes.map(({ kind, tally, failures }) => [
    kind.name,
    ...[tally.programs, tally.parsed, tally.reached, tally.reports, tally.applied, failures.length].map(
      String,
    ),
  ]);
  const sums = [1, 2, 3, 4, 5, 6].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
  const all = [
    ['programs', 'run', 'parsed', 'with a finding', 'reports', 'suggestions applied', 'failures'],
    ...rows,
    ['all', ...sums.map(String)],
  ];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const byRule = new Map<string, number>();
  for (const { tally } of outcomes) {
    for (const [rule, programs] of tally.byRule) byRule.set(rule, (byRule.get(rule) ?? 0) + programs);
  }
  return [
    ...all.map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    ),
    '',
    'Programs in which a rule reports:',
    ...[...byRule].sort().map(([rule, programs]) => `  ${rule}: ${programs}`),
  ];
}
