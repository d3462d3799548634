/** Brings VS Code, as code-server packs it, and the Node that it wants into the cache folder, once; and finds Chromium. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../published/e2e/support/run.ts';
import { findChromium } from './chromium.ts';

/** code-server 4.139.1 is VS Code 1.139.1; its `engines` want Node 24. */
const codeServer = '4.139.1';
const nodeVersion = '24.9.0';

/** Debian's packages: the browser, and the headers against which npm compiles code-server's native modules. */
const systemPackages = [
  'chromium',
  'libkrb5-dev',
  'libsecret-1-dev',
  'libx11-dev',
  'libxkbfile-dev',
  'pkg-config',
];

export interface Installed {
  /** The Node that runs the server. */
  readonly node: string;
  /** The server's entry point. */
  readonly entry: string;
  readonly chromium: string;
}

const cache = fileURLToPath(new URL('../../.cache/vscode', import.meta.url));

/** @throws where something cannot be installed, with what to do by hand */
export function installEditor(): Installed {
  installSystemPackages();
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const folder = join(cache, `code-server-${codeServer}_node-${nodeVersion}`);
  if (!existsSync(folder)) installServer(folder, nodePackage);
  const modules = join(folder, 'node_modules');
  return {
    node: join(modules, nodePackage, 'bin/node'),
    entry: join(modules, 'code-server/out/node/entry.js'),
    chromium: findChromium() ?? '',
  };
}

function installServer(folder: string, nodePackage: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  // Native modules keep the path at which they are compiled nowhere: the folder may be moved when it is complete.
  const scratch = mkdtempSync(join(dirname(folder), '.installing-'));
  try {
    writeFileSync(join(scratch, 'package.json'), JSON.stringify({ name: 'editor', private: true }));
    console.log(`installing Node ${nodeVersion} and code-server ${codeServer}, which takes minutes …`);
    npmInstall(scratch, [`${nodePackage}@${nodeVersion}`, '--ignore-scripts']);
    const node = join(scratch, 'node_modules', nodePackage);
    // Its headers lie beside it; without the variable they would be downloaded.
    npmInstall(scratch, [`code-server@${codeServer}`], join(node, 'bin/node'), { npm_config_nodedir: node });
    renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function npmInstall(
  folder: string,
  parameters: readonly string[],
  node?: string,
  variables?: NodeJS.ProcessEnv,
): void {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stdout, stderr } = run(
    folder,
    ['npm', 'install', ...quiet, ...parameters],
    node,
    variables,
  );
  if (status !== 0) throw new Error(`npm install ${parameters.join(' ')}:\n${stdout}${stderr}`);
}

function installSystemPackages(): void {
  if (findChromium() && hasHeaders()) return;
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebian)
    throw new Error(`Please install ${systemPackages.join(', ')}, or what your system calls them.`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'pipe' } as const;
  console.log(`installing ${systemPackages.join(', ')} …`);
  execFileSync('apt-get', ['update'], quiet);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...systemPackages], quiet);
}

function hasHeaders(): boolean {
  const modules = ['krb5-gssapi', 'libsecret-1', 'x11', 'xkbfile'];
  return spawnSync('pkg-config', ['--exists', ...modules]).status === 0;
}
