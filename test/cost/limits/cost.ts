/*
 * What all rules together cost on files of which one alone is XT's: ccxt's clients of 104 exchanges.
 *
 * How it is measured. ESLint lints the files with the built plugin's strict preset, which turns every rule on, and
 * with a rule that merely listens to Literal, BinaryExpression, SwitchStatement and ObjectExpression, all in one run.
 * ESLint takes the times itself (`stats`): of each file as a whole, its parsing included, and of each rule. Of several
 * rounds the least time of each file counts, for the whole as for each part: what else the machine does, and a
 * collection of garbage that happens to fall into one part or another, can only add to it. XT's own file is linted
 * between the parts of a round, as three quarters of what is measured are spent in it. Only ratios are judged, so that
 * a slow machine says the same.
 * How many files are lowered is asked of the sources, whose counter the built plugin does not show.
 * Ends with 1 when the rules cost more than they may.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';
import source from 'eslint-plugin-xt-mc';
import { work } from '../../../packages/eslint-plugin/src/file-analysis.ts';
import { fetchPackage } from '../../corpus/fetch.ts';
import { sourceFiles } from '../../corpus/files.ts';
import { corpusPackages } from '../../corpus/packages.ts';
import { listeningRule } from './listening-rule.ts';

const largestShare = 0.01;
const mostTimesListening = 4;
const rounds = 8;
const partsOfRound = 3;
const ownFile = 'js/src/xt.js';
const parsers = { espree: undefined, '@typescript-eslint/parser': typescriptParser } as const;

const ccxt = corpusPackages.find(({ name }) => name === 'ccxt');
if (!ccxt) throw new Error('ccxt is not in the corpus');
const cache = fileURLToPath(new URL('../../.cache/corpus', import.meta.url));
const clients = sourceFiles(fetchPackage(ccxt, cache)).filter(({ path }) =>
  /^js\/src\/[^/]+\.js$/.test(path),
);

const built = new URL('../../../packages/eslint-plugin/dist/index.cjs', import.meta.url);
const { default: plugin } = (await import(built.href)) as {
  readonly default: { readonly configs: { readonly strict: Linter.Config } };
};

function configOf(parser: Linter.Parser | undefined, strict: Linter.Config): Linter.Config[] {
  return [
    {
      ...(parser ? { languageOptions: { parser } } : {}),
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      plugins: { measure: { rules: { listening: listeningRule } } },
      rules: { 'measure/listening': 'error' },
    },
    strict,
  ];
}

interface Times {
  all: number;
  ours: number;
  listening: number;
}

/** The times of the first round, in which nothing is compiled yet, and the least of all rounds. */
async function timesWith(parser: Linter.Parser | undefined): Promise<{ first: Times; least: Times }> {
  const eslint = new ESLint({
    cwd: cache,
    ignore: false,
    overrideConfig: configOf(parser, plugin.configs.strict),
    overrideConfigFile: true,
    stats: true,
  });
  const own = clients.filter(({ path }) => path === ownFile).map(({ absolute }) => absolute);
  const others = clients.filter(({ path }) => path !== ownFile).map(({ absolute }) => absolute);
  const first = new Map<string, Times>();
  const least = new Map<string, Times>();
  for (let round = 0; round < rounds; round++) {
    // Each round begins elsewhere: garbage is collected at the same places again, where the same is done again.
    others.push(...others.splice(0, Math.ceil(others.length / rounds)));
    for (const part of partsOf(others)) {
      for (const result of await eslint.lintFiles([...own, ...part])) {
        const times = timesOf(result);
        if (!first.has(result.filePath)) first.set(result.filePath, times);
        const before = least.get(result.filePath) ?? times;
        least.set(result.filePath, {
          all: Math.min(before.all, times.all),
          ours: Math.min(before.ours, times.ours),
          listening: Math.min(before.listening, times.listening),
        });
      }
    }
  }
  return { first: sum(first.values()), least: sum(least.values()) };
}

function partsOf(files: readonly string[]): readonly (readonly string[])[] {
  const size = Math.ceil(files.length / partsOfRound);
  return Array.from({ length: partsOfRound }, (_, part) => files.slice(part * size, (part + 1) * size));
}

function sum(times: Iterable<Times>): Times {
  const total: Times = { all: 0, ours: 0, listening: 0 };
  for (const { all, ours, listening } of times) {
    total.all += all;
    total.ours += ours;
    total.listening += listening;
  }
  return total;
}

function timesOf({ filePath, messages, stats }: ESLint.LintResult): Times {
  const fatal = messages.find((message) => message.fatal);
  if (fatal || !stats) throw new Error(`${filePath}: ${fatal?.message ?? 'no times'}`);
  const times: Times = { all: 0, ours: 0, listening: 0 };
  for (const { total, rules = {} } of stats.times.passes) {
    times.all += total;
    for (const [rule, time] of Object.entries(rules)) {
      if (rule.startsWith('xt-mc/')) times.ours += time.total;
      if (rule === 'measure/listening') times.listening += time.total;
    }
  }
  return times;
}

/** The names of the files that the rules lower. */
async function loweredFiles(parser: Linter.Parser | undefined): Promise<string[]> {
  const linter = new Linter({ configType: 'flat' });
  const config = configOf(parser, source.configs.strict);
  const lowered: string[] = [];
  for (const { path, absolute } of clients) {
    const before = work.filesLowered;
    linter.verify(await readFile(absolute, 'utf8'), config, { filename: path });
    for (let count = before; count < work.filesLowered; count++) lowered.push(path);
  }
  return lowered;
}

function ratios({ all, ours, listening }: Times): string {
  return (
    `all rules ${((ours / all) * 100).toFixed(3)}% of ESLint's time, ` +
    `${(ours / listening).toFixed(2)} times a rule that merely listens ` +
    `(${ours.toFixed(1)} of ${all.toFixed(0)} ms; listening ${listening.toFixed(1)} ms)`
  );
}

const failures: string[] = [];
console.log(
  `${clients.length} files, ${Math.round(clients.reduce((sum, { bytes }) => sum + bytes, 0) / 1000)} kB`,
);
if (clients.length !== 104) failures.push(`there are ${clients.length} clients, expected 104`);
for (const [name, parser] of Object.entries(parsers)) {
  const { first, least } = await timesWith(parser);
  const lowered = await loweredFiles(parser);
  const [share, times] = [least.ours / least.all, least.ours / least.listening];
  console.log(
    `${name}: lowered ${lowered.join(', ')}\n  first round: ${ratios(first)}\n  least:       ${ratios(least)}`,
  );
  if (share >= largestShare) failures.push(`${name}: more than ${largestShare * 100}% of ESLint's time`);
  if (times >= mostTimesListening) failures.push(`${name}: ${times.toFixed(2)} times as much as listening`);
  if (lowered.join() !== ownFile) failures.push(`${name}: lowered ${lowered.join(', ') || 'nothing'}`);
}
if (failures.length > 0) {
  console.error(`\nThe rules cost too much:\n${failures.map((failure) => `- ${failure}`).join('\n')}`);
  process.exitCode = 1;
}
