/** The lists that VS Code shows, and what stands in them. */
import type { Editor } from './editor.ts';
import { eventually } from './editor.ts';

/** What the suggestions say, row by row as far as they are in sight, once they hold what is wanted. */
export function suggestions(editor: Editor, wanted: string, patience?: number): Promise<readonly string[]> {
  return rows(editor, '.suggest-widget.visible .monaco-list-row', wanted, patience);
}

/** What the menu of quick fixes and refactors says, once it holds what is wanted. */
export async function fixes(editor: Editor, wanted: string): Promise<readonly string[]> {
  return eventually(`the fix "${wanted}"`, async () => {
    await editor.press('Escape', 'Control+.');
    await editor.locator('.action-widget .monaco-list-row').first().waitFor({ timeout: 4_000 });
    await editor.pause(500);
    const shown = await editor.locator('.action-widget .monaco-list-row').allInnerTexts();
    return shown.some((row) => row.includes(wanted)) ? shown.map(oneLine) : undefined;
  });
}

/** Chooses a fix of the menu that is open. */
export async function chooseFix(editor: Editor, wanted: string): Promise<void> {
  await editor.locator('.action-widget .monaco-list-row').filter({ hasText: wanted }).first().click();
  await editor.locator('.action-widget .monaco-list-row').first().waitFor({ state: 'hidden' });
}

/** What the list at the top of the window says, row by row as far as they are in sight. */
export function choices(editor: Editor, wanted: string): Promise<readonly string[]> {
  return rows(editor, '.quick-input-widget .monaco-list-row', wanted);
}

/** How many places are underlined. */
export function underlined(editor: Editor): Promise<number> {
  return editor.locator('.squiggly-warning, .squiggly-error, .squiggly-info').count();
}

/** The text of the page that is rendered in one of the window's frames, once it holds what is wanted. */
export function rendered(editor: Editor, wanted: string): Promise<string> {
  return eventually(`a page with "${wanted}"`, async () => {
    for (const frame of editor.frames().slice(1)) {
      const text = await frame
        .locator('body')
        .innerText({ timeout: 1_000 })
        .catch(() => '');
      if (text.includes(wanted)) return text;
    }
    return undefined;
  });
}

/** Follows a link of the page that is rendered. */
export async function follow(editor: Editor, link: string): Promise<void> {
  await eventually(`the link ${link}`, async () => {
    for (const frame of editor.frames().slice(1)) {
      const found = frame.getByRole('link', { name: link });
      if ((await found.count()) === 0) continue;
      await found.first().click({ timeout: 2_000 });
      return true;
    }
    return undefined;
  });
}

function rows(
  editor: Editor,
  selector: string,
  wanted: string,
  patience?: number,
): Promise<readonly string[]> {
  const look = async (): Promise<readonly string[] | undefined> => {
    const shown = await editor.locator(selector).allInnerTexts();
    return shown.some((row) => row.includes(wanted)) ? shown.map(oneLine) : undefined;
  };
  return eventually(`a row with "${wanted}"`, look, patience);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
