/** Builds and packs the published packages. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpm, runWell } from './run.ts';

const folders = {
  'xt-mc': 'packages/codes',
  'eslint-plugin-xt-mc': 'packages/eslint-plugin',
  'typescript-plugin-xt-mc': 'packages/typescript-plugin',
} as const;

export type PackageName = keyof typeof folders;

/** What `pnpm pack` made of a package. */
export interface Tarball {
  readonly path: string;
  /** The paths inside, sorted. */
  readonly files: readonly string[];
  readonly version: string;
}

export type Tarballs = Readonly<Partial<Record<PackageName, Tarball>>>;

const packageNames = Object.keys(folders) as PackageName[];

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, 'test/.cache');

/** Builds the packages named with their own scripts, and packs what that made. */
export function packPackages(names: readonly PackageName[] = packageNames): Tarballs {
  mkdirSync(cache, { recursive: true });
  // A folder of its own: two scripts may be packing at once.
  const destination = mkdtempSync(join(cache, 'packed-'));
  runWell(root, [...pnpm, '--silent', ...names.flatMap((name) => ['--filter', name]), 'run', 'build']);
  const tarballs = Object.fromEntries(names.map((name) => [name, pack(name, destination)]));
  process.once('exit', () => {
    rmSync(destination, { recursive: true, force: true });
  });
  return tarballs;
}

function pack(name: PackageName, destination: string): Tarball {
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
