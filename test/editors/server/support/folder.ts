import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A repository of its own, outside of this one. */
export interface Folder {
  readonly uri: string;
  uriOf(name: string): string;
  write(name: string, text: string): void;
  remove(name?: string): void;
}

export function createFolder(): Folder {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-server-folder-')));
  mkdirSync(join(folder, '.git'));
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  return {
    uri: pathToFileURL(folder).href,
    uriOf,
    write(name, text) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    remove(name = '') {
      rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}
