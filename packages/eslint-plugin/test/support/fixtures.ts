import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../src/index.ts';

const root = fileURLToPath(new URL('../../../analysis/test/fixtures', import.meta.url));

export interface Fixture {
  /** Relative to the folder of fixtures. */
  readonly name: string;
  readonly text: string;
}

/** Every file of a folder of fixtures. */
export function fixturesOf(folder: string): readonly Fixture[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^\.[cm]?[jt]sx?$/.test(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(root, path), text: readFileSync(path, 'utf8') }));
}

const everyFile = '**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}';

/** Lints a text with a preset, and with rules beside it; in a folder, where its modules are to be followed. */
export function lint(
  text: string,
  fileName: string,
  {
    preset = 'recommended',
    rules = {},
    cwd,
  }: { preset?: 'recommended' | 'strict'; rules?: Linter.RulesRecord; cwd?: string } = {},
): Linter.LintMessage[] {
  const languageOptions = { parser, parserOptions: { ecmaFeatures: { jsx: fileName.endsWith('x') } } };
  const config = [{ files: [everyFile], languageOptions }, plugin.configs[preset], { rules }];
  return new Linter({ configType: 'flat', ...(cwd !== undefined && { cwd }) }).verify(text, config, {
    filename: fileName,
  });
}
