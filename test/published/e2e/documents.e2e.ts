import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPages } from '../../../packages/eslint-plugin/test/support/documentation.ts';
import type { Block } from '../../../packages/eslint-plugin/test/support/markdown.ts';
import { createProject } from './support/create-project.ts';
import type { Project } from './support/project.ts';
import { lint } from './support/reports.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pages = allPages().filter(({ path }) => !path.startsWith('.changeset/'));
const blocks = pages.flatMap(({ path, blocks: found }) =>
  found.map((block) => [`${path}, line ${block.line}`, block] as const),
);

/** The name of the ESLint configuration that a block is, as its first line says. */
function configName({ text }: Block): string | undefined {
  return /^\/\/ (eslint\.config\.[cm]?[jt]s)\n/.exec(text)?.[1];
}

const client = (code: string): string =>
  `export const isLate = (body: { rc: number; mc: string }) => body.rc === 1 && body.mc === '${code}';\n`;
const script = `export const isLate = ({ rc, mc }) => rc === 1 && mc === 'AUHT_105';\n`;

describe('every ESLint configuration that a page shows is run as it stands', () => {
  const current: { project?: Project } = {};
  const project = (): Project => {
    if (!current.project) throw new Error('the project is not installed');
    return current.project;
  };
  beforeAll(() => {
    current.project = createProject({
      eslint: '10.15.0',
      '@typescript-eslint/parser': '8.72.0',
      'typescript-eslint': '8.72.0',
      typescript: '6.0.3',
      // ESLint reads a configuration in TypeScript with it.
      jiti: '2.6.1',
      'eslint-plugin-xt-mc': 'packed',
    });
    project().write({
      'tsconfig.json': '{ "compilerOptions": { "strict": true, "types": [] }, "include": ["src"] }',
      'src/client.ts': client('AUHT_105'),
      'src/client.js': script,
      'packages/trading/client.js': script,
      'packages/margin/client.js': script,
    });
  });
  afterAll(() => {
    current.project?.remove();
  });

  const configurations = blocks.filter(([, block]) => configName(block) !== undefined);

  it('are found, and each says its name', () => {
    expect(configurations.length).toBeGreaterThan(10);
    const nameless = blocks.filter(
      ([, { text }]) => /\bxtMc\.configs\b/.test(text) && !text.startsWith('// '),
    );
    expect(nameless.map(([place]) => place)).toEqual([]);
  });

  /** Lints the whole project, the configuration itself included, with nothing but it. */
  function lintWith(name: string, text: string): ReturnType<typeof lint> {
    project().write({ [name]: text });
    try {
      return lint(project(), '.');
    } finally {
      rmSync(join(project().folder, name));
    }
  }

  // In a package without "type": "module", which the docs speak of, the same text has the other name.
  const named = configurations.flatMap(([place, block]) => {
    const name = configName(block) ?? '';
    const names = name === 'eslint.config.js' ? [name, 'eslint.config.mjs'] : [name];
    return names.map((each) => [place, each, block] as const);
  });

  it.each(named)('%s, as %s', (_, name, { text }) => {
    const { status, reports } = lintWith(name, text);
    expect(reports.filter((report) => !report.endsWith('client.js:1 xt-mc/no-unknown-code'))).toEqual(
      text.includes('parser') ? ['src/client.ts:1 xt-mc/no-unknown-code'] : [],
    );
    expect(reports.filter((report) => report.includes('client.js')).length).toBeGreaterThan(0);
    expect(status).toBe(1);
  });

  it('a configuration in TypeScript is checked too', () => {
    for (const [, block] of configurations.filter(([, found]) => configName(found)?.endsWith('.ts'))) {
      project().write({ 'checked.ts': block.text });
      const options = ['--module', 'nodenext', '--strict', '--exactOptionalPropertyTypes', '--noEmit'];
      const checked = project().run('typescript/bin/tsc', ...options, '--ignoreConfig', 'checked.ts');
      expect(checked).toEqual({ status: 0, stdout: '', stderr: '' });
    }
  });
});

/** Who runs what else a page shows, by what its first line holds. The files are read, so that none can be gone. */
const otherConfigurations: Readonly<Record<string, string>> = {
  '// rslint.config.mjs': 'test/published/e2e/rslint.e2e.ts',
  '// xt-mc.ts': 'test/published/e2e/deno.e2e.ts',
  '{ "lint": { "plugins": ["./xt-mc.ts"] } }': 'test/published/e2e/deno.e2e.ts',
  '"jsPlugins"': 'test/published/e2e/oxlint.e2e.ts',
  '"plugins": [{ "name": "typescript-plugin-xt-mc" }]': 'test/editors/language-servers/setups.ts',
  '"@vue/typescript-plugin" }]': 'test/editors/neighbours/run.ts',
  'globalPlugins = {': 'test/editors/language-servers/setups.ts',
  '"globalPlugins": [': 'test/editors/language-servers/setups.ts',
  'init_options = {': 'test/editors/language-servers/setups.ts',
  'config.plugins = [': 'test/editors/language-servers/setups.ts',
  "vim.lsp.enable('xt_mc')": 'test/editors/real/run.ts',
  // Editors that no package brings here: what they hand over is what the suite hands over.
  '[language-server.xt-mc]': 'test/editors/server/suites/settings.ts',
  '"selector": "source.ts': 'test/editors/server/suites/settings.ts',
  '"highlightingModeRegex"': 'test/editors/server/suites/settings.ts',
  '{ "xtMc": { "diagnostics": "warning" } }': 'test/editors/server/suites/settings.ts',
  '"extensions": [".ts"': 'test/editors/server/suites/settings.ts',
  '"extensionToLanguage"': 'test/editors/server/suites/settings.ts',
  // An answer of XT's, no configuration.
  '"rc":': 'packages/codes/test/generated.test.ts',
};

