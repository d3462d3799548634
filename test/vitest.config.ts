import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // VS Code is there only inside of it.
  resolve: {
    alias: { vscode: fileURLToPath(new URL('../packages/vscode/test/support/vscode.ts', import.meta.url)) },
  },
  test: {
    include: ['docs/test/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.cache/**', '**/fixtures/**'],
    testTimeout: 60_000,
  },
});
