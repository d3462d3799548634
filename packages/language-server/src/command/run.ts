import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { readCall } from './call.ts';
import { UsageError } from './usage-error.ts';
import { printWhy } from './why.ts';

/** Runs `why` with the parameters behind it. Ends with 2 where the call is not as it must be, or the file cannot be read. */
export async function runWhy(given: readonly string[], name: string): Promise<void> {
  const tell = (problem: string): void => void process.stderr.write(`${name}: ${problem}\n`);
  try {
    const call = readCall(given);
    const written = call.isTextOnInput ? await text(process.stdin) : readFileSync(call.fileName, 'utf8');
    const { out, problems, status } = printWhy(call, written);
    process.stdout.write(out);
    problems.forEach(tell);
    process.exitCode = status;
  } catch (error) {
    if (error instanceof UsageError) tell(`${error.message}\nSee "${name} --help".`);
    // The system's own, such as a file that is not there.
    else if (error instanceof Error && 'syscall' in error) tell(`cannot read the file: ${error.message}`);
    else throw error;
    process.exitCode = 2;
  }
}
