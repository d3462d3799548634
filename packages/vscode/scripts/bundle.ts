import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { defineDocsUrl } from '../../codes/scripts/addresses.ts';
import { bundleServer } from '../../language-server/scripts/bundle.ts';
import { compressTables } from '../../typescript-plugin/scripts/compress-tables.ts';
import { version } from '../package.json';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each becomes a file of its own, which is loaded when it is first needed. */
const entryPoints = ['src/extension.ts', 'src/explain/explain.ts', 'src/own-answers.ts', 'src/why/why.ts'];

/** A dynamic import of an entry point means the file that is made of it. */
const linkEntryPoints: Plugin = {
  name: 'link-entry-points',
  setup(bundler) {
    bundler.onResolve({ filter: /^\./ }, ({ path, kind }) =>
      kind === 'dynamic-import'
        ? { path: `./${basename(path).replace(/\.ts$/, '.cjs')}`, external: true }
        : undefined,
    );
  },
};

/**
 * Bundles the extension's files into a folder, the language server among them.
 *
 * @returns the files whose code they hold, from the package's folder
 */
export async function bundleExtension(outdir: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    entryNames: '[name]',
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    // VS Code loads extensions with require, and hands them `vscode` there.
    supported: { 'dynamic-import': false },
    external: ['vscode'],
    charset: 'utf8',
    minify: true,
    define: defineDocsUrl(version),
    plugins: [compressTables, linkEntryPoints],
    logLevel: 'warning',
    metafile: true,
  });
  return [...Object.keys(metafile.inputs), ...(await bundleServer(join(outdir, 'server.cjs')))];
}
