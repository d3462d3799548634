import type { Check } from './check.ts';
import { inWindow, unless } from './check.ts';

/** What the second file writes counts in the first, as it is now. */
export const acrossModules: Check = inWindow(async (window) => {
  const { page } = window;
  await window.goTo('/play?example=across-modules');
  const problems = page.getByRole('region', { name: 'Problems' });
  const told = problems.getByText("'COMON_003', an element of WORTH_A_RETRY (xt.ts:1)");
  await told.waitFor();
  const seen = (await told.textContent()) ?? '';
  await page.getByRole('tab', { name: 'xt.ts' }).click();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText("export const WORTH_A_RETRY = ['COMMON_002', 'COMMON_003'];\n");
  await page.getByRole('tab', { name: 'client.ts' }).click();
  await told.waitFor({ state: 'detached' });
  const rest = await problems.getByRole('listitem').allTextContents();
  return {
    seen: seen.trim().slice(0, 60),
    problems: unless(
      rest.some((text) => text.includes("'AUHT_105' is not an XT message code")),
      `told of the first file is ${rest.join('; ')}`,
    ),
  };
});
