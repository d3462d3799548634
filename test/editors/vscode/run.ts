/*
 * The packaged extension in a real VS Code, operated through a browser as a person does. Prints what was seen; ends
 * with 1 when something is not as it must be, a process left behind included. With a folder as its parameter, it writes
 * the documentation's pictures there; with a part of scenes' names behind that, only those are played.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { packageExtension } from '../../../packages/vscode/scripts/vsix.ts';
import type { Check, Outcome } from './checks/scene.ts';
import { Editor, launchBrowser } from './editor.ts';
import type { Installed } from './install.ts';
import { installEditor } from './install.ts';
import { writeProject } from './project.ts';
import type { SceneSetup } from './scenes.ts';
import { scenes } from './scenes.ts';
import { installExtension, Server } from './server.ts';
import { plainSettings } from './settings.ts';
import { packageTypeScript7 } from './typescript-7/package.ts';

const [pictures = '', only = ''] = process.argv.slice(2);
const failures: string[] = [];

/** What is installed once for all scenes. */
interface Tools {
  readonly installed: Installed;
  readonly browser: Browser;
  readonly extension: string;
  readonly typescript7: string;
}

function report(scene: string, check: string, { seen, problems }: Outcome): void {
  console.log(`  ${problems.length === 0 ? 'ok' : 'NO'}  ${check.padEnd(24)}${seen.slice(0, 160)}`);
  failures.push(...problems.map((problem) => `${scene}, ${check}: ${problem}`));
}

async function play(setup: SceneSetup, folder: string, tools: Tools): Promise<void> {
  console.log(`\n${setup.name}`);
  const { installed } = tools;
  const project = writeProject(join(folder, 'project'));
  writeFileSync(join(folder, 'config.yaml'), '');
  installExtension(installed, folder, tools.extension);
  if (setup.hasTypeScript7) installExtension(installed, folder, tools.typescript7);
  const server = await Server.start(installed, folder, { ...plainSettings, ...setup.settings });
  const run = async (check: Check): Promise<Outcome> => {
    const editor = await Editor.open(tools.browser, server.address, project.folder);
    try {
      return await check({
        editor,
        project,
        set: project.set,
        picture: async (name) => {
          if (pictures !== '' && setup.isPictured) await editor.picture(join(pictures, `${name}.png`));
        },
      });
    } catch (error) {
      const { message, cause } = error as Error;
      const shown = join(tmpdir(), `xt-mc-vscode-failure-${failures.length}.png`);
      await editor.picture(shown);
      const because = cause instanceof Error ? ` (${cause.message.split('\n')[0] ?? ''})` : '';
      return { seen: 'failed', problems: [`${message}${because}; the window: ${shown}`] };
    } finally {
      await editor.close();
    }
  };
  try {
    for (const [name, check] of Object.entries(setup.checks)) report(setup.name, name, await run(check));
  } finally {
    const isEnded = await server.stop();
    report(setup.name, 'end', {
      seen: isEnded ? 'no process left' : 'processes left',
      problems: isEnded ? [] : ['a process outlives the server'],
    });
  }
}

const installed = installEditor();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-vscode-')));
try {
  const [extension, typescript7] = [join(folder, 'xt-mc.vsix'), join(folder, 'typescript-7.vsix')];
  for (const name of ['staging', 'staging-7']) mkdirSync(join(folder, name));
  await packageExtension(join(folder, 'staging'), extension);
  await packageTypeScript7(join(folder, 'staging-7'), typescript7);
  const browser = await launchBrowser(installed.chromium);
  try {
    for (const [index, setup] of scenes.entries()) {
      if (!setup.name.includes(only)) continue;
      const own = join(folder, `scene-${index}`);
      mkdirSync(own);
      await play(setup, own, { installed, browser, extension, typescript7 });
    }
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(`\nNot as it must be:\n${failures.map((failure) => `- ${failure}`).join('\n')}`);
  process.exitCode = 1;
}
