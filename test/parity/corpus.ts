import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the corpus script keeps the packages that it fetches. */
export const corpusFolder = join(root, 'test/.cache/corpus');

const maxBytes = 1_000_000;

/** The JavaScript and TypeScript files below a folder, declarations too; none where there is no such folder. */
export function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.[cm]?[jt]sx?$/.test(name) && !/(?:^|[\\/])(?:node_modules|dist|\.cache)[\\/]/.test(name),
    )
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= maxBytes)
    .sort();
}

/** A file's text as a server holds it: without a byte order mark. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}
