/** Builds and packs the published packages once, before the first test. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { pnpm, runWell } from './run.ts';

const folders = { 'xt-mc': 'packages/codes', 'eslint-plugin-xt-mc': 'packages/eslint-plugin' } as const;

export type PackageName = keyof typeof folders;

/** What `pnpm pack` made of a package. */
export interface Tarball {
  readonly path: string;
  /** The paths inside, sorted. */
  readonly files: readonly string[];
  readonly version: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    tarballs: Readonly<Record<PackageName, Tarball>>;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const destination = join(root, 'test/.cache/packed');

export default function setup(project: TestProject): void {
  rmSync(destination, { recursive: true, force: true });
  mkdirSync(destination, { recursive: true });
  const names = Object.keys(folders) as PackageName[];
  runWell(root, [...pnpm, '--silent', ...names.flatMap((name) => ['--filter', name]), 'run', 'build']);
  project.provide('tarballs', {
    'xt-mc': pack('xt-mc'),
    'eslint-plugin-xt-mc': pack('eslint-plugin-xt-mc'),
  });
}

function pack(name: PackageName): Tarball {
  const folder = join(root, folders[name]);
  const printed = runWell(folder, [...pnpm, 'pack', '--json', '--pack-destination', destination]);
  const { filename, files } = JSON.parse(printed) as {
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  };
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return { path: filename, files: files.map(({ path }) => path).sort(), version };
}
