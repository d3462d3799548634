import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compressTables } from './compress-tables.ts';
import { shortenedNames } from './shortened-names.ts';

/*
 * Bundles the plugin into one CommonJS file: the first parameter, else dist/index.cjs. tsserver calls what the module
 * itself is, so `init` takes the place of the exports.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const [outfile = 'dist/index.cjs'] = process.argv.slice(2);

await build({
  absWorkingDir: root,
  entryPoints: ['src/index.ts'],
  outfile,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'es2022',
  charset: 'utf8',
  minify: true,
  mangleProps: new RegExp(`^(?:${shortenedNames.join('|')})$`),
  plugins: [compressTables],
  footer: { js: 'module.exports = module.exports.init;' },
  logLevel: 'warning',
});
