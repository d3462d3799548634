/*
 * The built site in a real Chromium, from a plain file server, operated as a person does. Prints what was seen; ends with
 * 1 when something is not as it must be. With a folder as its parameter, it writes the documentation's pictures there;
 * with a part of checks' names behind that, only those are run.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../editors/vscode/chromium.ts';
import { launchBrowser } from '../editors/vscode/editor.ts';
import type { Outcome, Scene } from './checks/check.ts';
import { pageChecks } from './checks/pages.ts';
import { playgroundChecks } from './checks/playground.ts';
import { serveFiles } from './server.ts';

const [pictures = '', only = ''] = process.argv.slice(2);
const docs = fileURLToPath(new URL('../../docs', import.meta.url));

execFileSync('npx', ['vitepress', 'build'], { cwd: docs, stdio: ['ignore', 'ignore', 'inherit'] });
const chromium = findChromium();
if (chromium === undefined) throw new Error('Please install chromium, or name one in the variable CHROMIUM.');
const server = await serveFiles(join(docs, 'dist'));
const browser = await launchBrowser(chromium);
const scene: Scene = {
  browser,
  site: server.address,
  picture: async ({ page }, name) => {
    if (pictures !== '') await page.screenshot({ path: join(pictures, `${name}.png`) });
  },
};
const failures: string[] = [];
try {
  for (const [name, check] of Object.entries({ ...playgroundChecks, ...pageChecks })) {
    if (!name.includes(only)) continue;
    const outcome = await check(scene).catch((error: unknown): Outcome => ({
      seen: 'failed',
      problems: [error instanceof Error ? error.message : String(error)],
    }));
    const isRight = outcome.problems.length === 0;
    console.log(`${isRight ? 'ok' : 'NO'}  ${name.padEnd(20)}${outcome.seen}`);
    failures.push(...outcome.problems.map((problem) => `${name}: ${problem}`));
  }
} finally {
  await browser.close();
  await server.stop();
}
if (failures.length > 0) {
  console.error(`\nNot as it must be:\n${failures.map((failure) => `- ${failure}`).join('\n')}`);
  process.exitCode = 1;
}
