import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as astroParser from 'astro-eslint-parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';

describe('Astro with types', () => {
  // With types the parser takes the file for a script, in which `await (…)` is a call.
  it.each(['recommended', 'recommendedTypeChecked'] as const)(
    'the await of the frontmatter, by %s',
    (preset) => {
      const project = fileURLToPath(new URL('./fixtures/typed-astro/', import.meta.url));
      const filename = `${project}page.astro`;
      const languageOptions = {
        parser: astroParser as unknown as Linter.Parser,
        parserOptions: {
          parser: '@typescript-eslint/parser',
          project: './tsconfig.json',
          tsconfigRootDir: project,
          extraFileExtensions: ['.astro'],
          disallowAutomaticSingleRunInference: true,
        },
      };
      const { settings = {}, rules = {}, plugins = {} } = plugin.configs[preset];
      const config: Linter.Config[] = [{ files: ['**/*.astro'], languageOptions, settings, rules, plugins }];
      const messages = new Linter({ configType: 'flat', cwd: project }).verify(
        readFileSync(filename, 'utf8'),
        config,
        { filename },
      );
      expect(messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId ?? ''}`)).toEqual([
        '4:46 xt-mc/no-unknown-code',
        '6:18 xt-mc/no-unchecked-result',
        '8:23 xt-mc/no-unknown-code',
      ]);
    },
  );
});
