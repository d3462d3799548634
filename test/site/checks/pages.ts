import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messageCodes, siblingMessageCodes } from 'xt-mc';
import type { Check } from './check.ts';
import { inWindow, unless } from './check.ts';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
const names = (folder: string): readonly string[] =>
  readdirSync(docs + folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `/${folder}${name.replace(/\.md$/, '')}`);

/** Every page of the folder docs is there, in both looks, and is read by everybody. */
function readable(look: 'light' | 'dark'): Check {
  return inWindow(async (window) => {
    const problems: string[] = [];
    const pages = ['/', ...names(''), ...names('rules/'), '/packages/eslint-plugin', '/packages/vscode'];
    for (const page of pages) {
      await window.goTo(page);
      problems.push(...(await window.violations()).map((violation) => `${page}: ${violation}`));
    }
    return { seen: `${pages.length} pages`, problems };
  }, look);
}

/** `/codes#AUTH_105` shows that code, and every code has its anchor. */
const codes = inWindow(async (window) => {
  await window.goTo('/codes#AUTH_105');
  const row = window.page.locator('tr.code-found');
  await row.waitFor();
  const shown = (await row.textContent()) ?? '';
  const box = await row.boundingBox();
  const isSeen = box !== null && box.y >= 0 && box.y + box.height <= 900;
  const wanted = [...messageCodes, ...siblingMessageCodes].map(({ code }) => code);
  const ids = new Set([...(await window.page.content()).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const lacking = wanted.filter((code) => !ids.has(code) || !ids.has(code.toLowerCase()));
  return {
    seen: shown.slice(0, 60),
    problems: [
      ...unless(shown.startsWith('AUTH_105'), `marked is ${shown}`),
      ...unless(isSeen, 'the row is not in view'),
      ...unless(wanted.length >= 112 && lacking.length === 0, `no anchor for ${lacking.join(', ')}`),
    ],
  };
});

/** The filter of the code reference: by words, by family, by retry class. */
const filter = inWindow(async (window) => {
  await window.goTo('/codes');
  const rows = window.page
    .locator('.vp-doc tbody tr:visible')
    .filter({ has: window.page.locator('td a[id]') });
  await window.page.getByLabel('Find a code').fill('insufficient');
  const found = await rows.allTextContents();
  await window.page.getByRole('combobox', { name: 'Family' }).selectOption('ORDER');
  const ofFamily = await rows.allTextContents();
  await window.page.getByLabel('Find a code').fill('');
  await window.page.getByRole('combobox', { name: 'Family' }).selectOption('');
  await window.page.getByRole('combobox', { name: 'Retry' }).selectOption('after-resync');
  const ofClass = await rows.allTextContents();
  return {
    seen: `insufficient: ${found.length}, of ORDER: ${ofFamily.length}, after-resync: ${ofClass.length}`,
    problems: [
      ...unless(
        found.length > 1 && found.every((text) => /insufficient/i.test(text)),
        `found are ${found.join('; ')}`,
      ),
      ...unless(
        ofFamily.length > 0 && ofFamily.every((text) => text.startsWith('ORDER_')),
        `of ORDER are ${ofFamily.join('; ')}`,
      ),
      ...unless(
        ofClass.some((text) => text.startsWith('AUTH_105')),
        `after-resync are ${ofClass.join('; ')}`,
      ),
    ],
  };
});

/** The search of the site finds the codes by a word of their message. */
const search = inWindow(async (window) => {
  const { page } = window;
  await window.goTo('/');
  await page.getByRole('button', { name: 'Search' }).click();
  const box = page.getByRole('dialog', { name: 'Search' });
  await box.getByLabel('Search').fill('insufficient');
  const found = box.getByRole('listitem');
  await found.first().waitFor();
  const violations = await window.violations();
  const titles = await found.allTextContents();
  await box.getByRole('link', { name: 'ORDER' }).first().click();
  await page.waitForURL(/\/codes#order$/);
  return {
    seen: titles[0]?.trim() ?? '',
    problems: [
      ...unless(
        titles.some((title) => title.includes("XT's message codes")),
        `found are ${titles.join('; ')}`,
      ),
      ...violations,
    ],
  };
});

/** A page of a rule leads to the playground with its first incorrect example, and the example is reported there. */
const links = inWindow(async (window) => {
  const problems: string[] = [];
  for (const page of names('rules/')) {
    const rule = page.replace('/rules/', '');
    await window.goTo(page);
    await window.page.getByRole('link', { name: 'playground', exact: true }).first().click();
    await window.page.waitForURL(/\/play\?/);
    // Not a word of the page that was left: that may still be shown.
    const problemsThere = window.page.getByRole('region', { name: 'Problems' });
    await problemsThere.getByText(/reported\.$/).waitFor();
    const told = problemsThere.getByRole('link', { name: rule });
    if ((await told.count()) === 0) problems.push(`${rule}: its example is not reported in the playground`);
  }
  return { seen: `${names('rules/').length} rules`, problems };
});

export const pageChecks: Readonly<Record<string, Check>> = {
  'readable, light': readable('light'),
  'readable, dark': readable('dark'),
  codes,
  filter,
  search,
  links,
};
