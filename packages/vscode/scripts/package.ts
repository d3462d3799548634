import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageExtension } from './vsix.ts';

/* Packages the extension into the file given, else into dist/xt-mc.vsix. */
const [file = fileURLToPath(new URL('../dist/xt-mc.vsix', import.meta.url))] = process.argv.slice(2);
mkdirSync(dirname(file), { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'xt-mc-vscode-'));
try {
  await packageExtension(folder, file);
  console.log(file);
} finally {
  rmSync(folder, { recursive: true });
}
