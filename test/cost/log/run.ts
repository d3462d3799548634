/*
 * How `xt-mc explain` keeps up with `grep --color` on a log of 100 MB: both read the same file, both write into a pipe
 * (into nowhere, grep would end at the first line that matches).
 * Prints seconds of the clock, each least of several rounds that take turns, their ratio, and how much memory the
 * command took at most, on the log and on one four times as long. The target is a ratio below 5 and a memory that does
 * not grow; nothing fails because a machine is slow.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from '../../../packages/codes/scripts/render.ts';
import { linesOfLog } from './log.ts';

const rounds = 5;
const megabyte = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'xt-mc-log-'));

try {
  const command = join(folder, 'cli.mjs');
  buildSync({
    entryPoints: [join(root, 'packages/codes/src/cli/main.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: command,
  });
  const log = writeLog('log', 100 * megabyte);
  const explain = [process.execPath, command, 'explain'];
  const family = '(AUTH|SYMBOL|ORDER|COMMON|CURRENCY|DEPOSIT|WITHDRAW|FUND|TRANSFER|GATEWAY)';
  const grep = ['grep', '--color=always', '-wE', `${family}_[A-Z]?[0-9]+`];
  const least = { explain: Infinity, grep: Infinity };
  for (let round = 0; round < rounds; round++) {
    least.explain = Math.min(least.explain, measure(explain, log).seconds);
    least.grep = Math.min(least.grep, measure(grep, log).seconds);
  }
  console.log(`xt-mc explain        ${least.explain.toFixed(2)} s`);
  console.log(`grep --color -wE     ${least.grep.toFixed(2)} s`);
  console.log(`ratio                ${(least.explain / least.grep).toFixed(2)} (target: below 5)`);
  for (const size of [100, 400]) {
    const { kilobytes } = measure(explain, size === 100 ? log : writeLog('long', size * megabyte));
    console.log(`memory, ${size} MB       ${(kilobytes / 1000).toFixed(0)} MB`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function writeLog(name: string, size: number): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  const block = Buffer.from(linesOfLog(megabyte));
  for (let written = 0; written < size; written += block.length) writeSync(file, block);
  closeSync(file);
  return path;
}

/** Runs a command on a file; throws where it fails. */
function measure(
  command: readonly string[],
  path: string,
): { readonly seconds: number; readonly kilobytes: number } {
  const input = openSync(path, 'r');
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    'bash',
    ['-o', 'pipefail', '-c', '"$@" | cat > /dev/null', '_', ...command],
    {
      stdio: [input, 'ignore', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', NODE_OPTIONS: `--require=${memoryReport()}` },
    },
  );
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  closeSync(input);
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status ?? 'a signal'}: ${stderr}`);
  return { seconds, kilobytes: Number(/^memory (\d+)$/m.exec(stderr)?.[1] ?? NaN) };
}

/** A module that has Node tell, at its end, how much memory it took at most. */
function memoryReport(): string {
  const path = join(folder, 'memory.cjs');
  const file = openSync(path, 'w');
  writeSync(file, "process.on('exit', () => console.error('memory ' + process.resourceUsage().maxRSS));\n");
  closeSync(file);
  return path;
}
