import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browser: the variable CHROMIUM's, else one that stands on the path. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => [
    join(folder, 'chromium'),
    join(folder, 'chromium-browser'),
  ]);
  return candidates.find((file) => existsSync(file));
}
