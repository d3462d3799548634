import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { endGroup, hasEnded } from '../language-servers/processes.ts';
import type { Installed } from './install.ts';

/** How long a server may take before it answers: it compiles nothing, but a busy machine is slow. */
const patience = 60_000;

/** VS Code's server, with settings and extensions of its own. */
export class Server {
  readonly #process: ChildProcess;
  readonly address: string;

  private constructor(process: ChildProcess, address: string) {
    this.#process = process;
    this.address = address;
  }

  /** Starts a server that has the given extensions installed, and waits until it answers. */
  static async start({ node, entry }: Installed, folder: string, settings: object): Promise<Server> {
    const port = await freePort();
    writeSettings(folder, settings);
    const child = spawn(
      node,
      [entry, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...parameters(folder)],
      // A group of its own, so that the processes that it starts end with it.
      { detached: true, stdio: 'ignore', env: environment(folder) },
    );
    const server = new Server(child, `http://127.0.0.1:${port}`);
    try {
      await server.#answers();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  async #answers(): Promise<void> {
    const until = Date.now() + patience;
    for (;;) {
      try {
        if ((await fetch(`${this.address}/healthz`)).ok) return;
      } catch {
        // Not listening yet.
      }
      if (this.#process.exitCode !== null) throw new Error('VS Code ended at once');
      if (Date.now() > until) throw new Error('VS Code does not answer');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** Ends the server; gives whether all its processes ended by themselves. */
  async stop(): Promise<boolean> {
    const group = this.#process.pid;
    if (group === undefined) return true;
    this.#process.kill('SIGTERM');
    const isEnded = await hasEnded(group, 20_000);
    endGroup(group);
    return isEnded;
  }
}

/** Installs extensions from files, as a user does on the command line. */
export function installExtension({ node, entry }: Installed, folder: string, vsix: string): void {
  const { status, stdout, stderr } = spawnSync(
    node,
    [entry, ...parameters(folder), '--install-extension', vsix],
    { encoding: 'utf8', env: environment(folder) },
  );
  if (status !== 0 || !stdout.includes('successfully installed')) throw new Error(`${stdout}${stderr}`);
}

function writeSettings(folder: string, settings: object): void {
  const user = join(folder, 'user-data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

function parameters(folder: string): readonly string[] {
  return [
    ...['--user-data-dir', join(folder, 'user-data'), '--extensions-dir', join(folder, 'extensions')],
    ...['--config', join(folder, 'config.yaml'), '--disable-telemetry', '--disable-update-check'],
  ];
}

function environment(folder: string): NodeJS.ProcessEnv {
  const { PATH, LANG, TMPDIR } = process.env;
  return { PATH, LANG, TMPDIR, HOME: folder, XT_MC_OFF: '' };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
