/*
 * Squiggles and quick fixes of each rule in VS Code's own ESLint server, over its protocol, on a project with the
 * packed plugin. Prints what was seen; ends with 1 when something is not as it must be, a process left behind included.
 */
import plugin from '../../../packages/eslint-plugin/src/index.ts';
import { Client } from '../language-servers/client.ts';
import { endGroup, hasEnded } from '../language-servers/processes.ts';
import { cases } from './cases.ts';
import type { Seen } from './check.ts';
import { check } from './check.ts';
import { checkOnce } from './once.ts';
import { createProject, createSetup } from './server.ts';

const failures: string[] = [];

async function attempt(name: string, work: () => Promise<Seen>): Promise<void> {
  const { seen, problems } = await work().catch((error: unknown) => ({
    seen: ['failed'],
    problems: [error instanceof Error ? error.message : String(error)],
  }));
  console.log(`${problems.length === 0 ? 'ok' : 'NO'}  ${name}`);
  for (const line of seen) console.log(`      ${line}`);
  failures.push(...problems.map((problem) => `${name}: ${problem}`));
}

const uncovered = Object.keys(plugin.rules).filter((rule) => !cases.some((wanted) => wanted.rule === rule));
failures.push(...uncovered.map((rule) => `${rule}: no case`));

const project = createProject();
try {
  const setup = createSetup(project.folder);
  console.log(setup.name);
  const client = new Client(setup);
  const { group } = client;
  if (group === undefined) throw new Error('the server did not start');
  try {
    await attempt('start', async () => {
      await client.start();
      return { seen: [], problems: [] };
    });
    for (const wanted of cases) await attempt(wanted.name, () => check(client, project.folder, wanted));
    await attempt('end', async () => {
      await client.stop();
      return (await hasEnded(group))
        ? { seen: ['no process left'], problems: [] }
        : { seen: ['processes left'], problems: ['a process outlives the server'] };
    });
  } finally {
    endGroup(group);
  }
} finally {
  project.remove();
}
await attempt('each problem once', () => checkOnce(cases));

if (failures.length > 0) {
  console.error(`\nNot as it must be:\n${failures.map((failure) => `- ${failure}`).join('\n')}`);
  process.exitCode = 1;
}
