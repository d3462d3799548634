import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['*.e2e.ts'],
    globalSetup: ['support/setup.ts'],
    // Installing and linting in processes of their own: slow on a small machine, and never a measure.
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
