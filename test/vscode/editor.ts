import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

/** How long a thing may take to show: long, as a busy machine is slow, and nothing is measured. */
const patience = 60_000;

// VS Code needs no graphics card, and nothing of the browser's own talks to anybody.
const browserParameters = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser, with a profile of its own. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: browserParameters });
}

/** VS Code's window, as a person at the keyboard has it. */
export class Editor {
  readonly #page: Page;
  readonly #server: string;
  readonly #folder: string;

  private constructor(page: Page, server: string, folder: string) {
    this.#page = page;
    this.#server = server;
    this.#folder = folder;
  }

  static async open(browser: Browser, server: string, folder: string): Promise<Editor> {
    const page = await browser.newPage({ viewport: { width: 900, height: 560 }, deviceScaleFactor: 1 });
    page.setDefaultTimeout(patience);
    return new Editor(page, server, folder);
  }

  /** Opens a file of the folder in a fresh window. */
  async openFile(name: string): Promise<void> {
    const uri = `vscode-remote://${new URL(this.#server).host}${this.#folder}/${name}`;
    const query = new URLSearchParams({
      folder: this.#folder,
      payload: JSON.stringify([['openFile', uri]]),
    });
    await this.#page.goto(`${this.#server}/?${query.toString()}`);
    await this.#page.locator('.monaco-editor .view-line').first().waitFor();
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  /** Presses keys, one after another: `Control+G`, `Enter`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text, { delay: 30 });
  }

  /** Puts the caret behind a text of the file that stands in one line, where `|` stands in it. */
  async placeCaret(text: string, marked: string): Promise<void> {
    const offset = text.indexOf(marked.replace('|', ''));
    if (offset === -1) throw new Error(`the file does not hold ${marked}`);
    const before = text.slice(0, offset + marked.indexOf('|')).split('\n');
    await this.press('Control+G');
    const input = this.#page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(`:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`);
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** The text of the hover over a token; asked again until `isWanted` holds of it, as servers are slow to start. */
  async hover(token: string, isWanted: (text: string) => boolean): Promise<string> {
    const place = this.#page.locator('.view-line span > span', { hasText: token }).last();
    await place.waitFor();
    return this.#eventually(`a hover over ${token}`, isWanted, async () => {
      await this.#page.mouse.move(450, 540);
      await this.#page.waitForTimeout(300);
      await place.hover();
      const shown = this.#page.locator('.monaco-hover:visible').first();
      await shown.waitFor({ timeout: 3_000 });
      await this.#page.waitForTimeout(700);
      return shown.innerText();
    });
  }

  /** Asks again until `isWanted` holds of what came. */
  async #eventually(
    what: string,
    isWanted: (text: string) => boolean,
    ask: () => Promise<string>,
  ): Promise<string> {
    const until = Date.now() + patience;
    let last = 'nothing';
    while (Date.now() < until) {
      try {
        last = await ask();
        if (isWanted(last)) return last;
      } catch (error) {
        last = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      }
    }
    throw new Error(`${what} did not come; the last was: ${last}`);
  }

  locator(selector: string): Locator {
    return this.#page.locator(selector);
  }

  async picture(file: string): Promise<void> {
    await this.#page.screenshot({ path: file });
  }
}
