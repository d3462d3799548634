import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { defineDocsUrl } from '../../codes/scripts/addresses.ts';
import { compressTables } from '../../typescript-plugin/scripts/compress-tables.ts';
import { version } from '../package.json';
import { typescriptParser } from './typescript-parser.ts';

/**
 * Bundles the server into one CommonJS file that needs nothing but Node.
 *
 * @returns the files whose code it holds
 */
export async function bundleServer(outfile: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: ['src/main.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    minify: true,
    banner: { js: '#!/usr/bin/env node' },
    define: defineDocsUrl(version),
    plugins: [compressTables, typescriptParser],
    logLevel: 'warning',
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}
