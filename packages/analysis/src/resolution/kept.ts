import type { Version } from './disk.ts';

/** What was made of files, each kept as long as its file is the same. */
export interface Kept<Of> {
  of(path: string, version: Version, make: () => Of): Of;
}

export function createKept<Of>(): Kept<Of> {
  const byPath = new Map<string, Version & { readonly made: Of }>();
  return {
    of(path, { size, time }, make) {
      const known = byPath.get(path);
      if (known?.size === size && known.time === time) return known.made;
      const made = make();
      byPath.set(path, { size, time, made });
      return made;
    },
  };
}
