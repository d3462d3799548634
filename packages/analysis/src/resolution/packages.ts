import type { KeptDisk } from './disk.ts';
import { configurationIn, fieldsIn } from './json.ts';
import { join, upTo } from './paths.ts';
import { sourceFileAt } from './source-files.ts';

/** A package's manifest, and where it lies. */
interface Package {
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** What `#name` stands for, by the `imports` of the nearest package. */
export function ownImport(
  specifier: string,
  folder: string,
  top: string,
  disk: KeptDisk,
): string | undefined {
  for (const at of upTo(top, folder)) {
    const found = packageAt(at, disk);
    if (found) return entryOf(fieldsIn(found.manifest.imports), specifier, found, disk);
  }
  return undefined;
}

/**
 * The source of another package of the workspace: what `node_modules/name` links to, outside of every `node_modules`.
 */
export function workspaceSource(
  specifier: string,
  folder: string,
  top: string,
  disk: KeptDisk,
): string | undefined {
  const [, name, rest = ''] = /^((?:@[^/]+\/)?[^/@.#][^/]*)(\/.*)?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  for (const at of upTo(top, folder)) {
    const link = join(at, `node_modules/${name}`);
    if (!disk.isFolder(link)) continue;
    const real = disk.realPathOf(link)?.replaceAll('\\', '/');
    if (real === undefined || /(?:^|\/)node_modules(?:\/|$)/.test(real)) return undefined;
    const found = packageAt(real, disk);
    if (!found) return undefined;
    const { manifest } = found;
    const { exports } = manifest;
    const isWhole =
      typeof exports === 'string' || !Object.keys(fieldsIn(exports)).some((key) => key.startsWith('.'));
    const entries = isWhole ? { '.': exports } : fieldsIn(exports);
    const exported = entryOf(entries, `.${rest}`, found, disk);
    if (exported !== undefined) return exported;
    if (rest !== '')
      return sourceFileAt(join(real, `.${rest}`), disk) ?? sourceFileAt(join(real, `src${rest}`), disk);
    for (const target of [manifest.source, manifest.types, manifest.module, manifest.main]) {
      const source = typeof target === 'string' ? sourceOf(target, found, disk) : undefined;
      if (source !== undefined) return source;
    }
    return sourceFileAt(join(real, 'src'), disk) ?? sourceFileAt(real, disk);
  }
  return undefined;
}

function packageAt(folder: string, disk: KeptDisk): Package | undefined {
  const file = disk.fileAt(join(folder, 'package.json'));
  return file && { folder, manifest: configurationIn(file) };
}

/** The source that an entry of `imports` or `exports` leads to. */
function entryOf(
  entries: Readonly<Record<string, unknown>>,
  specifier: string,
  owner: Package,
  disk: KeptDisk,
): string | undefined {
  for (const [key, value] of Object.entries(entries)) {
    const [before = '', after] = key.split('*');
    const isFitting =
      after === undefined
        ? specifier === key
        : specifier.startsWith(before) && specifier.endsWith(after) && specifier.length >= key.length;
    if (!isFitting) continue;
    const rest = after === undefined ? '' : specifier.slice(before.length, specifier.length - after.length);
    for (const target of targetsIn(value)) {
      const source = sourceOf(
        target.replaceAll('*', () => rest),
        owner,
        disk,
      );
      if (source !== undefined) return source;
    }
  }
  return undefined;
}

/** All targets of an entry, under whatever conditions. */
function targetsIn(value: unknown, depth = 6): readonly string[] {
  if (typeof value === 'string') return [value];
  return depth === 0 ? [] : Object.values(fieldsIn(value)).flatMap((inner) => targetsIn(inner, depth - 1));
}

/** Folders that hold what was built from `src`. */
const built = /^(?:\.\/)?(?:dist|build|lib|out|esm|cjs)\//;

/** The source behind a target: what was built is there only for those who have built. */
function sourceOf(target: string, { folder }: Package, disk: KeptDisk): string | undefined {
  if (!target.startsWith('./') && /^(?:@|#|\w[^/]*$)/.test(target) && !/\.\w+$/.test(target))
    return undefined;
  if (!built.test(target)) return sourceFileAt(join(folder, target), disk);
  const source = target.replace(built, 'src/').replace(/(?:\.d)?(\.[cm]?[jt]s)$/, '$1');
  return sourceFileAt(join(folder, source), disk);
}
