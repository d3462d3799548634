import type { TSESLint } from '@typescript-eslint/utils';
import { maxImportsDeep, maxModuleLength, maxModulesOfFile, specifiersIn } from '@xt-mc/analysis';
import type { PlainSource, ReadModule } from '@xt-mc/analysis';
import { createDisk, type Version } from './disk.ts';
import { type Parse, parserOf } from './parser.ts';
import { createResolver } from './resolver.ts';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

interface Kept<Of> extends Version {
  readonly of: Of;
}

const disk = createDisk();
const texts = new Map<string, Kept<string | undefined>>();
/** By the parser and its options, since they make the tree. */
const sources = new WeakMap<object, Map<string, Kept<PlainSource | undefined>>>();

/** The modules of a file, as ESLint's plugin reads them. */
export interface Modules {
  readonly read: ReadModule;
  /** Whether one of the modules that the file reaches has a text of which `isSought` is true. None is parsed. */
  reaches(isSought: (text: string) => boolean): boolean;
}

/** Reads the modules that the file at hand imports; undefined where it is no file, or nothing can be followed. */
export function modulesOf(context: Context, own: () => PlainSource | undefined): Modules | undefined {
  const { filename, physicalFilename, cwd } = context;
  // A block of a Markdown file, or a text without a file, has no neighbours.
  if (!disk || filename !== physicalFilename || filename.startsWith('<')) return undefined;
  const parse = parserOf(context);
  if (!parse) return undefined;
  const resolver = createResolver(cwd, disk);
  const realOwn = disk.realPathOf(filename) ?? filename;

  function reaches(isSought: (text: string) => boolean): boolean {
    const seen = new Set([filename]);
    let next: readonly (readonly [string, string])[] = [[filename, context.sourceCode.text]];
    for (let depth = 0; depth < maxImportsDeep; depth++) {
      const found: (readonly [string, string])[] = [];
      for (const [from, text] of next) {
        for (const specifier of specifiersIn(text)) {
          const path = resolver.resolve(specifier, from);
          if (path === undefined || seen.has(path) || seen.size > maxModulesOfFile) continue;
          seen.add(path);
          const imported = readText(path);
          if (imported === undefined) continue;
          if (isSought(imported)) return true;
          found.push([path, imported]);
        }
      }
      next = found;
    }
    return false;
  }

  return {
    reaches,
    read(specifier, fromFile) {
      const path = resolver.resolve(specifier, fromFile);
      if (path === undefined) return undefined;
      if ((disk.realPathOf(path) ?? path) === realOwn) return own();
      return readSource(path, parse, context.languageOptions);
    },
  };
}

function readText(path: string): string | undefined {
  const version = disk?.versionOf(path);
  if (!version || version.size > maxModuleLength) return undefined;
  return keptFor(texts, path, version, () => {
    return disk?.textOf(path);
  });
}

function readSource(path: string, parse: Parse, owner: object): PlainSource | undefined {
  const version = disk?.versionOf(path);
  const text = readText(path);
  if (!version || text === undefined) return undefined;
  let kept = sources.get(owner);
  if (!kept) sources.set(owner, (kept = new Map<string, Kept<PlainSource | undefined>>()));
  return keptFor(kept, path, version, () => {
    return parse(text, path);
  });
}

function keptFor<Of>(kept: Map<string, Kept<Of>>, path: string, version: Version, make: () => Of): Of {
  const known = kept.get(path);
  if (known?.size === version.size && known.time === version.time) return known.of;
  const made = { ...version, of: make() };
  kept.set(path, made);
  return made.of;
}
