import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce } from '../../published/e2e/support/install-once.ts';
import { ccxtClients } from './ccxt-clients.ts';
import { processorTimes } from './processes.ts';
import type { Row } from './table.ts';

const built = new URL('../../../packages/eslint-plugin/dist/index.cjs', import.meta.url);

/** What it costs to import the plugin into a fresh process, beside what ESLint's own import costs. */
export function compareImports(): readonly Row[] {
  const importing = (url: string) =>
    [process.execPath, '--input-type=module', '--eval', `await import(${JSON.stringify(url)})`] as const;
  const times = processorTimes([
    { name: 'nothing', run: [process.execPath, '--input-type=module', '--eval', ''] },
    { name: 'plugin', run: importing(built.href) },
    { name: 'eslint', run: importing(import.meta.resolve('eslint')) },
    { name: 'utils', run: importing(import.meta.resolve('@typescript-eslint/utils')) },
  ]);
  const added = (name: string): number => (times.get(name) ?? NaN) - (times.get('nothing') ?? NaN);
  return [
    { what: "the plugin's import / ESLint's", ratio: Math.max(0, added('plugin')) / added('eslint') },
    {
      what: "`@typescript-eslint/utils`' import, which other plugins begin with / ESLint's",
      ratio: added('utils') / added('eslint'),
    },
  ];
}

/** What the plugin adds to oxlint on ccxt's clients. */
export function compareOxlint(): readonly Row[] {
  const modules = installOnce('oxlint', { oxlint: '1.94.0' });
  const folder = mkdtempSync(join(tmpdir(), 'xt-mc-bench-'));
  try {
    const rules = Object.fromEntries(
      [
        'no-unknown-code',
        'no-unchecked-result',
        'exhaustive-switch',
        'exhaustive-map',
        'no-unhandled-code',
      ].map((rule) => [`xt-mc/${rule}`, 'error']),
    );
    const write = (name: string, config: object): void => {
      writeFileSync(join(folder, name), JSON.stringify({ categories: { correctness: 'error' }, ...config }));
    };
    write('without.json', {});
    write('with.json', { jsPlugins: [fileURLToPath(built)], rules });
    const lint = (config: string) => ({
      name: config,
      run: [
        process.execPath,
        join(modules, 'oxlint/bin/oxlint'),
        '--config',
        config,
        '--silent',
        ...ccxtClients(),
      ] as const,
      cwd: folder,
      statuses: [0, 1],
    });
    const times = processorTimes([lint('without.json'), lint('with.json')]);
    return [
      {
        what: 'oxlint with the plugin / without',
        ratio: (times.get('with.json') ?? NaN) / (times.get('without.json') ?? NaN),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
