import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packPackages } from '../../../published/e2e/support/pack.ts';
import { runWell } from '../../../published/e2e/support/run.ts';

const name = 'xt-mc-language-server';

/** The server as npm would install it. */
export interface Staged {
  /** A folder outside the repository with nothing but the package in its node_modules. */
  readonly folder: string;
  /** The file that the command starts. */
  readonly server: string;
  remove(): void;
}

/** Builds and packs the server, and unpacks the tarball outside the repository. */
export function stageServer(): Staged {
  const tarball = packPackages([name])[name];
  if (!tarball) throw new Error(`${name} was not packed`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-server-')));
  const installed = join(folder, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  runWell(folder, ['tar', '-xzf', tarball.path, '-C', installed, '--strip-components=1']);
  rmSync(dirname(tarball.path), { recursive: true });
  return {
    folder,
    server: join(installed, 'dist/server.cjs'),
    remove() {
      rmSync(folder, { recursive: true });
    },
  };
}
