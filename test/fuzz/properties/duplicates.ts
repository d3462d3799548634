import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { Program } from '../program.ts';

/** How many cases and keys of a program stand twice, as ESLint's own rules count them: nothing mended may add to them. */
export function countDuplicates({ text, fileName }: Program): number {
  const messages = new Linter({ configType: 'flat', cwd: '/' }).verify(
    text,
    [
      {
        files: ['**'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: /[jt]sx$|js$/.test(fileName) } } },
        linterOptions: { noInlineConfig: true },
        rules: { 'no-duplicate-case': 'error', 'no-dupe-keys': 'error' },
      },
    ],
    { filename: fileName },
  );
  return messages.filter(({ ruleId }) => ruleId !== null).length;
}
