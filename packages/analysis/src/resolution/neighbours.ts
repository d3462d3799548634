import { once } from '../basics/once.ts';
import { maxImportsDeep, maxModuleLength, maxModulesOfFile } from '../modules/limits.ts';
import { specifiersIn } from '../modules/specifiers.ts';
import type { Disk, ModuleText } from './disk.ts';
import type { Kept } from './kept.ts';
import { createModuleResolver } from './resolver.ts';

/** The modules around files of one repository. */
export interface Neighbours {
  /** The path that a specifier stands for in a file; undefined where it leads out of what is the project's own. */
  resolve(specifier: string, fromFile: string): string | undefined;
  /** What is made of a module's text, kept as long as its file is the same; undefined where it cannot be read. */
  made<Of>(path: string, kept: Kept<Of>, make: (text: string) => Of): Of | undefined;
  /** Whether `isSought` is true of a module that a file reaches. None is parsed. */
  reaches(fileName: string, text: string, isSought: (module: ModuleText) => boolean): boolean;
}

/**
 * @param folder the working directory: what lies outside of its repository is never read
 * @param texts what was read before
 */
export function createNeighbours(
  folder: string,
  disk: Disk,
  texts: Kept<ModuleText | undefined>,
): Neighbours {
  const resolver = createModuleResolver(folder, { ...disk, fileAt });

  // Of a file as of a module, whose text is the same object as long as it is unchanged: many files import one.
  const specifiersOf = once(({ text }: ModuleText) => specifiersIn(text));

  function fileAt(path: string): ModuleText | undefined {
    const version = disk.versionOf(path);
    if (!version || version.size > maxModuleLength) return undefined;
    return texts.of(path, version, () => {
      const text = disk.textOf(path);
      return text === undefined ? undefined : { text };
    });
  }

  return {
    resolve: (specifier, fromFile) => resolver.resolve(specifier, fromFile),
    made(path, kept, make) {
      const version = disk.versionOf(path);
      const module = fileAt(path);
      return version && module && kept.of(path, version, () => make(module.text));
    },
    reaches(fileName, text, isSought) {
      const seen = new Set([fileName]);
      let next: readonly (readonly [string, ModuleText])[] = [[fileName, { text }]];
      for (let depth = 0; depth < maxImportsDeep; depth++) {
        const found: (readonly [string, ModuleText])[] = [];
        for (const [from, importing] of next) {
          for (const specifier of specifiersOf(importing)) {
            const path = resolver.resolve(specifier, from);
            if (path === undefined || seen.has(path) || seen.size > maxModulesOfFile) continue;
            seen.add(path);
            const module = fileAt(path);
            if (!module) continue;
            if (isSought(module)) return true;
            found.push([path, module]);
          }
        }
        next = found;
      }
      return false;
    },
  };
}
