/** Builds and packs the published packages. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type PackageName, packageNames, root } from '../../packages/published.ts';
import { stagePackage } from '../../packages/stage.ts';
import { pnpm, runWell } from './run.ts';

export type { PackageName };

/** What `pnpm pack` made of a package. */
export interface Tarball {
  readonly path: string;
  /** The paths inside, sorted. */
  readonly files: readonly string[];
  readonly version: string;
}

export type Tarballs = Readonly<Partial<Record<PackageName, Tarball>>>;

const cache = join(root, 'test/.cache');

/**
 * Builds the packages named and packs what that made.
 *
 * @param repositoryUrl the repository that they name; none unless it is given
 */
export function packPackages(names: readonly PackageName[] = packageNames, repositoryUrl?: string): Tarballs {
  mkdirSync(cache, { recursive: true });
  // A folder of its own: two scripts may be packing at once.
  const destination = mkdtempSync(join(cache, 'packed-'));
  process.once('exit', () => {
    rmSync(destination, { recursive: true, force: true });
  });
  return Object.fromEntries(names.map((name) => [name, pack(name, destination, repositoryUrl)]));
}

function pack(name: PackageName, destination: string, repositoryUrl: string | undefined): Tarball {
  const folder = join(destination, name);
  const version = stagePackage(name, folder, repositoryUrl);
  const printed = runWell(folder, [...pnpm, 'pack', '--json', '--pack-destination', destination]);
  const { filename, files } = JSON.parse(printed) as {
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  };
  return { path: filename, files: files.map(({ path }) => path).sort(), version };
}
