import { execSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../../scripts/render.ts';

const packageFolder = join(root, 'packages/codes');

/**
 * Builds the package with its own build script and lays it out as it would be published, in the node_modules of a
 * new folder that also holds the consumer fixture. Works on a copy: other tests may be building the package too.
 */
export function stagePackage(): { readonly folder: string; readonly remove: () => void } {
  mkdirSync(join(packageFolder, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(packageFolder, '.cache/consumer-'));
  cpSync(join(packageFolder, 'test/fixtures/consumer'), folder, { recursive: true });

  // Not below node_modules: TypeScript emits nothing for sources that stand there.
  const build = join(folder, 'build');
  for (const name of [
    'src',
    'rollup.config.js',
    'package.json',
    'CHANGELOG.md',
    'catalogue.json',
    'catalogue.schema.json',
  ]) {
    cpSync(join(packageFolder, name), join(build, name), { recursive: true });
  }
  const { publishConfig, ...manifest } = readManifest(build);
  const binaries = join(root, 'node_modules/.bin');
  execSync(manifest.scripts.build, {
    cwd: build,
    env: { ...process.env, PATH: [binaries, process.env.PATH].join(delimiter) },
    stdio: 'pipe',
  });

  const installed = join(folder, 'node_modules/xt-mc');
  mkdirSync(installed, { recursive: true });
  for (const name of manifest.files) renameSync(join(build, name), join(installed, name));
  rmSync(build, { recursive: true });
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ ...manifest, ...publishConfig }));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

interface Manifest {
  readonly files: readonly string[];
  readonly scripts: { readonly build: string };
  readonly publishConfig: object;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
