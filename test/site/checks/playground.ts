import { Window } from '../window.ts';
import { acrossModules } from './across-modules.ts';
import type { Check } from './check.ts';
import { inWindow, unless } from './check.ts';

/** The most that the first view of the playground may load, compressed, without the parser. */
const mostBytes = 400_000;

const client = `const body = await fetch('https://sapi.xt.com/v4/order').then((answer) => answer.json());
if (body.mc === '`;

async function openEmpty(window: Window): Promise<void> {
  await window.goTo('/play');
  await window.page
    .getByText(/reported\.$/)
    .first()
    .waitFor();
  await window.page.locator('.cm-content').click();
  await window.page.keyboard.press('Control+A');
  await window.page.keyboard.press('Delete');
}

/** The squiggle, its text, the fix, and the hover, all by what is typed. */
const misspelt = inWindow(async (window, { picture }) => {
  const { page } = window;
  await openEmpty(window);
  await page.keyboard.insertText(
    `${client}AUHT_105') await resync();\nelse if (body.rc !== 0) throw new Error(body.mc);\n`,
  );
  const squiggle = page.locator('.cm-lintRange-error');
  await squiggle.waitFor();
  const underlined = await squiggle.first().textContent();
  await squiggle.first().hover();
  const tooltip = page.locator('.cm-tooltip-lint');
  const message = (await tooltip.locator('.cm-diagnosticText').first().textContent()) ?? '';
  await picture(window, 'play-squiggle');
  const open = await window.violations();
  await tooltip.locator('.cm-diagnosticAction').first().click();
  await squiggle.waitFor({ state: 'detached' });
  const text = (await page.locator('.cm-content').textContent()) ?? '';
  await page.getByText('Nothing is reported.').waitFor();
  await page.getByText("'AUTH_105'").first().hover();
  const hover = (await page.locator('.xt-hover').textContent()) ?? '';
  return {
    seen: message,
    problems: [
      ...unless(underlined === "'AUHT_105'", `underlined is ${underlined}`),
      ...unless(
        message.includes("'AUHT_105' is not an XT message code. Did you mean 'AUTH_105'"),
        `told is ${message}`,
      ),
      ...unless(text.includes("body.mc === 'AUTH_105'"), `the fix wrote ${text}`),
      ...unless(hover.includes('Outdated message'), `the hover is ${hover}`),
      ...open,
    ],
  };
});

/** Codes are offered between the quotes, by the keyboard alone. */
const completion = inWindow(async (window) => {
  const { page } = window;
  await openEmpty(window);
  await page.keyboard.insertText(`${client}ORDER_00'`);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  const first = page.locator('.cm-tooltip-autocomplete li').first();
  const offered = (await first.textContent()) ?? '';
  const info = (await page.locator('.cm-completionInfo').textContent()) ?? '';
  // For a moment the list takes no key, so that nobody chooses by mistake what has just come up.
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  const text = (await page.locator('.cm-content').textContent()) ?? '';
  return {
    seen: offered,
    problems: [
      ...unless(/^ORDER_00\d/.test(offered), `offered first is ${offered}`),
      ...unless(info.includes('Family'), `its documentation is ${info}`),
      ...unless(/'ORDER_00\d'/.test(text), `written is ${text}`),
    ],
  };
});

/** The evidence, step by step, for the place of the caret; and by what is chosen. */
const why = inWindow(async (window, { picture }) => {
  const { page } = window;
  await window.goTo('/play?example=no-unknown-code');
  await page
    .getByText(/reported\.$/)
    .first()
    .waitFor();
  await page.getByText("'AUHT_103'").first().click();
  const panel = page.getByRole('region', { name: 'Why?' });
  await panel.getByText('Is this value a message code?').waitFor();
  const told = (await panel.textContent()) ?? '';
  await picture(window, 'play-why');
  await panel.getByRole('button', { name: /^line/ }).first().click();
  const violations = await window.violations();
  return {
    seen: told.slice(0, 80),
    problems: [
      ...unless(told.includes('E2 ✓ found') && told.includes('C1 ✓ found'), `the evidence is ${told}`),
      ...violations,
    ],
  };
});

