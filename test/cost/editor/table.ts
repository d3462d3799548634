import type { Row } from './samples.ts';
import { quantile } from './statistics.ts';
import type { VariantName } from './variants.ts';

/** What the plugin may cost at most where a row has the target: in time, with it by without. */
const target = 1.05;

const columns = ['what', 'rounds', 'without', 'again', 'with', 'warning', `target ${target}`];

/** A row in words: milliseconds without the plugin, and what the others take by that. */
function cellsOf({ what, samples, share, hasTarget }: Row): readonly string[] {
  const of = (name: VariantName): number => quantile(samples[name], share);
  const ratio = (name: VariantName): number => of(name) / of('without');
  return [
    what,
    String(samples.without.length),
    `${of('without').toFixed(1)} ms`,
    ratio('again').toFixed(2),
    ratio('with').toFixed(2),
    ratio('warning').toFixed(2),
    hasTarget ? judge(ratio('with'), ratio('again')) : '',
  ];
}

/** Over the target by the second server without the plugin as well, or only by the first: then it may be noise. */
function judge(ratio: number, again: number): string {
  if (ratio <= target) return 'met';
  return ratio / again <= target ? 'noise' : 'over';
}

export function table(rows: readonly Row[]): string {
  const lines = [columns, ...rows.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
