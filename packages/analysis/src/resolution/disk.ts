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

/** A file's text; the same object as long as the file is the same. */
export interface ModuleText {
  readonly text: string;
}

/** A disk whose texts are kept as long as their files are the same, and so is what is made of them. */
export interface KeptDisk extends Disk {
  fileAt(path: string): ModuleText | undefined;
}

/** What of a file system is asked: a host gives it, such as `node:fs`. */
interface FileSystem {
  statSync(
    path: string,
    options: { readonly throwIfNoEntry: false },
  ):
    | { readonly size: number; readonly mtimeMs: number; isFile(): boolean; isDirectory(): boolean }
    | undefined;
  readFileSync(path: string, encoding: 'utf8'): string;
  readonly realpathSync: { native(path: string): string };
}

export function diskOf(fs: FileSystem): Disk {
  const stat = (path: string): ReturnType<FileSystem['statSync']> =>
    attempt(() => fs.statSync(path, { throwIfNoEntry: false }));
  return {
    versionOf(path) {
      const found = stat(path);
      return found?.isFile() ? { size: found.size, time: found.mtimeMs } : undefined;
    },
    isFolder: (path) => stat(path)?.isDirectory() ?? false,
    textOf: (path) => attempt(() => fs.readFileSync(path, 'utf8').replace(/^\uFEFF/, '')),
    realPathOf: (path) => attempt(() => fs.realpathSync.native(path)),
  };
}

function attempt<Result>(get: () => Result): Result | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
