import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Addresses, addressesOf } from '../../../packages/codes/scripts/addresses.ts';
import { runWell } from '../e2e/support/run.ts';
import { moveLinks } from './links.ts';
import { type PackageName, publishedPackages, root, skill } from './published.ts';

interface Manifest {
  readonly version: string;
  readonly publishConfig: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** What only this repository has a use for. */
const unpublished = new Set(['scripts', 'devDependencies', 'publishConfig']);
/** What publishing itself reads there; all else in `publishConfig` takes the place of the manifest's own fields. */
const ofPublishing = new Set(['access', 'provenance']);

/**
 * Builds a package into an empty folder and lays beside it all that goes to the registry. Nothing in the package's own
 * folder is touched: several may be at work.
 *
 * @param repositoryUrl what the addresses are made of; the package names none where it is undefined
 * @returns its version
 */
export function stagePackage(name: PackageName, folder: string, repositoryUrl: string | undefined): string {
  const { folder: own, built, pages, data, hasSkill } = publishedPackages[name];
  const manifest = JSON.parse(readFileSync(join(root, own, 'package.json'), 'utf8')) as Manifest;
  const addresses = addressesOf(repositoryUrl, manifest.version);

  mkdirSync(join(folder, 'dist'), { recursive: true });
  const build = ['--import', 'tsx', 'scripts/build.ts', join(folder, built)];
  runWell(join(root, own), [process.execPath, ...build], { REPOSITORY_URL: repositoryUrl });

  const moved = [[`${own}/README.md`, 'README.md'] as const, ...pages.map((page) => [page, page] as const)];
  movePages(folder, new Map(moved), addresses);
  copyFileSync(join(root, own, 'CHANGELOG.md'), join(folder, 'CHANGELOG.md'));
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  for (const file of data) copyFileSync(join(root, own, file), join(folder, file));
  if (hasSkill) {
    mkdirSync(dirname(join(folder, skill)), { recursive: true });
    copyFileSync(join(root, publishedPackages['xt-mc'].folder, skill), join(folder, skill));
  }
  const staged = JSON.stringify(publishedManifest(manifest, addresses), undefined, 2);
  writeFileSync(join(folder, 'package.json'), `${staged}\n`);
  return manifest.version;
}

function movePages(
  folder: string,
  places: ReadonlyMap<string, string>,
  addresses: Addresses | undefined,
): void {
  for (const [from, to] of places) {
    const page = { text: readFileSync(join(root, from), 'utf8'), from, to };
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    writeFileSync(
      join(folder, to),
      moveLinks(page, (path) => places.get(path), addresses?.files),
    );
  }
}

/** The manifest that the registry gets. */
function publishedManifest(manifest: Manifest, addresses: Addresses | undefined): object {
  const kept = Object.entries(manifest).filter(([field]) => !unpublished.has(field));
  const config = Object.entries(manifest.publishConfig);
  return {
    ...Object.fromEntries(kept),
    ...addresses?.manifest,
    ...Object.fromEntries(config.filter(([field]) => !ofPublishing.has(field))),
    publishConfig: Object.fromEntries(config.filter(([field]) => ofPublishing.has(field))),
  };
}
