import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { version } from '../package.json';
import { addressesOf, defineDocsUrl } from './addresses.ts';
import { bundleDeclarations } from './declarations.ts';
import { linkCodes } from './link-codes.ts';

/*
 * Builds the package into the folder given, else into dist: an ES module, of which bundlers keep what is used, and a
 * CommonJS one for `require`, for Jest and for TypeScript's `module: node16`. One declaration serves both.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const [folder = 'dist'] = process.argv.slice(2);
const outdir = resolve(root, folder);

const formats = [
  ['esm', 'index.js'],
  ['cjs', 'index.cjs'],
] as const;

for (const [format, name] of formats) {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    outfile: join(outdir, name),
    bundle: true,
    format,
    // "node" lets esbuild tell Node the names of the CommonJS file's exports; nothing of Node is used.
    platform: format === 'cjs' ? 'node' : 'neutral',
    target: 'es2022',
    define: defineDocsUrl(version),
    logLevel: 'warning',
  });
}
// The command is for Node alone, and needs nothing but what it is.
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outfile: join(outdir, 'cli.js'),
  bundle: true,
  minifySyntax: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  define: defineDocsUrl(version),
  logLevel: 'warning',
});
const { docs = '' } = addressesOf(process.env.REPOSITORY_URL, version) ?? {};
const declarations = await bundleDeclarations(join(root, 'src/index.ts'));
mkdirSync(outdir, { recursive: true });
writeFileSync(join(outdir, 'index.d.cts'), linkCodes(declarations, docs));
writeFileSync(join(outdir, 'index.d.ts'), "export * from './index.cjs';\n");
