import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';
import { ESLint } from 'eslint';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import { linesMarked, linesReported, lintBlock, pageAt, root } from './support/documentation.ts';
import type { Block } from './support/markdown.ts';

const require = createRequire(import.meta.url);
const pages = ['README.md', 'packages/eslint-plugin/README.md', 'docs/configuration.md'].map(pageAt);
const blocks = pages.flatMap(({ path, blocks }) =>
  blocks.map((block) => [`${path}, line ${block.line}`, block] as const),
);
const isConfiguration = ({ text }: Block): boolean =>
  /^\/\/ eslint\.config\.[jt]s$|^export default \[/m.test(text);
const isExample = ({ language }: Block): boolean => ['js', 'ts'].includes(language);

/** What the configuration of a block exports, with our plugin where it imports it. */
function evaluate({ text }: Block): Linter.Config[] {
  const { code } = transformSync(text, {
    loader: 'ts',
    format: 'cjs',
    define: { 'import.meta.dirname': JSON.stringify(root) },
  });
  const module = { exports: {} as { default?: Linter.Config[] } };
  const load = (name: string): unknown =>
    name === 'eslint-plugin-xt-mc' ? { __esModule: true, default: plugin } : require(name);
  const run = compileFunction(code, ['module', 'exports', 'require']) as (...args: unknown[]) => void;
  run(module, module.exports, load);
  return module.exports.default ?? [];
}

describe('configurations in our pages', () => {
  it.each(blocks.filter(([, block]) => isConfiguration(block)))('%s', async (_, block) => {
    const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: evaluate(block) });
    const configs = await Promise.all(
      ['src/client.ts', 'src/client.js', 'packages/trading/client.js', 'packages/margin/client.js'].map(
        (file) => eslint.calculateConfigForFile(file) as Promise<Linter.Config | undefined>,
      ),
    );
    const rules = configs.flatMap((config) => Object.keys(config?.rules ?? {}));
    expect(rules).toContain('xt-mc/no-unknown-code');
  });

  it('are found at all', () => {
    expect(blocks.filter(([, block]) => isConfiguration(block)).length).toBeGreaterThan(7);
  });

  // oxlint's, which knows no presets.
  const listing = blocks.filter(([, { text }]) => text.includes('"jsPlugins"'));
  it.each(listing)('%s: names our rules', (_, { text }) => {
    const { rules } = JSON.parse(text) as { rules: Record<string, unknown> };
    expect(Object.keys(rules).sort()).toEqual(Object.keys(plugin.configs.recommended.rules ?? {}).sort());
  });
});

describe('other examples there', () => {
  const examples = blocks.filter(([, block]) => isExample(block) && !isConfiguration(block));

  it.each(examples)('%s: reported where it says so, and nowhere else', (_, block) => {
    const messages = lintBlock(block, plugin.configs.recommended.rules as Linter.RulesRecord);
    expect(linesReported(messages)).toEqual(linesMarked(block));
  });
});

describe('messages quoted in docs/configuration.md', () => {
  const page = pageAt('docs/configuration.md');
  const [, section = ''] = page.text.split('### Wrong values');
  const rows = [...section.matchAll(/^\| `([[{][^`]+)` +\| `([^`]+)` +\|$/gm)].map(
    ([, settings = '', message = '']) => [settings, message] as const,
  );

  it('are one for each kind of mistake', () => {
    expect(rows.length).toBeGreaterThan(8);
  });

  it.each(rows)('%s', (settings, message) => {
    const text = `// settings['xt-mc']: ${settings}`;
    const told = lintBlock(
      { language: 'js', text, heading: '', line: 1 },
      { 'xt-mc/no-unknown-code': 'error' },
    );
    expect(told.map((report) => report.message)).toEqual([`settings['xt-mc']: ${message}.`]);
  });

  it('types without types', () => {
    const text = `// settings['xt-mc']: { "types": true }`;
    const [told] = lintBlock(
      { language: 'js', text, heading: '', line: 1 },
      { 'xt-mc/no-unknown-code': 'error' },
    );
    const quoted = page.blocks.filter(({ language, heading }) => language === 'text' && heading === 'Types');
    expect(quoted.map((block) => block.text)).toEqual([told?.message]);
  });
});
