/*
 * The packed plugin beside plugins of others, before and behind each, in real tsservers: what it says of a file must be
 * what it says alone, once, whatever is loaded again, changed, or taken out. Prints a line for each pair; ends with 1
 * when something differs, or a neighbour could not be loaded.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { OwnAnswers } from '../tsserver/support/own-answers.ts';
import { faulty, ownAnswers } from '../tsserver/support/own-answers.ts';
import { configWithPlugins } from '../tsserver/support/project.ts';
import { withSession } from '../tsserver/support/session.ts';
import { addShims } from '../tsserver/support/shims.ts';
import { pluginName, stagePlugin } from '../tsserver/support/stage.ts';
import type { ServerVersion } from '../tsserver/support/tsserver.ts';
import { serverVersions } from '../tsserver/support/tsserver.ts';
import type { Expected } from './expected.ts';
import { component, expectedOf } from './expected.ts';
import { installNeighbours } from './install.ts';
import type { Neighbour } from './neighbours.ts';
import { neighbours } from './neighbours.ts';
import { enter, stagesWith } from './stages.ts';

const installed = installNeighbours();
const staged = stagePlugin();
addShims(staged);

/** Gives what differs from what the plugin says alone. */
async function problemsBeside(
  { entry, files = {}, isVue = false }: Neighbour,
  isOursFirst: boolean,
  version: ServerVersion,
  expected: Expected,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const own = { name: pluginName, diagnostics: 'warning' };
  const project = {
    ...files,
    'tsconfig.json': configWithPlugins(isOursFirst ? [own, entry] : [entry, own]),
    'a.ts': faulty,
    ...(isVue ? { 'a.vue': component } : {}),
  };
  const options = { version, probe: `${staged.folder},${installed}`, log: 'log' };
  await withSession(staged, options, project, async (session) => {
    if (isVue) session.write('a.vue', component);
    for (const stage of stagesWith(entry, isOursFirst)) {
      await enter(session, stage);
      const compare = async (name: string, right: OwnAnswers): Promise<void> => {
        // A place outside of the file makes the server fail.
        const answers = await ownAnswers(session, name).catch((error: unknown) => String(error));
        if (typeof answers === 'string') {
          problems.push(`${stage.name}, ${name}: ${answers}`);
          return;
        }
        for (const [key, value] of Object.entries(answers)) {
          const wanted = right[key as keyof OwnAnswers];
          if (isDeepStrictEqual(value, wanted)) continue;
          problems.push(
            `${stage.name}, ${name}, ${key}: ${JSON.stringify(value)} instead of ${JSON.stringify(wanted)}`,
          );
        }
      };
      await compare('a.ts', expected[stage.setting].script);
      // Behind Vue's plugin nobody maps what is said of the code that it generates, so nothing is.
      if (isVue) await compare('a.vue', expected[isOursFirst ? stage.setting : 'none'].shifted);
    }
    const failed = /Plugin activation failed.*|Couldn't find.*|.*failed, the host's own answer stands.*/g;
    problems.push(...(readFileSync(session.path('log'), 'utf8').match(failed) ?? []));
  });
  return problems;
}

/** A pair is run if its name holds all words that are given. */
const words = process.argv.slice(2);
let [runs, failures] = [0, 0];
try {
  for (const version of serverVersions) {
    const expected = await expectedOf(staged, version);
    for (const neighbour of neighbours) {
      for (const isOursFirst of [true, false]) {
        const theirs = [neighbour.entry.name, neighbour.version].join(' ').trim();
        const pair = `TypeScript ${version}, ${isOursFirst ? 'before' : 'behind'} ${theirs}`;
        if (!words.every((word) => pair.includes(word))) continue;
        const problems = await problemsBeside(neighbour, isOursFirst, version, expected);
        runs++;
        failures += problems.length;
        console.log(`${problems.length === 0 ? 'ok' : 'NO'}  ${pair}`);
        for (const problem of problems) console.log(`      ${problem}`);
      }
    }
  }
} finally {
  staged.remove();
}
if (runs === 0) console.error(`No pair is called ${words.join(' ')}.`);
if (runs === 0 || failures > 0) process.exitCode = 1;
