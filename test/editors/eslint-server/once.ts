/** With ESLint's server and the tsserver plugin both on, each problem shows once: the plugin tells none by default. */
import { join } from 'node:path';
import { stagePlugin } from '../tsserver/support/stage.ts';
import { configWith, writeProject } from '../tsserver/support/project.ts';
import { Tsserver } from '../tsserver/support/tsserver.ts';
import type { Case } from './cases.ts';
import { textOf } from './cases.ts';
import type { Seen } from './check.ts';

const commands = ['syntacticDiagnosticsSync', 'semanticDiagnosticsSync', 'suggestionDiagnosticsSync'];

interface Told {
  readonly source?: string;
}

/** Opens the cases' files in tsserver with the plugin, as it is by default and with its diagnostics on. */
export async function checkOnce(cases: readonly Case[]): Promise<Seen> {
  const staged = stagePlugin();
  try {
    const files = Object.fromEntries(cases.map(({ name, lines }) => [`${name}.ts`, textOf(lines)]));
    const countIn = async (options: object): Promise<number> => {
      const folder = writeProject(staged, { ...files, 'tsconfig.json': configWith(options) });
      const paths = Object.keys(files).map((name) => join(folder, name));
      return countDiagnostics(paths, staged.folder);
    };
    const [byDefault, switchedOn] = [await countIn({}), await countIn({ diagnostics: 'warning' })];
    return {
      seen: [`diagnostics of tsserver's plugin: ${byDefault} by default, ${switchedOn} when switched on`],
      problems: [
        ...(byDefault === 0 ? [] : ['the plugin tells by default what ESLint tells']),
        ...(switchedOn > 0 ? [] : ['the plugin tells nothing when switched on: it was not there']),
      ],
    };
  } finally {
    staged.remove();
  }
}

/** @param probe where the server looks for the plugin */
async function countDiagnostics(files: readonly string[], probe: string): Promise<number> {
  const server = new Tsserver({ version: '6.0.3', probe });
  try {
    let count = 0;
    for (const file of files) {
      server.open(file);
      for (const command of commands) {
        const told = await server.request<readonly Told[]>(command, { file });
        count += told.filter(({ source }) => source === 'xt-mc').length;
      }
    }
    return count;
  } finally {
    await server.stop();
  }
}
