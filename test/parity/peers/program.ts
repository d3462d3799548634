import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const folder = fileURLToPath(new URL('cases/', import.meta.url));

/** Where the catalogue is installed, so that its names are those of its package. */
const catalogue = fileURLToPath(new URL('../../node_modules/xt-mc/src/index.ts', import.meta.url));

/** One program of texts that exist nowhere else: a module for each name. */
export function programOf(texts: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    preserveSymlinks: true,
    skipLibCheck: true,
    types: [],
    paths: { 'xt-mc': [catalogue] },
  };
  const host = ts.createCompilerHost(options, true);
  const textOf = (path: string): string | undefined =>
    path.startsWith(folder) ? texts.get(path.slice(folder.length)) : undefined;
  const disk = { ...host };
  host.fileExists = (path) => textOf(path) !== undefined || disk.fileExists(path);
  host.readFile = (path) => textOf(path) ?? disk.readFile(path);
  host.directoryExists = (path) =>
    folder.startsWith(path) || path.startsWith(folder) || disk.directoryExists?.(path) === true;
  host.getSourceFile = (path, target, ...rest) => {
    const text = textOf(path);
    return text === undefined
      ? disk.getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, text, target, true);
  };
  return ts.createProgram(
    [...texts.keys()].map((name) => folder + name),
    options,
    host,
  );
}
