import type { KeptDisk } from './disk.ts';
import { configurationIn, fieldsIn, textsIn } from './json.ts';
import { folderOf, join, upTo } from './paths.ts';

/** What the `paths` of a configuration make of specifiers. */
export interface Aliases {
  /** The paths that a specifier may stand for, the best first. */
  pathsFor(specifier: string): readonly string[];
}

const none: Aliases = { pathsFor: () => [] };

/** Configurations that extend each other, or that a solution refers to. */
const maxConfigurations = 12;

/** The aliases that hold in a folder: of the nearest tsconfig.json or jsconfig.json, and what it extends. */
export function aliasesIn(folder: string, top: string, disk: KeptDisk): Aliases {
  for (const at of upTo(top, folder)) {
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const path = join(at, name);
      if (disk.versionOf(path)) return readAliases(path, disk);
    }
  }
  return none;
}

interface Pattern {
  readonly before: string;
  readonly after: string;
  readonly isExact: boolean;
  readonly targets: readonly string[];
}

function readAliases(path: string, disk: KeptDisk): Aliases {
  const seen = new Set<string>();

  /** The paths of a configuration, or of the first that it extends and that has some. */
  function read(file: string): readonly Pattern[] | undefined {
    if (seen.has(file) || seen.size >= maxConfigurations) return undefined;
    seen.add(file);
    const given = disk.fileAt(file);
    const config = given ? configurationIn(given) : {};
    const options = fieldsIn(config.compilerOptions);
    if (options.paths !== undefined) {
      const base = typeof options.baseUrl === 'string' ? options.baseUrl : '.';
      return patternsOf(options.paths, join(folderOf(file), base));
    }
    // Of several, the last one holds.
    for (const extended of [...textsIn(config.extends)].reverse()) {
      const found = read(extendedPath(extended, folderOf(file), disk));
      if (found) return found;
    }
    if (typeof options.baseUrl === 'string') {
      return [
        { before: '', after: '', isExact: false, targets: [`${join(folderOf(file), options.baseUrl)}/*`] },
      ];
    }
    // A solution that only refers to the configurations of its parts.
    for (const reference of Array.isArray(config.references) ? config.references : []) {
      const to = fieldsIn(reference).path;
      const found = typeof to === 'string' && read(configAt(join(folderOf(file), to), disk));
      if (found) return found;
    }
    return undefined;
  }

  const patterns = read(path) ?? [];
  return {
    pathsFor(specifier) {
      const fitting = patterns
        .filter(({ before, after, isExact }) =>
          isExact
            ? specifier === before
            : specifier.length >= before.length + after.length &&
              specifier.startsWith(before) &&
              specifier.endsWith(after),
        )
        .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.before.length - a.before.length);
      const [best] = fitting;
      if (!best) return [];
      const rest = specifier.slice(best.before.length, specifier.length - best.after.length);
      return best.targets.map((target) => target.replace('*', () => rest));
    },
  };
}

function patternsOf(paths: unknown, base: string): readonly Pattern[] {
  return Object.entries(fieldsIn(paths)).map(([alias, targets]) => {
    const [before = '', after] = alias.split('*');
    return {
      before,
      after: after ?? '',
      isExact: after === undefined,
      targets: textsIn(targets).map((target) => join(base, target)),
    };
  });
}

function extendedPath(extended: string, folder: string, disk: KeptDisk): string {
  if (extended.startsWith('.') || extended.startsWith('/')) return configAt(join(folder, extended), disk);
  // A configuration that comes as a package.
  for (const at of upTo('/', folder)) {
    const path = join(at, `node_modules/${extended}`);
    const found = configAt(path, disk);
    if (disk.versionOf(found)) return found;
  }
  return join(folder, extended);
}

function configAt(path: string, disk: KeptDisk): string {
  if (disk.versionOf(path)) return path;
  const named = `${path}.json`;
  return disk.versionOf(named) ? named : join(path, 'tsconfig.json');
}
