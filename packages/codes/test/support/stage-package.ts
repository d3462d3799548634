import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/render.ts';

const packageFolder = join(root, 'packages/codes');

/**
 * Builds the package with its own build script and lays it out as it would be published, in the node_modules of a
 * new folder that also holds the consumer fixture.
 */
export function stagePackage(): { readonly folder: string; readonly remove: () => void } {
  mkdirSync(join(packageFolder, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(packageFolder, '.cache/consumer-'));
  cpSync(join(packageFolder, 'test/fixtures/consumer'), folder, { recursive: true });

  const { publishConfig, ...manifest } = readManifest();
  const installed = join(folder, 'node_modules/xt-mc');
  mkdirSync(installed, { recursive: true });
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', join(installed, 'dist')], {
    cwd: packageFolder,
    stdio: 'pipe',
  });
  for (const name of ['catalogue.json', 'catalogue.schema.json']) {
    cpSync(join(packageFolder, name), join(installed, name));
  }
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ ...manifest, ...publishConfig }));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

interface Manifest {
  readonly publishConfig: object;
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as Manifest;
}
