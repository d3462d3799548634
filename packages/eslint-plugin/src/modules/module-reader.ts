import type { TSESLint } from '@typescript-eslint/utils';
import { createKept, createNeighbours, diskOf } from '@xt-mc/analysis';
import type { Disk, Kept, ModuleText, PlainSource, ReadModule } from '@xt-mc/analysis';
import { type Parse, parserOf } from './parser.ts';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

type Sources = Kept<PlainSource | undefined>;

const disk = createDisk();
const texts = createKept<ModuleText | undefined>();
/** By the parser and its options, since they make the tree: a linter makes the options anew, an editor at each key. */
const sources = new WeakMap<object, Map<string, Sources>>();

/** The modules of a file, as ESLint's plugin reads them. */
interface Modules {
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
  const neighbours = createNeighbours(cwd, disk, texts);
  const realOwn = disk.realPathOf(filename) ?? filename;

  return {
    reaches: (isSought) =>
      neighbours.reaches(filename, context.sourceCode.text, ({ text }) => isSought(text)),
    read(specifier, fromFile) {
      const path = neighbours.resolve(specifier, fromFile);
      if (path === undefined) return undefined;
      if ((disk.realPathOf(path) ?? path) === realOwn) return own();
      return neighbours.made(path, sourcesFor(parse), (text) => parse.source(text, path));
    },
  };
}

function sourcesFor({ parser, options }: Parse): Sources {
  let ofParser = sources.get(parser);
  if (!ofParser) sources.set(parser, (ofParser = new Map<string, Sources>()));
  let kept = ofParser.get(options);
  if (!kept) ofParser.set(options, (kept = createKept<PlainSource | undefined>()));
  return kept;
}

/** The disk of this machine; undefined where there is none, as in a browser. */
function createDisk(): Disk | undefined {
  // By its name, so that a bundle for a browser needs none of Node's modules.
  const host = (globalThis as { readonly process?: Partial<NodeJS.Process> }).process;
  try {
    const fs = host?.getBuiltinModule?.('node:fs');
    return fs && diskOf(fs);
  } catch {
    return undefined;
  }
}
