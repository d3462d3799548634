import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The package manager of this repository, as its users start it. */
export const pnpm = ['npx', '-y', 'pnpm@12.21.0'] as const;

/**
 * Runs a command to its end, whatever its status. Throws when it does not start.
 *
 * @param node the Node that commands which are scripts find first
 * @param variables of the environment, beside those that are ours
 */
export function run(
  folder: string,
  [command, ...parameters]: readonly [string, ...string[]],
  node = process.execPath,
  variables: NodeJS.ProcessEnv = {},
): Outcome {
  const isScript = process.platform === 'win32' && (command === 'npm' || command === 'npx');
  const { error, status, stdout, stderr } = spawnSync(command, parameters, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment(node), ...variables },
    maxBuffer: 2 ** 26,
    shell: isScript,
  });
  if (error) throw new Error(`${command} did not start: ${error.message}`);
  return { status, stdout, stderr };
}

/**
 * Runs a command that must succeed; throws with what it wrote when it does not. Returns its standard output.
 *
 * @param variables of the environment, beside those that are ours
 */
export function runWell(
  folder: string,
  command: readonly [string, ...string[]],
  variables: NodeJS.ProcessEnv = {},
): string {
  const { status, stdout, stderr } = run(folder, command, process.execPath, variables);
  if (status !== 0)
    throw new Error(`${command.join(' ')} ended with ${status ?? 'a signal'}:\n${stdout}${stderr}`);
  return stdout;
}

/** Ours, without what the package manager that started the tests says of this repository, and without colours. */
function environment(node: string): NodeJS.ProcessEnv {
  const foreign =
    /^(?:npm_(?:package|lifecycle|command|node|execpath|config_(?!registry|cache|userconfig))|pnpm_|INIT_CWD|NODE_PATH|VITEST|FORCE_COLOR)/i;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const path = [dirname(node), process.env.PATH ?? ''].join(delimiter);
  return { ...Object.fromEntries(kept), NO_COLOR: '1', PATH: path };
}
