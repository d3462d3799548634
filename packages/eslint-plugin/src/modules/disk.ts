/** What is known of a file without reading it. */
export interface Version {
  readonly size: number;
  readonly time: number;
}

/** The files of a machine, as far as modules are sought there. Whatever goes wrong, there is nothing. */
export interface Disk {
  versionOf(path: string): Version | undefined;
  isFolder(path: string): boolean;
  /** A text without its byte order mark. */
  textOf(path: string): string | undefined;
  /** The path with all links followed. */
  realPathOf(path: string): string | undefined;
}

/** The disk of this machine; undefined where there is none, as in a browser. */
export function createDisk(): Disk | undefined {
  const fs = builtin('node:fs');
  if (!fs) return undefined;
  const stat = (path: string): ReturnType<typeof fs.statSync> | undefined =>
    attempt(() => fs.statSync(path, { throwIfNoEntry: false }));
  return {
    versionOf(path) {
      const found = stat(path);
      return found?.isFile() ? { size: Number(found.size), time: Number(found.mtimeMs) } : undefined;
    },
    isFolder: (path) => stat(path)?.isDirectory() ?? false,
    textOf: (path) => attempt(() => fs.readFileSync(path, 'utf8').replace(/^\uFEFF/, '')),
    realPathOf: (path) => attempt(() => fs.realpathSync.native(path)),
  };
}

/** Node's own modules, asked for by name, so that a bundle for a browser needs none of them. */
function builtin(name: 'node:fs'): typeof import('node:fs') | undefined {
  const host = (globalThis as { readonly process?: Partial<NodeJS.Process> }).process;
  return attempt(() => host?.getBuiltinModule?.(name));
}

function attempt<Result>(get: () => Result): Result | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
