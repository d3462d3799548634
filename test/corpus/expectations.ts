/** What must hold of the corpus: one report in ccxt's adapter of XT, with a suggestion that cures it, and silence elsewhere. */
import { readFile } from 'node:fs/promises';
import type { Lint } from './lint.ts';
import { type CorpusPackage, corpusPackages, xtAdapter } from './packages.ts';
import {
  addedByStrict,
  type LintedFile,
  type Linters,
  location,
  parsersFor,
  reportsOf,
  strictReportsOf,
} from './read.ts';

const MIN_FILES = 3000;

// Found by comparing ccxt 4.5.84's `exceptions.exact` with XT's table.
const MISSING_IN_CCXT = [
  'SYMBOL_007',
  'SYMBOL_010',
  'SYMBOL_011',
  'ORDER_008',
  'ORDER_F0503',
  'ORDER_F0504',
  'ORDER_F0704',
  'GATEWAY_0001',
  'GATEWAY_0002',
  'GATEWAY_0003',
  'GATEWAY_0004',
];

function sameCodes(message: string): boolean {
  const named = new Set(message.match(/\b[A-Z]+_F?\d{3,4}\b/g));
  return named.size === MISSING_IN_CCXT.length && MISSING_IN_CCXT.every((code) => named.has(code));
}

function problemsOfAdapter(file: LintedFile): string[] {
  const reports = reportsOf(file);
  const [report] = reports;
  if (report === undefined || reports.length > 1) {
    return [
      `${file.path}: ${reports.length} reports, expected one`,
      ...reports.map((r) => location(file, r)),
    ];
  }
  if (report.ruleId !== 'xt-mc/exhaustive-map' || !sameCodes(report.message)) {
    return [`expected exhaustive-map with ${MISSING_IN_CCXT.join(', ')}: ${location(file, report)}`];
  }
  return [];
}

async function problemsOfSuggestion(file: LintedFile, lint: Lint): Promise<string[]> {
  const fix = reportsOf(file)[0]?.suggestions?.[0]?.fix;
  if (fix === undefined) return [`${file.path}: the report has no suggestion`];
  const text = await readFile(file.absolute, 'utf8');
  const mended = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
  const outcome = await lint(mended, file.absolute);
  if (outcome.kind !== 'linted') return [`${file.path} with the suggestion applied: ${outcome.reason}`];
  return outcome.reports.map((report) => `with the suggestion applied: ${location(file, report)}`);
}

async function problemsOfCcxt(files: readonly LintedFile[], linters: Linters): Promise<string[]> {
  const ccxt = files.filter((file) => file.packageName === 'ccxt');
  if (ccxt.length === 0) return [];
  const sources = ccxt.filter((file) => file.path === xtAdapter.source);
  if (sources.length !== parsersFor(xtAdapter.source).length) return [`ccxt has no ${xtAdapter.source}`];
  const problems = sources.flatMap(problemsOfAdapter);
  if (problems.length === 0) {
    for (const source of sources)
      problems.push(...(await problemsOfSuggestion(source, linters[source.parser])));
  }
  const compiled: readonly string[] = xtAdapter.compiled;
  for (const file of ccxt) {
    if (compiled.includes(file.path) && reportsOf(file).length > 0) problems.push(...problemsOfAdapter(file));
  }
  return problems;
}

/** Parsers that see one program must lead to the same reports. */
function problemsOfParsers(files: readonly LintedFile[]): string[] {
  const told = (file: LintedFile): string =>
    [...reportsOf(file), ...strictReportsOf(file)]
      .map(({ ruleId, line, column, message }) => `${ruleId ?? ''} ${line}:${column} ${message}`)
      .join('\n');
  const linted = files.filter(({ outcome }) => outcome.kind === 'linted');
  const byEspree = new Map(
    linted.filter(({ parser }) => parser === 'espree').map((file) => [file.absolute, told(file)]),
  );
  return linted.flatMap((file) => {
    const other = byEspree.get(file.absolute);
    return other === undefined || other === told(file)
      ? []
      : [`the parsers differ: ${file.packageName}/${file.path}\n${told(file)}\nand with espree\n${other}`];
  });
}

/** What a reader has judged right in XT's own package: the mc is dropped before `process.exit()`. */
const judgedInXtOpenApi = ['lib/wss-spot.js:315 xt-mc-strict/no-discarded-code'];

function problemsOfXtOpenApi(files: readonly LintedFile[]): string[] {
  const own = files.filter(({ packageName }) => packageName === 'xt-open-api');
  if (own.length === 0) return [];
  const told = own.flatMap((file) => [
    ...reportsOf(file).map(({ ruleId, line }) => `${file.path}:${line} ${ruleId ?? ''}`),
    ...addedByStrict(file).map(({ ruleId, line }) => `${file.path}:${line} ${ruleId ?? ''}`),
  ]);
  const unjudged = told.filter((report) => !judgedInXtOpenApi.includes(report));
  const gone = judgedInXtOpenApi.filter((report) => !told.includes(report));
  return [
    ...[...new Set(unjudged)].map((report) => `xt-open-api/${report}: nobody has judged this report yet`),
    ...gone.map((report) => `xt-open-api/${report}: no longer reported`),
  ];
}

/** A corpus that has shrunk proves less than the documents say, and a package without files nothing. */
function problemsOfSize(files: readonly LintedFile[], chosen: readonly CorpusPackage[]): string[] {
  const empty = chosen.filter(({ name }) => !files.some(({ packageName }) => packageName === name));
  const count = new Set(files.map(({ absolute }) => absolute)).size;
  const isSmall = chosen.length === corpusPackages.length && count < MIN_FILES;
  return [
    ...empty.map(({ name }) => `${name}: no files were read`),
    ...(isSmall ? [`${count} files were read, and at least ${MIN_FILES} must be`] : []),
  ];
}

/** What differs from what must hold, one line each; nothing when all is well. */
export async function findProblems(
  files: readonly LintedFile[],
  chosen: readonly CorpusPackage[],
  linters: Linters,
): Promise<string[]> {
  const problems = [
    ...problemsOfSize(files, chosen),
    ...(await problemsOfCcxt(files, linters)),
    ...problemsOfXtOpenApi(files),
    ...problemsOfParsers(files),
  ];
  const adapters: readonly string[] = [xtAdapter.source, ...xtAdapter.compiled];
  for (const file of files) {
    if (file.outcome.kind === 'crash') {
      problems.push(`crash in ${file.packageName}/${file.path}: ${file.outcome.reason}`);
    }
    if (file.outcome.kind === 'unparsable') {
      problems.push(`not parsed by ${file.parser}: ${file.packageName}/${file.path}: ${file.outcome.reason}`);
    }
    const mayReport =
      file.packageName === 'xt-open-api' || (file.packageName === 'ccxt' && adapters.includes(file.path));
    if (mayReport) continue;
    const reports = [...reportsOf(file), ...strictReportsOf(file)];
    problems.push(...reports.map((report) => `nothing to do with XT: ${location(file, report)}`));
  }
  return problems;
}
