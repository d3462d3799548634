/*
 * The packaged extension in a real VS Code, operated through a browser as a person does. Prints what was seen; ends
 * with 1 when something is not as it must be, a process left behind included. With a folder as its parameter, it puts
 * pictures there.
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { packageExtension } from '../../packages/vscode/scripts/vsix.ts';
import type { Outcome } from './checks.ts';
import { checks } from './checks.ts';
import { Editor, launchBrowser } from './editor.ts';
import type { Installed } from './install.ts';
import { installEditor } from './install.ts';
import { writeProject } from './project.ts';
import { installExtension, Server } from './server.ts';
import { plainSettings } from './settings.ts';

const [pictures] = process.argv.slice(2);
const failures: string[] = [];

function report(check: string, { seen, problems }: Outcome): void {
  console.log(`  ${problems.length === 0 ? 'ok' : 'NO'}  ${check.padEnd(24)}${seen}`);
  failures.push(...problems.map((problem) => `${check}: ${problem}`));
}

async function attempt(check: string, work: () => Promise<Outcome>): Promise<void> {
  try {
    report(check, await work());
  } catch (error) {
    report(check, { seen: 'failed', problems: [error instanceof Error ? error.message : String(error)] });
  }
}

async function runChecks(
  installed: Installed,
  browser: Browser,
  folder: string,
  vsix: string,
): Promise<void> {
  const project = join(folder, 'project');
  writeProject(project);
  writeFileSync(join(folder, 'config.yaml'), '');
  installExtension(installed, folder, vsix);
  const server = await Server.start(installed, folder, plainSettings);
  try {
    for (const [name, check] of Object.entries(checks)) {
      await attempt(name, async () => {
        const editor = await Editor.open(browser, server.address, project);
        try {
          const outcome = await check(editor);
          if (pictures !== undefined) await editor.picture(join(pictures, `${name}.png`));
          return outcome;
        } finally {
          await editor.close();
        }
      });
    }
  } finally {
    const isEnded = await server.stop();
    report('end', {
      seen: isEnded ? 'no process left' : 'processes left',
      problems: isEnded ? [] : ['a process outlives the server'],
    });
  }
}

const installed = installEditor();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-editor-')));
const staging = realpathSync(mkdtempSync(join(tmpdir(), 'xt-mc-staging-')));
try {
  const vsix = join(folder, 'xt-mc.vsix');
  await packageExtension(staging, vsix);
  const browser = await launchBrowser(installed.chromium);
  try {
    console.log('\nVS Code 1.139, its own TypeScript');
    await runChecks(installed, browser, folder, vsix);
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(`\nNot as it must be:\n${failures.map((failure) => `- ${failure}`).join('\n')}`);
  process.exitCode = 1;
}
