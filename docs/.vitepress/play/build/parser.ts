import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { typescriptParser } from '../../../../packages/language-server/scripts/typescript-parser.ts';

/**
 * TypeScript's parser and nothing else of it, as an ES module for browsers: the same that the extension for VS Code is
 * built with. Takes seconds.
 */
export async function bundleParser(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from 'typescript';",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    write: false,
    plugins: [typescriptParser],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
