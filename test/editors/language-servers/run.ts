/*
 * Hover, completion and quick fixes in the language servers that Neovim, Zed, Helix and VS Code's forks use, over
 * their own protocol, with the packed plugin. Each server gets to the plugin in both ways that it has.
 * Prints what was seen; ends with 1 when something is not as it must be, a process left behind included.
 */
import type { Outcome } from './checks.ts';
import { checks } from './checks.ts';
import { Client } from './client.ts';
import { installServers } from './install.ts';
import { endGroup, hasEnded } from './processes.ts';
import type { Setup } from './setups.ts';
import { createSetups } from './setups.ts';
import { stagePlugin } from '../tsserver/support/stage.ts';

/** Does a piece of work; what it throws becomes its problem. */
async function attempt(check: string, work: () => Promise<Omit<Outcome, 'check'>>): Promise<Outcome> {
  try {
    return { check, ...(await work()) };
  } catch (error) {
    return { check, seen: 'failed', problems: [error instanceof Error ? error.message : String(error)] };
  }
}

async function runSetup(setup: Setup): Promise<readonly Outcome[]> {
  const client = new Client(setup);
  const { group } = client;
  if (group === undefined) throw new Error(`${setup.command[0]} did not start`);
  const outcomes: Outcome[] = [];
  try {
    const started = await attempt('start', async () => {
      await client.start();
      return { seen: 'initialized', problems: [] };
    });
    outcomes.push(started);
    if (started.problems.length > 0) return outcomes;
    for (const [name, check] of Object.entries(checks)) {
      outcomes.push(await attempt(name, () => check(client, setup)));
    }
    const ended = await attempt('end', async () => {
      await client.stop();
      const isEnded = await hasEnded(group);
      return isEnded
        ? { seen: 'no process left', problems: [] }
        : { seen: 'processes left', problems: ['a process outlives the server'] };
    });
    outcomes.push(ended);
  } finally {
    endGroup(group);
  }
  return outcomes;
}

const installed = installServers();
const staged = stagePlugin();
const failures: string[] = [];
try {
  for (const setup of createSetups(installed, staged)) {
    console.log(`\n${setup.name}`);
    for (const { check, seen, problems } of await runSetup(setup)) {
      const isRight = problems.length === 0;
      console.log(`  ${isRight ? 'ok' : 'NO'}  ${check.padEnd(22)}${seen}`);
      failures.push(...problems.map((problem) => `${setup.name}, ${check}: ${problem}`));
    }
  }
} finally {
  staged.remove();
}
if (failures.length > 0) {
  console.error(`\nNot as it must be:\n${failures.map((failure) => `- ${failure}`).join('\n')}`);
  process.exitCode = 1;
}
