import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ESLint } from 'eslint';
import type { Outcome } from './run.ts';
import type { Project } from './project.ts';

/** What linting asks of a project. */
type Linted = Pick<Project, 'folder' | 'run'>;

const eslint = 'eslint/bin/eslint.js';
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Runs ESLint's command line in a project. */
export function runEslint(project: Linted, ...parameters: readonly string[]): Outcome {
  return project.run(eslint, ...parameters);
}

/** What ESLint reports, one line each: `src/client.js:12 xt-mc/no-unknown-code`; and its exit status. */
export function lint(
  project: Linted,
  ...parameters: readonly string[]
): { status: number | null; reports: string[] } {
  const { status, stdout, stderr } = runEslint(project, '--format', 'json', ...parameters);
  if (stdout === '') throw new Error(`ESLint printed no reports:\n${stderr}`);
  const results = JSON.parse(stdout) as ESLint.LintResult[];
  const reports = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, line, message }) => `${pathIn(project.folder, filePath)}:${line} ${ruleId ?? message}`,
    ),
  );
  return { status, reports: reports.sort() };
}

/** The reports that a fixture's files ask for with `// ! rule` behind the line, of files that `isWanted`. */
export function expectedReports(isWanted: (path: string) => boolean, fixture = 'client'): string[] {
  const folder = join(fixtures, fixture);
  const files = readdirSync(join(folder, 'src')).map((name) => `src/${name}`);
  const reports = files.filter(isWanted).flatMap((path) =>
    readFileSync(join(folder, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [, rules = ''] = /\/\/ ! (.*)$/.exec(line) ?? [];
        return rules.split(', ').flatMap((rule) => (rule ? [`${path}:${index + 1} xt-mc/${rule}`] : []));
      }),
  );
  return reports.sort();
}

function pathIn(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
