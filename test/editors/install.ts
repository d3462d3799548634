/** Brings the language servers, and a Node that is new enough for them, into the cache folder, once. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWell } from '../e2e/support/run.ts';

/** The versions that are driven. Version 6 is the project's own TypeScript; vtsls brings 5.9.3 for projects without. */
export const versions = {
  '@vtsls/language-server': '0.3.0',
  'typescript-language-server': '6.0.2',
  typescript: '6.0.3',
} as const;

// typescript-language-server's `engines`: >=22.22.2.
const oldestNode = [22, 22, 2];
const nodeVersion = '22.23.3';

export interface Installed {
  /** The Node that runs the servers. */
  readonly node: string;
  readonly modules: string;
}

const cache = fileURLToPath(new URL('../.cache', import.meta.url));

/**
 * Installs with npm's own client beside the final folder, whose name holds the versions and which takes it only when
 * complete. Returns where things are; throws when npm fails, as on a platform for which npm has no Node.
 */
export function installServers(): Installed {
  const node = isNewEnough(process.versions.node) ? undefined : nodePackage();
  const dependencies = { ...versions, ...(node === undefined ? {} : { [node]: nodeVersion }) };
  const name = Object.values(dependencies).join('_');
  const folder = join(cache, 'editors', name);
  if (!existsSync(folder)) install(folder, dependencies);
  const modules = join(folder, 'node_modules');
  return {
    node: node === undefined ? process.execPath : join(modules, node, 'bin/node'),
    modules,
  };
}

function install(folder: string, dependencies: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const scratch = mkdtempSync(join(dirname(folder), '.installing-'));
  try {
    writeFileSync(
      join(scratch, 'package.json'),
      JSON.stringify({ name: 'editors', private: true, dependencies }),
    );
    runWell(scratch, ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']);
    renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** npm's name for a Node of this machine's kind. */
function nodePackage(): string {
  return `node-${process.platform}-${process.arch}`;
}

function isNewEnough(version: string): boolean {
  const parts = version.split('.').map(Number);
  const differing = oldestNode.findIndex((part, index) => parts[index] !== part);
  return differing === -1 || (parts[differing] ?? 0) > (oldestNode[differing] ?? 0);
}
