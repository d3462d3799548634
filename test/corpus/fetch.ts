/** Brings a pinned npm package into the cache folder, once. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusPackage } from './packages.ts';

function run(command: string, ...parameters: string[]): string {
  const isWindowsScript = process.platform === 'win32' && command === 'npm';
  const child = spawnSync(command, parameters, { encoding: 'utf8', shell: isWindowsScript });
  if (child.error) throw new Error(`${command} did not start: ${child.error.message}`);
  if (child.status !== 0) throw new Error(`${command} ${parameters.join(' ')} failed:\n${child.stderr}`);
  return child.stdout;
}

/**
 * Packs with npm's own client and unpacks into a folder beside the final one, which takes its name only when complete:
 * an interrupted run leaves nothing that looks whole. No script of the package is run.
 * Returns the folder of the package; throws when npm or tar fails.
 */
export function fetchPackage({ name, version }: CorpusPackage, cache: string): string {
  const folder = join(cache, `${name.replace('/', '+')}@${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(join(cache, '.fetching-'));
  try {
    const packed = run(
      'npm',
      'pack',
      `${name}@${version}`,
      '--ignore-scripts',
      '--silent',
      '--pack-destination',
      scratch,
    );
    const unpacked = join(scratch, 'unpacked');
    mkdirSync(unpacked);
    run('tar', '-xzf', join(scratch, packed.trim()), '-C', unpacked, '--strip-components=1');
    renameSync(unpacked, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return folder;
}
