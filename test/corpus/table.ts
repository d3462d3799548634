/** The table that the corpus run prints. */
import { addedByStrict, type LintedFile, reportsOf } from './read.ts';

const HEAD = [
  'package',
  'JavaScript',
  'TypeScript',
  'of it .d.ts',
  'kB',
  'linted',
  'not parsed',
  'crashes',
  'reports',
  'strict adds',
] as const;

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
  return aligned(lines);
}

/** Lines of cells as columns: the first to the left, the others to the right. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function line(name: string, files: readonly LintedFile[]): readonly string[] {
  const once = files.filter(({ parser }) => parser === 'typescript-eslint');
  const named = (pattern: RegExp): number => once.filter(({ path }) => pattern.test(path)).length;
  const count = (kind: LintedFile['outcome']['kind']): number =>
    files.filter((file) => file.outcome.kind === kind).length;
  const bytes = once.reduce((sum, file) => sum + file.bytes, 0);
  const sum = (reports: (file: LintedFile) => readonly unknown[]): number =>
    files.reduce((all, file) => all + reports(file).length, 0);
  return [
    name,
    named(/\.[cm]?jsx?$/),
    named(/\.[cm]?tsx?$/),
    named(/\.d\.[cm]?ts$/),
    Math.round(bytes / 1000),
    count('linted'),
    count('unparsable'),
    count('crash'),
    sum(reportsOf),
    sum(addedByStrict),
  ].map(String);
}
