import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { defineDocsUrl } from '../../codes/scripts/addresses.ts';
import { bundleDeclarations } from '../../codes/scripts/declarations.ts';
import { version } from '../package.json';
import { assignExports } from './assign-exports.ts';

/*
 * Builds the package into the folder given, else into dist: one CommonJS file, so that `require` and `import` give the
 * same object. ESLint refuses two copies of a plugin under one name.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const [folder = 'dist'] = process.argv.slice(2);
const outdir = resolve(root, folder);

await build({
  absWorkingDir: root,
  entryPoints: ['src/index.ts'],
  outfile: join(outdir, 'index.cjs'),
  bundle: true,
  format: 'cjs',
  platform: 'neutral',
  target: 'es2022',
  define: defineDocsUrl(version),
  footer: {
    js: [
      'module.exports = module.exports.default;',
      '// Never run: Node reads here what `import { configs }` may name.',
      '0 && (module.exports = { meta, rules, configs });',
    ].join('\n'),
  },
  logLevel: 'warning',
});
const declarations = await bundleDeclarations(join(root, 'src/index.ts'));
mkdirSync(outdir, { recursive: true });
writeFileSync(join(outdir, 'index.d.cts'), assignExports(declarations));
