import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { runPackager } from '../../../../packages/vscode/scripts/vsix.ts';
import { compilers } from '../../../../packages/codes/test/support/compilers.ts';

const manifest = {
  name: 'native-preview',
  publisher: 'typescriptteam',
  version: '0.0.1',
  engines: { vscode: '^1.96.0' },
  main: './extension.cjs',
  activationEvents: ['onLanguage:typescript'],
};

/** Packages the stand-in for TypeScript 7's extension; stages it in an empty folder. */
export async function packageTypeScript7(folder: string, file: string): Promise<void> {
  const module = (await import(pathToFileURL(join(compilers['7.0.2'], 'lib/getExePath.js')).href)) as {
    readonly default: () => string;
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'LICENSE'), '');
  await build({
    entryPoints: [fileURLToPath(new URL('extension.ts', import.meta.url))],
    outfile: join(folder, 'extension.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    define: { typescript7: JSON.stringify(module.default()) },
    logLevel: 'error',
  });
  runPackager(folder, file);
}
