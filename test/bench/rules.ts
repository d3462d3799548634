import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import { installOnce } from '../e2e/support/install-once.ts';
import { listeningRule } from '../measure/listening-rule.ts';
import { cache, ccxtClients } from './ccxt-clients.ts';
import type { Row } from './table.ts';

/** The newest for Node 20. */
const spellingRules = { '@cspell/eslint-plugin': '9.8.0' } as const;

/** As many of the clients, XT's among them, as a spelling checker gets through in a minute or so. */
const files = 12;
const rounds = 3;

type Plugins = NonNullable<Linter.Config['plugins']>;

/**
 * What the rules of the presets cost on ccxt's clients, beside a rule that merely listens and one that looks at every
 * word: ESLint's own times, of each file the least of several rounds.
 */
export async function compareRules(): Promise<readonly Row[]> {
  const clients = ccxtClients();
  const xt = clients.filter((file) => file.endsWith('/xt.js'));
  const chosen = [...xt, ...clients.filter((file) => !xt.includes(file)).slice(0, files - xt.length)];
  const built = new URL('../../packages/eslint-plugin/dist/index.js', import.meta.url);
  const { default: plugin } = (await import(built.href)) as {
    readonly default: { readonly configs: Record<'recommended' | 'strict', Linter.Config> };
  };
  const ours = async (preset: 'recommended' | 'strict'): Promise<number> =>
    sum(await timesOf(chosen, [plugin.configs[preset]], (rule) => rule.startsWith('xt-mc/')));
  const listening = sum(
    await timesOf(
      chosen,
      [
        {
          plugins: { measure: { rules: { listening: listeningRule } } },
          rules: { 'measure/listening': 'error' },
        },
      ],
      (rule) => rule === 'measure/listening',
    ),
  );
  const spelling = sum(await timesOf(chosen, [spellingConfig()], (rule) => rule.startsWith('@cspell/')));
  return [
    {
      what: 'recommended (5 rules) / a rule that merely listens',
      ratio: (await ours('recommended')) / listening,
    },
    { what: 'strict (6 rules) / a rule that merely listens', ratio: (await ours('strict')) / listening },
    { what: '`@cspell/spellchecker` / a rule that merely listens', ratio: spelling / listening },
  ];
}

function spellingConfig(): Linter.Config {
  const require = createRequire(pathToFileURL(join(installOnce('cspell', spellingRules), '_')));
  const plugin = require('@cspell/eslint-plugin') as Plugins[string];
  return {
    plugins: { '@cspell': plugin },
    rules: { '@cspell/spellchecker': ['warn', { numSuggestions: 0, generateSuggestions: false }] },
  };
}

/** The milliseconds that the chosen rules take, by file. */
async function timesOf(
  chosen: readonly string[],
  config: Linter.Config[],
  isChosen: (rule: string) => boolean,
): Promise<ReadonlyMap<string, number>> {
  const quiet: Linter.Config = {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  };
  const eslint = new ESLint({
    cwd: cache,
    ignore: false,
    overrideConfig: [quiet, ...config],
    overrideConfigFile: true,
    stats: true,
  });
  const least = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const { filePath, stats } of await eslint.lintFiles([...chosen])) {
      const rules = stats?.times.passes.flatMap((pass) => Object.entries(pass.rules ?? {})) ?? [];
      const own = rules.filter(([rule]) => isChosen(rule));
      const time = own.reduce((all, [, { total }]) => all + total, 0);
      if (own.length === 0) throw new Error(`${filePath}: no rule ran`);
      least.set(filePath, Math.min(time, least.get(filePath) ?? Infinity));
    }
  }
  return least;
}

function sum(times: ReadonlyMap<string, number>): number {
  return [...times.values()].reduce((all, time) => all + time, 0);
}
