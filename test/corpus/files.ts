/** Which files of an unpacked package are linted. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

// Bundles repeat what the other files say, on lines of megabytes.
const LARGEST = 3_000_000;

export interface CorpusFile {
  /** Inside the package, with `/` as separator. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
}

/** The JavaScript and TypeScript files below a folder, declarations included, by path: no bundles, no minified files, no packages bundled in. */
export function sourceFiles(folder: string): CorpusFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.min)\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => {
      const absolute = join(entry.parentPath, entry.name);
      const path = relative(folder, absolute).split(sep).join('/');
      return { path, absolute, bytes: statSync(absolute).size };
    })
    .filter((file) => file.bytes <= LARGEST && !file.path.includes('node_modules/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
