import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import { installOnce } from '../../published/e2e/support/install-once.ts';
import { listeningRule } from '../limits/listening-rule.ts';
import { cache, ccxtClients } from './ccxt-clients.ts';
import type { Row } from './table.ts';

/** The newest for Node 20. */
const spellingRules = { '@cspell/eslint-plugin': '9.8.0' } as const;

const rounds = 3;

type Plugins = NonNullable<Linter.Config['plugins']>;

/** How the clients are linted, and which rules are timed. */
interface Timed {
  readonly eslint: ESLint;
  readonly prefix: string;
}

/**
 * What the rules of the presets cost on ccxt's clients, beside a rule that merely listens and one that looks at every
 * word: ESLint's own times, of each file the least of several rounds. The configurations take turns, so that none is
 * always the first.
 */
export async function compareRules(): Promise<readonly Row[]> {
  const clients = ccxtClients();
  const built = new URL('../../../packages/eslint-plugin/dist/index.cjs', import.meta.url);
  const { default: plugin } = (await import(built.href)) as {
    readonly default: { readonly configs: Record<'recommended' | 'strict', Linter.Config> };
  };
  const listening: Linter.Config = {
    plugins: { measure: { rules: { listening: listeningRule } } },
    rules: { 'measure/listening': 'error' },
  };
  const timed: Readonly<Record<string, Timed>> = {
    listening: { eslint: linterWith(listening), prefix: 'measure/' },
    'recommended (5 rules)': { eslint: linterWith(plugin.configs.recommended), prefix: 'xt-mc/' },
    'strict (6 rules)': { eslint: linterWith(plugin.configs.strict), prefix: 'xt-mc/' },
    '`@cspell/spellchecker`': { eslint: linterWith(spellingConfig()), prefix: '@cspell/' },
  };
  const least = new Map<string, Map<string, number>>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, { eslint, prefix }] of Object.entries(timed)) {
      const files = least.get(name) ?? new Map<string, number>();
      least.set(name, files);
      for (const result of await eslint.lintFiles([...clients])) {
        files.set(result.filePath, Math.min(timeOf(result, prefix), files.get(result.filePath) ?? Infinity));
      }
    }
  }
  const [base = NaN, ...others] = [...least.values()].map(sum);
  return [...least.keys()].slice(1).map((name, index) => ({
    what: `${name} / a rule that merely listens`,
    ratio: (others[index] ?? NaN) / base,
  }));
}

function linterWith(config: Linter.Config): ESLint {
  const quiet: Linter.Config = {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  };
  return new ESLint({
    cwd: cache,
    ignore: false,
    overrideConfig: [quiet, config],
    overrideConfigFile: true,
    stats: true,
  });
}

function spellingConfig(): Linter.Config {
  const require = createRequire(pathToFileURL(join(installOnce('cspell', spellingRules), '_')));
  const plugin = require('@cspell/eslint-plugin') as Plugins[string];
  return {
    plugins: { '@cspell': plugin },
    rules: { '@cspell/spellchecker': ['warn', { numSuggestions: 0, generateSuggestions: false }] },
  };
}

/** The milliseconds that the rules of a plugin take on a file. */
function timeOf({ filePath, stats }: ESLint.LintResult, prefix: string): number {
  const rules = stats?.times.passes.flatMap((pass) => Object.entries(pass.rules ?? {})) ?? [];
  const own = rules.filter(([rule]) => rule.startsWith(prefix));
  if (own.length === 0) throw new Error(`${filePath}: no rule ran`);
  return own.reduce((all, [, { total }]) => all + total, 0);
}

function sum(times: ReadonlyMap<string, number>): number {
  return [...times.values()].reduce((all, time) => all + time, 0);
}