describe('other configurations that a page shows', () => {
  const languages = ['json', 'jsonc', 'lua', 'toml'];
  const marks = Object.entries(otherConfigurations);
  const found = blocks.filter(
    ([, { language, text }]) =>
      languages.includes(language) || /^\/\/ (?!eslint\.)[\w.-]+\.[cm]?[jt]s\n/.test(text),
  );

  it.each(found)('%s: a test runs it', (_, { text }) => {
    const tests = marks.filter(([mark]) => text.includes(mark)).map(([, test]) => test);
    expect(tests).not.toEqual([]);
    for (const test of tests) expect(readFileSync(`${root}${test}`, 'utf8')).not.toBe('');
  });

  it('have no test that runs nothing', () => {
    expect(marks.filter(([mark]) => !found.some(([, { text }]) => text.includes(mark)))).toEqual([]);
  });
});

const ciRuns = '.ci/run';
/** Who runs each command that a page shows; `pnpm NAME` stands for the one of this repository. */
const commands: Readonly<Record<string, string>> = {
  'npm install --save-dev eslint-plugin-xt-mc': 'test/published/e2e/install.e2e.ts',
  'npm install --save-dev typescript-plugin-xt-mc': 'test/published/e2e/install.e2e.ts',
  'npm install xt-mc': 'test/published/e2e/install.e2e.ts',
  'npm install --save-dev ../xt-mc/dist/eslint-plugin-xt-mc.tgz': 'test/published/e2e/checkout.e2e.ts',
  'pnpm tarballs': 'test/published/e2e/checkout.e2e.ts',
  'pnpm demo': 'test/published/e2e/checkout.e2e.ts',
  'npm install --global xt-mc-language-server': 'test/published/e2e/install.e2e.ts',
  'xt-mc-language-server --stdio': 'test/editors/real/run.ts',
  'xt-mc-language-server why src/client.ts:54:10': 'test/published/e2e/command.e2e.ts',
  'pnpm test': ciRuns,
  'pnpm typecheck': ciRuns,
  // Both call vitepress, which the test in Chromium builds the site with.
  'pnpm site': '.github/workflows/site.yml',
  'pnpm site:dev': 'package.json',
  'pnpm lint': ciRuns,
  'pnpm generate': ciRuns,
  'pnpm packages': ciRuns,
  'pnpm corpus': '.github/workflows/ci.yml',
  'pnpm catalogue:check page.txt': 'packages/codes/test/drift/command.test.ts',
  'pnpm catalogue:check page.txt --write': 'packages/codes/test/drift/command.test.ts',
  'pnpm new-rule no-stale-code "Disallow codes that are stale"': 'test/published/e2e/new-rule.e2e.ts',
  'pnpm test:rules no-stale-code': 'test/published/e2e/new-rule.e2e.ts',
  'npx xt-mc explain AUTH_105': 'test/published/e2e/command.e2e.ts',
  'npx xt-mc explain insufficient funds': 'test/published/e2e/command.e2e.ts',
  'npx xt-mc list --family ORDER': 'test/published/e2e/command.e2e.ts',
  'tail -f bot.log | npx xt-mc explain': 'test/published/e2e/command.e2e.ts',
  'npm pack xt-mc && tar -xzf xt-mc-*.tgz package/catalogue.json package/catalogue.schema.json':
    'test/published/e2e/command.e2e.ts',
  [String.raw`jq -r '[.messageCodes[] | select(.retry == "later" or .retry == "after-resync") | .code] | join(" ")' catalogue.json`]:
    'packages/codes/test/other-languages.test.ts',
  // VS Code's own command; the VSIX it is given is installed into a real VS Code there.
  'code --install-extension xt-mc.vsix': 'test/editors/vscode/install.ts',
};

describe('commands that a page shows', () => {
  const shown = blocks
    .filter(([, { language }]) => language === 'sh')
    .flatMap(([place, { text }]) => text.split('\n').map((line) => [place, line] as const))
    .map(
      ([place, line]) => [place, line.replace(/ +#.*$/, '').replace(/^npx -y pnpm@[\d.]+/, 'pnpm')] as const,
    );

  it.each(shown)('%s: `%s` is run by a test', (_, command) => {
    expect(Object.keys(commands)).toContain(command);
  });

  it.each(Object.entries(commands))('`%s` is run where it is said to be', (command, file) => {
    const [tool = '', name = ''] = command.split(' ');
    const text = readFileSync(`${root}${file}`, 'utf8');
    // A test of the README's own commands reads them there.
    const isRead = file.endsWith('checkout.e2e.ts');
    expect(text).toContain(isRead ? 'commandsBelow' : tool === 'pnpm' ? name : tool);
    expect(shown.map(([, line]) => line)).toContain(command);
  });
});
