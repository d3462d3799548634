/** Lints the files of packages, each with every parser that a user may have for it. */
import { readFile } from 'node:fs/promises';
import type { Linter } from 'eslint';
import { fetchPackage } from './fetch.ts';
import { sourceFiles } from './files.ts';
import type { Lint, Outcome, ParserName } from './lint.ts';
import type { CorpusPackage } from './packages.ts';

/** A file, linted with one parser. */
export interface LintedFile {
  readonly packageName: string;
  readonly row: string;
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
  readonly parser: ParserName;
  readonly outcome: Outcome;
}

export type Linters = Readonly<Record<ParserName, Lint>>;

/** JavaScript is linted with espree too: most projects that have no TypeScript use nothing else. */
export function parsersFor(path: string): readonly ParserName[] {
  return /\.[cm]?jsx?$/.test(path) ? ['typescript-eslint', 'espree'] : ['typescript-eslint'];
}

export async function lintPackage(
  entry: CorpusPackage,
  linters: Linters,
  cache: string,
): Promise<LintedFile[]> {
  const folder = fetchPackage(entry, cache);
  const files: LintedFile[] = [];
  for (const { path, absolute, bytes } of sourceFiles(folder)) {
    if (entry.reads && !entry.reads(path)) continue;
    const text = await readFile(absolute, 'utf8');
    for (const parser of parsersFor(path)) {
      const outcome = await linters[parser](text, absolute);
      files.push({ packageName: entry.name, row: entry.rowOf(path), path, absolute, bytes, parser, outcome });
    }
  }
  return files;
}

export function reportsOf({ outcome }: LintedFile): readonly Linter.LintMessage[] {
  return outcome.kind === 'linted' ? outcome.reports : [];
}

export function strictReportsOf({ outcome }: LintedFile): readonly Linter.LintMessage[] {
  return outcome.kind === 'linted' ? outcome.strictReports : [];
}

/** What strict says and recommended does not. */
export function addedByStrict(file: LintedFile): readonly Linter.LintMessage[] {
  const known = new Set(reportsOf(file).map(({ line, column, message }) => `${line}:${column} ${message}`));
  return strictReportsOf(file).filter(
    ({ line, column, message }) => !known.has(`${line}:${column} ${message}`),
  );
}

export function location({ packageName, path, parser }: LintedFile, report: Linter.LintMessage): string {
  const by = parser === 'espree' ? ' (espree)' : '';
  return `${packageName}/${path}:${report.line}:${report.column}${by} ${report.ruleId ?? ''} ${report.message}`;
}
