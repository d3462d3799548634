import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from '../../scripts/render.ts';

const folder = mkdtempSync(join(tmpdir(), 'xt-mc-cli-'));

/** The command, bundled as the package's build script does. */
export const command = join(folder, 'cli.mjs');
buildSync({
  entryPoints: [join(root, 'packages/codes/src/cli/main.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outfile: command,
});

export function removeCommand(): void {
  rmSync(folder, { recursive: true });
}

/** Without what this terminal, or the one that runs the tests, says of colours. */
export const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const own = { ...process.env };
  delete own.FORCE_COLOR;
  delete own.NO_COLOR;
  return { ...own, ...more };
};

/** Runs the command with no terminal on either side. */
export function run(
  parameters: readonly string[],
  { input = '', env = {} }: { input?: string | Buffer; env?: Readonly<Record<string, string>> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...parameters], {
    input,
    env: environment(env),
    timeout: 60_000,
    maxBuffer: 100_000_000,
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString(), bytes: stdout };
}
