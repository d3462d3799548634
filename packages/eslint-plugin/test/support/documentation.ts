import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../src/index.ts';
import type { Block, Page } from './markdown.ts';
import { readPage } from './markdown.ts';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url));

export interface NamedPage extends Page {
  /** From the root. */
  readonly path: string;
  readonly text: string;
}

export function pageAt(path: string): NamedPage {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, ...readPage(text) };
}

/** The pages of a folder, not of the folders below it. */
export function pagesIn(folder: string): readonly NamedPage[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => pageAt(join(folder, name)));
}

const notOurs = new Set(['node_modules', 'dist', '.cache', '.git']);

/** Every Markdown page of the repository. */
export function allPages(folder = root): readonly NamedPage[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : allPages(path);
    return entry.name.endsWith('.md') ? [pageAt(relative(root, path))] : [];
  });
}

export function isCode({ language }: Block): boolean {
  return ['ts', 'tsx', 'js', 'jsx'].includes(language);
}

/**
 * Lints a block with rules of the plugin. A comment `// settings['xt-mc']: {…}` (JSON) in its first line sets
 * settings; one that begins with `eslint` sets options, as in any file.
 */
export function lintBlock({ language, text }: Block, rules: Linter.RulesRecord): Linter.LintMessage[] {
  const [, settings = '{}'] = /^\/\/ settings\['xt-mc'\]: ([[{].*)$/m.exec(text) ?? [];
  const config = {
    files: [`**/*.${language}`],
    plugins: { 'xt-mc': plugin },
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: language.endsWith('x') } } },
    settings: { 'xt-mc': JSON.parse(settings) as unknown },
    rules,
  };
  const linter = new Linter({ configType: 'flat' });
  return linter.verify(text, [config] as Linter.Config[], { filename: `example.${language}` });
}

/** The lines of an example that say in a comment that they are reported. */
export function linesMarked({ text }: Block): readonly number[] {
  return text.split('\n').flatMap((line, index) => (/\/\/.*\breported\b/.test(line) ? [index + 1] : []));
}

export function linesReported(messages: readonly Linter.LintMessage[]): readonly number[] {
  return [...new Set(messages.map(({ line }) => line))];
}
