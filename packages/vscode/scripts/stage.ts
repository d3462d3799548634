import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressesOf } from '../../codes/scripts/addresses.ts';
import { licensesOf } from '../../language-server/scripts/licenses.ts';
import { bundleExtension } from './bundle.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const own = join(root, 'packages/vscode');
const plugin = join(root, 'packages/typescript-plugin');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main: string;
  readonly [field: string]: unknown;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** What only this repository has a use for. */
const unpublished = new Set(['private', 'scripts', 'devDependencies']);

function publishedOf(manifest: Manifest): object {
  const published = Object.entries(manifest).filter(([field]) => !unpublished.has(field));
  const addresses = addressesOf(process.env.REPOSITORY_URL, manifest.version);
  return { ...Object.fromEntries(published), ...addresses?.manifest };
}

function write(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`);
}

/**
 * Puts into an empty folder what the extension's package holds. The plugin lies in its node_modules, where tsserver
 * looks for it, as files: of a workspace's links the packager makes nothing.
 */
export async function stageExtension(folder: string): Promise<void> {
  const pluginManifest = manifestOf(plugin);
  const { name, version, main } = pluginManifest;
  const installed = join(folder, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  write(join(installed, 'package.json'), publishedOf(pluginManifest));
  copyFileSync(join(root, 'LICENSE'), join(installed, 'LICENSE'));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', join(installed, main)], {
    cwd: plugin,
    stdio: ['ignore', 'inherit', 'inherit'],
  });

  write(join(folder, 'package.json'), {
    ...publishedOf(manifestOf(own)),
    dependencies: { [name]: version },
  });
  for (const file of ['README.md', 'CHANGELOG.md', 'icon.png']) {
    copyFileSync(join(own, file), join(folder, file));
  }
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const inputs = await bundleExtension(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/licenses.txt'), licensesOf(inputs, own));
}
