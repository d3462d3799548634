import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';
import { compressTables } from './compress-tables.ts';

/*
 * Bundles the plugin into one CommonJS file: the first parameter, else dist/index.cjs. tsserver calls what the module
 * itself is, so `init` takes the place of the exports. What esbuild has shortened, terser takes 7 kB more from: it
 * inlines what is used once, and writes `undefined`, which is a parameter that nobody gives, in one letter.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const [outfile = 'dist/index.cjs'] = process.argv.slice(2);

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/index.ts'],
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'es2022',
  charset: 'utf8',
  minify: true,
  plugins: [compressTables],
  footer: { js: 'module.exports = module.exports.init;' },
  logLevel: 'warning',
  write: false,
});
const { code = '' } = await minify(`((undefined) => {${outputFiles[0]?.text ?? ''}})();`, {
  ecma: 2020,
  toplevel: true,
  // No function here is a constructor or asks for its own `this`.
  compress: { passes: 6, hoist_funs: true, unsafe_arrows: true, unsafe_undefined: true },
});
if (code === '') throw new Error('The bundle is empty.');
const path = resolve(root, outfile);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, code);
