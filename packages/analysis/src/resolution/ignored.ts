import { once } from '../basics/once.ts';
import type { KeptDisk, ModuleText } from './disk.ts';
import { folderOf, join, upTo } from './paths.ts';

interface Line {
  readonly pattern: RegExp;
  readonly isNegated: boolean;
  readonly isFolder: boolean;
}

/**
 * Whether git ignores a file, as far as the `.gitignore`s of its repository tell: what is there only for those who have
 * built must change nobody's report.
 */
export function isIgnored(path: string, top: string, linesIn: (folder: string) => readonly Line[]): boolean {
  // What lies in an ignored folder is ignored, whatever is said of it.
  for (const part of [path, ...upTo(top, folderOf(path))]) {
    if (part === top) break;
    let isOut = false;
    for (const folder of [...upTo(top, folderOf(part))].reverse()) {
      const name = part.slice(folder.length + 1);
      for (const { pattern, isNegated, isFolder } of linesIn(folder)) {
        if (!(isFolder && part === path) && pattern.test(name)) isOut = !isNegated;
      }
    }
    if (isOut) return true;
  }
  return false;
}

/** Reads the `.gitignore` of a folder. */
export function ignoreLines(folder: string, disk: KeptDisk): readonly Line[] {
  const file = disk.fileAt(join(folder, '.gitignore'));
  return file ? linesOf(file) : [];
}

const linesOf = once(({ text: all }: ModuleText): readonly Line[] =>
  all.split(/\r?\n/).flatMap((text) => {
    const line = text.trimEnd();
    if (line === '' || line.startsWith('#')) return [];
    const isNegated = line.startsWith('!');
    const body = isNegated ? line.slice(1) : line;
    const isFolder = body.endsWith('/');
    const path = isFolder ? body.slice(0, -1) : body;
    const start = path.includes('/') ? '^' : '^(?:.*/)?';
    try {
      return [{ pattern: new RegExp(`${start}${patternOf(path.replace(/^\//, ''))}$`), isNegated, isFolder }];
    } catch {
      return [];
    }
  }),
);

const wild: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '/**': '/.*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

function patternOf(glob: string): string {
  return glob.replace(/\*\*\/|\/\*\*$|\*\*|\*|\?|\\.|[.+^${}()|]/g, (found) => {
    if (found.startsWith('\\')) return found;
    return wild[found] ?? `\\${found}`;
  });
}
