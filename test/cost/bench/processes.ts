import { spawnSync } from 'node:child_process';

/** How often each command runs, in turn. The least counts: what else the machine does can only add. */
const rounds = 3;

export interface Command {
  readonly name: string;
  readonly run: readonly [string, ...string[]];
  readonly cwd?: string;
  /** Statuses that are no failure: a linter that reports ends with 1. */
  readonly statuses?: readonly number[];
}

/**
 * The seconds of the processor that commands take, children included, each least of several rounds. Times of the
 * processor, not of the clock: they say the same on a machine that does something else. Throws when a command fails.
 */
export function processorTimes(commands: readonly Command[]): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const command of commands) {
      const time = processorTime(command);
      least.set(command.name, Math.min(time, least.get(command.name) ?? Infinity));
    }
  }
  return least;
}

function processorTime({ name, run, cwd, statuses = [0] }: Command): number {
  // A shell's `times` tells what its children took, once they have ended.
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', '"$@" >&2; code=$?; times; exit $code', '_', ...run],
    {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  if (status === null || !statuses.includes(status))
    throw new Error(`${name} ended with ${status}:\n${stderr}`);
  const ofChildren = stdout.trim().split('\n').at(-1) ?? '';
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (all, [, minutes, seconds]) => all + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
