import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/render.ts';

/** TypeScript packages of the workspace. Version 7 stands alone in its own: beside 6 it would take over `tsc`. */
export const compilers = {
  '5.0.4': join(root, 'packages/codes/node_modules/typescript-5.0'),
  '5.9.3': join(root, 'packages/codes/node_modules/typescript-5.9'),
  '6.0.3': join(root, 'node_modules/typescript'),
  '7.0.2': join(root, 'test/published/typescript-7/node_modules/typescript'),
} as const;

export type CompilerVersion = keyof typeof compilers;

/** The version that the package in that place has. */
export function versionOf(compiler: string): string {
  const manifest = JSON.parse(readFileSync(join(compiler, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** What `tsc` prints about a project: empty if nothing is wrong. */
export function check(compiler: string, folder: string, options: readonly string[]): string {
  const tsc = join(compiler, 'bin/tsc');
  const run = spawnSync(process.execPath, [tsc, '--project', folder, ...options], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout : `exit ${String(run.status)}\n${run.stdout}${run.stderr}`;
}
