/** The table that the corpus run prints. */
import { type LintedFile, reportsOf } from './expectations.ts';

const HEAD = ['package', 'files', 'kB', 'not parsed', 'crashes', 'reports'] as const;

/** One line for each row that the packages name, in the order of the files, and their sum. */
export function table(files: readonly LintedFile[]): string {
  const rows = [...new Set(files.map((file) => file.row))];
  const lines = [
    HEAD,
    ...rows.map((row) =>
      line(
        row,
        files.filter((file) => file.row === row),
      ),
    ),
    line('all', files),
  ];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function line(name: string, files: readonly LintedFile[]): readonly string[] {
  const count = (kind: LintedFile['outcome']['kind']): number =>
    files.filter((file) => file.outcome.kind === kind).length;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const reports = files.reduce((sum, file) => sum + reportsOf(file).length, 0);
  return [name, files.length, Math.round(bytes / 1000), count('unparsable'), count('crash'), reports].map(
    String,
  );
}
