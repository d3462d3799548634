import { fileURLToPath } from 'node:url';
import { rules as definitions } from '@xt-mc/analysis';
import { format, resolveConfig } from 'prettier';
import { demoOutput } from './demo-output.ts';
import type { DocumentedRule } from './documented-rules.ts';
import { documentedPresets, documentedRules, rulesByName } from './documented-rules.ts';
import { ruleOptionsText } from './rule-options.ts';
import { fillSection, table } from './sections.ts';

/*
 * eslint-doc-generator, which many plugins use, was tried first. It cannot say which options a preset sets, calls a
 * rule fixable that fixes only when an option asks for it, and loads the plugin from `exports`, which names a
 * TypeScript source in this workspace.
 */

/** The repository's root, with a slash at the end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Renders every page that has generated sections, and the types of the rules' options.
 *
 * @param read gives the text of a file of the repository
 * @returns texts by path from the root, formatted as the repository is
 * @throws Error if a page lacks a section that it must have
 */
export async function renderAll(read: (path: string) => string): Promise<ReadonlyMap<string, string>> {
  const rules = documentedRules();
  const pages = new Map<string, string>();
  for (const rule of rules) {
    const path = `docs/rules/${rule.name}.md`;
    pages.set(path, renderRulePage(path, read(path), rule));
  }
  const readme = 'README.md';
  const withRules = fillSection(
    { path: readme, text: read(readme) },
    'rules',
    rulesTable(rules, 'docs/rules/'),
  );
  pages.set(readme, fillSection({ path: readme, text: withRules }, 'demo', await demoOutput(root)));
  // In the package the pages lie beside it: test/published/packages/links.ts.
  const face = 'packages/eslint-plugin/README.md';
  pages.set(
    face,
    fillSection({ path: face, text: read(face) }, 'rules', rulesTable(rules, '../../docs/rules/')),
  );
  const editor = 'packages/typescript-plugin/README.md';
  pages.set(editor, fillSection({ path: editor, text: read(editor) }, 'diagnostics', diagnosticsTable()));
  pages.set('packages/eslint-plugin/src/generated/rule-options.ts', ruleOptionsText(rulesByName));
  for (const [path, text] of pages) {
    const options = await resolveConfig(root + path, { editorconfig: true });
    pages.set(path, await format(text, { ...options, filepath: path }));
  }
  return pages;
}

function renderRulePage(path: string, before: string, rule: DocumentedRule): string {
  const text = fillSection({ path, text: before }, 'header', header(rule));
  return rule.options.length > 0 ? fillSection({ path, text }, 'options', optionsTable(rule)) : text;
}

function header({
  name,
  description,
  inPresets,
  hasSuggestions,
  isFixable,
  options,
}: DocumentedRule): string {
  const presets = documentedPresets
    .filter((preset) => inPresets[preset] !== 'off')
    .map((preset) => `\`${preset}\` (${inPresets[preset]})`);
  const facts = [
    `Presets: ${presets.join(', ')}; the same in their type-checked twins.`,
    hasSuggestions ? 'Suggests changes, to choose in the editor.' : 'Suggests no changes.',
    isFixable
      ? `\`eslint --fix\` changes code only where an [option](#options) asks for it.`
      : '`eslint --fix` changes nothing.',
    options.length > 0 ? `[Options](#options): ${names(options)}.` : 'No options.',
    `Try it in the [playground](../play.md?example=${name}), with the first incorrect example.`,
    'Needs no type information; [with types](../configuration.md#types) it also sees what only a checker knows.',
  ];
  return `# xt-mc/${name}\n\n${description}.\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`;
}

function names(options: DocumentedRule['options']): string {
  return options.map(({ name }) => `\`${name}\``).join(', ');
}

function optionsTable({ options }: DocumentedRule): string {
  return table(
    ['Option', 'Type', 'Default', 'What it does'],
    options.map((option) => [`\`${option.name}\``, option.type, option.default, option.description]),
  );
}

function rulesTable(rules: readonly DocumentedRule[], prefix: string): string {
  return table(
    ['Rule', 'What it does', ...documentedPresets.map((preset) => `\`${preset}\``)],
    rules.map(({ name, description, inPresets }) => [
      `[${name}](${prefix}${name}.md)`,
      description,
      ...documentedPresets.map((preset) => inPresets[preset]),
    ]),
  );
}

/** The numbers of the editor's diagnostics; the first is about options and not a rule's. */
function diagnosticsTable(): string {
  return table(
    ['number', 'rule'],
    [['112000', 'a wrong option'], ...definitions.map(({ code, name }) => [String(code), `\`${name}\``])],
  );
}
