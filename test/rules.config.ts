import { defineConfig } from 'vitest/config';
import all from './vitest.config.ts';

// pnpm test:rules [NAME]: what the rules find and suggest, or one of them. A part of a file's name chooses.
export default defineConfig({
  ...all,
  test: { ...all.test, include: ['packages/*/test/rules/**/*.test.ts'] },
});