/** Presets, options, settings and fix-all change what is told. */
const choices = inWindow(async (window) => {
  const { page } = window;
  await window.goTo('/play');
  await page.getByLabel('Example').selectOption('no-discarded-code');
  await page.getByLabel('Preset').selectOption('recommended');
  await page
    .getByText('Nothing is reported.')
    .or(page.getByText(/reported\.$/))
    .first()
    .waitFor();
  await page.getByLabel('Preset').selectOption('strict');
  const problems = page.getByRole('region', { name: 'Problems' });
  await problems.getByRole('link', { name: 'no-discarded-code' }).first().waitFor();
  await page.getByText('Rules and settings').click();
  await page.getByRole('checkbox', { name: 'no-discarded-code' }).uncheck();
  await problems.getByRole('link', { name: 'no-discarded-code' }).waitFor({ state: 'detached' });
  await page.getByLabel("settings['xt-mc'], as JSON").fill('{ "hosts": ["https://wrong"] }');
  await page.getByRole('checkbox', { name: 'no-unknown-code' }).focus();
  const told = page.getByRole('alert').getByText("'hosts[0]' must be");
  await told.waitFor();
  const violations = await window.violations();
  await page.getByLabel('Example').selectOption('demo-retry');
  await problems.getByText('AUHT_105').first().waitFor();
  await page.getByRole('button', { name: 'Fix all that is certain' }).click();
  await problems.getByText("'AUHT_105' is not").waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'codes.ts' }).click();
  await page.getByText('Nothing is reported.').waitFor();
  return { seen: (await told.textContent()) ?? '', problems: violations };
});

/** A link carries the code, to somebody who has never seen the page. */
const link = inWindow(async (window, { browser, site }) => {
  const { page } = window;
  await openEmpty(window);
  await page.keyboard.insertText(
    `${client}ORDER_0002') stop();\nelse if (body.rc) throw new Error('°€ 語');\n`,
  );
  await page.locator('.cm-lintRange-error').first().waitFor();
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await page.getByText('The link is copied.').waitFor();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  const other = await Window.open(browser, site);
  try {
    await other.goTo(copied.slice(site.length));
    await other.page.locator('.cm-lintRange-error').first().waitFor();
    const text = (await other.page.locator('.cm-content').textContent()) ?? '';
    return {
      seen: `${copied.length} characters`,
      problems: [
        ...unless(text.includes("'ORDER_0002'") && text.includes('°€ 語'), `the link gives ${text}`),
        ...other.problems,
      ],
    };
  } finally {
    await other.close();
  }
});

/** Once it is there, nothing more is asked: it works without a network, and the first view is small. */
const offline = inWindow(async (window) => {
  const { page } = window;
  await window.goTo('/play');
  await page
    .getByText(/reported\.$/)
    .first()
    .waitFor();
  const loaded = [...window.loaded].filter(([url]) => !url.includes('typescript-parser'));
  const bytes = loaded.reduce((sum, [, size]) => sum + size, 0);
  await page.context().setOffline(true);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(`${client}AUHT_105') await resync();\n`);
  await page.locator('.cm-lintRange-error').first().waitFor();
  await page.getByText("'AUHT_105'").first().hover();
  await page.locator('.cm-tooltip').first().waitFor();
  await page.context().setOffline(false);
  const largest = loaded.sort((a, b) => b[1] - a[1]).slice(0, 4);
  return {
    seen: `${Math.round(bytes / 1000)} kB compressed without the parser`,
    problems: unless(bytes < mostBytes, `the first view is ${bytes} bytes: ${largest.join('; ')}`),
  };
});

/** Dark as well as light is read by everybody. */
const dark = inWindow(async (window) => {
  await window.goTo('/play?example=demo-retry');
  await window.page
    .getByText(/reported\.$/)
    .first()
    .waitFor();
  await window.page.locator('.cm-content').getByText("'AUHT_105'").first().click();
  const isDark = await window.page.locator('html.dark').isVisible();
  return { seen: 'dark', problems: [...unless(isDark, 'it is not dark'), ...(await window.violations())] };
}, 'dark');

export const playgroundChecks: Readonly<Record<string, Check>> = {
  misspelt,
  completion,
  why,
  choices,
  'across modules': acrossModules,
  link,
  offline,
  dark,
};
