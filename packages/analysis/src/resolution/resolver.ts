import type { KeptDisk } from './disk.ts';
import { ignoreLines, isIgnored } from './ignored.ts';
import { ownImport, workspaceSource } from './packages.ts';
import { type Aliases, aliasesIn } from './path-aliases.ts';
import { folderOf, isIn, join, upTo, withSlashes } from './paths.ts';
import { sourceFileAt } from './source-files.ts';

/** Finds the files that specifiers name, inside one repository and outside of `node_modules`. */
interface ModuleResolver {
  /** The path that a specifier stands for in a file; undefined where it leads out of what is the project's own. */
  resolve(specifier: string, fromFile: string): string | undefined;
}

/** @param folder the working directory: what lies outside of its repository is never read */
export function createModuleResolver(folder: string, disk: KeptDisk): ModuleResolver {
  const given = withSlashes(folder);
  const top =
    [...upTo('/', given)].find((at) => disk.isFolder(join(at, '.git')) || disk.versionOf(join(at, '.git'))) ??
    given;
  const realTop = withSlashes(disk.realPathOf(top) ?? top);
  const aliases = new Map<string, Aliases>();
  const ignored = new Map<string, ReturnType<typeof ignoreLines>>();
  const own = new Map<string, boolean>();
  const kept = <Key, Value>(map: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    map.set(key, made);
    return made;
  };

  function find(specifier: string, at: string): string | undefined {
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) return sourceFileAt(join(at, specifier), disk);
    if (specifier.startsWith('#')) return ownImport(specifier, at, top, disk);
    if (/^(?:node|https?|data|virtual|file):|\0/.test(specifier)) return undefined;
    const named = kept(aliases, at, () => aliasesIn(at, top, disk))
      .pathsFor(specifier)
      .map((path) => sourceFileAt(path, disk))
      .find((path) => path !== undefined);
    return named ?? workspaceSource(specifier, at, top, disk);
  }

  function isOwn(path: string): boolean {
    if (!isIn(path, realTop)) return false;
    const inside = path.slice(realTop.length);
    if (/\/(?:node_modules|\.git)\//.test(inside)) return false;
    return !isIgnored(path, realTop, (folder) => kept(ignored, folder, () => ignoreLines(folder, disk)));
  }

  return {
    resolve(specifier, fromFile) {
      const found = find(specifier.replace(/\?.*$/, ''), folderOf(withSlashes(fromFile)));
      const real = found === undefined ? undefined : disk.realPathOf(found);
      if (found === undefined || real === undefined || !kept(own, withSlashes(real), isOwn)) return undefined;
      // Of a workspace link or a linked folder, the file itself: two ways to one module are one.
      return isIn(found, top) && realTop === top ? withSlashes(real) : found;
    },
  };
}
