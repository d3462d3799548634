import { fileURLToPath } from 'node:url';
import { RuleTester } from '@typescript-eslint/rule-tester';
import './rule-tester.ts';

/** A tester for typed linting: `file.ts` of a small project beside `client.ts`. */
export const typedTester = new RuleTester({
  languageOptions: {
    parserOptions: {
      project: './tsconfig.json',
      tsconfigRootDir: fileURLToPath(new URL('../fixtures/typed', import.meta.url)),
    },
  },
});

/** The setting that the typed presets bring. */
export const typed = { 'xt-mc': { types: true } };
