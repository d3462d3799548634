import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWell } from './run.ts';

const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));

/**
 * Installs tools with npm's own client, unless they are there already: beside the final folder, whose name holds the
 * versions and which takes it only when complete. Throws when npm fails.
 *
 * @param group the folder below the cache that holds one folder for each set of versions
 * @returns the folder `node_modules`
 */
export function installOnce(group: string, dependencies: Readonly<Record<string, string>>): string {
  const folder = join(cache, group, Object.values(dependencies).join('_'));
  if (!existsSync(folder)) install(folder, dependencies);
  return join(folder, 'node_modules');
}

function install(folder: string, dependencies: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const scratch = mkdtempSync(join(dirname(folder), '.installing-'));
  try {
    writeFileSync(
      join(scratch, 'package.json'),
      JSON.stringify({ name: 'tools', private: true, dependencies }),
    );
    runWell(scratch, ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']);
    renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
