/*
 * What it costs to follow modules: ESLint with the strict preset and `modules` on and off, in turn, in one run.
 *
 * On the bot of `test/bot`, whose evidence lies in its modules, and on ccxt's clients, of which one alone is XT's and none
 * has evidence elsewhere. Of several rounds the least time counts, as what else the machine does can only add to it; what
 * is kept from round to round (texts and trees of modules) is kept in an editor and in a whole run as well, so that the
 * first round stands apart. Files that are lowered are counted in the sources. Prints; nothing is demanded of times.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../../packages/eslint-plugin/src/index.ts';
import { work } from '../../../packages/eslint-plugin/src/file-analysis.ts';
import { copyBot } from '../../bot/runner/copy-bot.ts';
import { fetchPackage } from '../../corpus/fetch.ts';
import { sourceFiles } from '../../corpus/files.ts';
import { corpusPackages } from '../../corpus/packages.ts';

const rounds = 3;

interface Round {
  readonly seconds: number;
  readonly lowered: number;
}

function lint(folder: string, files: readonly string[], modules: boolean): Round {
  const before = work.filesLowered;
  const linter = new Linter({ configType: 'flat', cwd: folder });
  const config: Linter.Config[] = [
    { files: ['**'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
    plugin.configs.strict,
    { settings: { 'xt-mc': { modules } } },
  ];
  const start = process.hrtime.bigint();
  for (const filename of files) linter.verify(readFileSync(filename, 'utf8'), config, { filename });
  return {
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
    lowered: work.filesLowered - before,
  };
}

function measure(name: string, folder: string, files: readonly string[]): void {
  const on: Round[] = [];
  const off: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    off.push(lint(folder, files, false));
    on.push(lint(folder, files, true));
  }
  const tell = (what: string, all: readonly Round[]): void => {
    const [first] = all;
    const least = Math.min(...all.map(({ seconds }) => seconds));
    const times = `first ${first?.seconds.toFixed(2) ?? ''} s, least ${least.toFixed(2)} s`;
    console.log(
      `${name}, modules ${what}: ${String(first?.lowered)} of ${String(files.length)} lowered, ${times}`,
    );
  };
  tell('off', off);
  tell('on', on);
}

const bot = copyBot();
measure(
  'the bot',
  bot.folder,
  bot.files.map((file) => join(bot.folder, file)),
);
rmSync(bot.folder, { recursive: true, force: true });

const ccxt = corpusPackages.find(({ name }) => name === 'ccxt');
if (!ccxt) throw new Error('ccxt is not in the corpus');
const cache = fileURLToPath(new URL('../../.cache/corpus', import.meta.url));
// What git ignores is not followed: the package is linted in a repository of its own.
const repository = mkdtempSync(join(tmpdir(), 'xt-mc-ccxt-'));
mkdirSync(join(repository, '.git'));
cpSync(join(fetchPackage(ccxt, cache), 'js'), join(repository, 'js'), { recursive: true });
const clients = sourceFiles(repository).filter(({ path }) => /^js\/src\/[^/]+\.js$/.test(path));
measure(
  'ccxt',
  repository,
  clients.map(({ absolute }) => absolute),
);
rmSync(repository, { recursive: true, force: true });
