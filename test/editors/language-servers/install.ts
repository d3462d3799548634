/** Brings the language servers, and a Node that is new enough for them, into the cache folder, once. */
import { join } from 'node:path';
import { installOnce } from '../../published/e2e/support/install-once.ts';

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

/** Returns where things are; throws when npm fails, as on a platform for which npm has no Node. */
export function installServers(): Installed {
  const node = isNewEnough(process.versions.node) ? undefined : nodePackage();
  const dependencies = { ...versions, ...(node === undefined ? {} : { [node]: nodeVersion }) };
  const modules = installOnce('editors', dependencies);
  return {
    node: node === undefined ? process.execPath : join(modules, node, 'bin/node'),
    modules,
  };
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
