#!/usr/bin/env node
import { version } from '../../package.json';
import type { Call } from './call.ts';
import { readCall } from './call.ts';
import { copyLog, createLogAnnotator } from './log.ts';
import { paintFor } from './paint.ts';
import { answer } from './run.ts';
import { UsageError } from './usage-error.ts';

/** Who reads has enough (`| head`), which is nothing to speak of. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  fail(`cannot write: ${error.message}`, 2);
});

function fail(problem: string, status: 1 | 2): void {
  process.stderr.write(`xt-mc: ${problem}\n`);
  process.exitCode = status;
}

async function run(call: Call): Promise<void> {
  const paint = paintFor(process.env, process.stdout.isTTY);
  if (call.command === 'explain' && call.words.length === 0) {
    if (process.stdin.isTTY) throw new UsageError('give codes, or pipe a log into "xt-mc explain"');
    if (call.isJson) throw new UsageError('--json is for codes: a log is copied as it is');
    await copyLog(process.stdin as AsyncIterable<Buffer>, process.stdout, createLogAnnotator(paint));
    return;
  }
  const { out, problems, status } = answer(call, paint, version);
  process.stdout.write(out);
  for (const problem of problems) fail(problem, 1);
  process.exitCode = status;
}

try {
  await run(readCall(process.argv.slice(2)));
} catch (error) {
  if (error instanceof UsageError) fail(`${error.message}\nSee "xt-mc --help".`, 2);
  // The system's own, such as a folder where a log should be.
  else if (error instanceof Error && 'syscall' in error) fail(`cannot read the log: ${error.message}`, 2);
  else throw error;
}
