import type { Disk } from './disk.ts';
import { join } from './paths.ts';

const endings = ['.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '.json'] as const;

/** What TypeScript's own endings are called once they are compiled, as specifiers name them. */
const compiled: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** Endings that are written. A component's scripts are a module to a host that can read it; its ending is never left out. */
const written = /\.[cm]?[jt]sx?$|\.(?:json|vue|svelte|astro)$/;

/** The source file that a path stands for: as it is, without its ending, with that of its compiled form, or as a folder. */
export function sourceFileAt(path: string, disk: Disk): string | undefined {
  const [ending] = written.exec(path) ?? [];
  const candidates: string[] = [];
  if (ending !== undefined) {
    const stem = path.slice(0, -ending.length);
    candidates.push(...(compiled[ending] ?? []).map((other) => stem + other), path);
  }
  candidates.push(...endings.map((other) => path + other));
  const isThere = (candidate: string): boolean => disk.versionOf(candidate) !== undefined;
  return (
    candidates.find(isThere) ??
    (disk.isFolder(path) ? endings.map((other) => join(path, `index${other}`)).find(isThere) : undefined)
  );
}
