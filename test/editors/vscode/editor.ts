import type { Browser, Frame, Locator, Page } from 'playwright-core';
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
    const page = await browser.newPage({ viewport: { width: 1080, height: 440 } });
    page.setDefaultTimeout(patience);
    return new Editor(page, server, folder);
  }

  /** Opens a file of the folder in a fresh window, without the side bar. */
  async openFile(name: string): Promise<void> {
    const uri = `vscode-remote://${new URL(this.#server).host}${this.#folder}/${name}`;
    const payload = JSON.stringify([['openFile', uri]]);
    const query = new URLSearchParams({ folder: this.#folder, payload });
    // On a busy machine a window may wait for its server for ever: it is loaded again.
    await eventually(
      `a window with ${name}`,
      async () => {
        await this.#page.goto(`${this.#server}/?${query.toString()}`);
        await this.#page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 40_000 });
        return true;
      },
      3 * patience,
    );
    const sideBar = this.#page.locator('.part.sidebar');
    await eventually('the side bar goes away', async () => {
      if (!(await sideBar.isVisible())) return true;
      await this.press('Control+B');
      await this.#page.waitForTimeout(500);
      return undefined;
    });
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  locator(selector: string): Locator {
    return this.#page.locator(selector);
  }

  frames(): readonly Frame[] {
    return this.#page.frames();
  }

  pause(milliseconds: number): Promise<void> {
    return this.#page.waitForTimeout(milliseconds);
  }

  /** Presses keys, one after another: `Control+G`, `Enter`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text, { delay: 30 });
  }

  /** Puts the caret at a place of the file's text: where `|` stands in what is looked for. */
  async placeCaret(text: string, marked: string): Promise<void> {
    const offset = text.indexOf(marked.replace('|', ''));
    if (offset === -1) throw new Error(`the file does not hold ${marked}`);
    const before = text.slice(0, offset + marked.indexOf('|')).split('\n');
    const input = this.#page.locator('.quick-input-widget input[type=text]');
    await eventually('the field for a line number', async () => {
      await this.press('Control+G');
      await input.waitFor({ timeout: 3_000 });
      return true;
    });
    await input.fill(`:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`);
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** The text of the hover over a token, when it holds what is wanted. */
  hover(token: string, wanted: string): Promise<string> {
    const place = this.#page.locator('.view-line span > span', { hasText: token }).last();
    return eventually(`a hover over ${token} with "${wanted}"`, async () => {
      // Away first: a server that was still starting has answered with nothing, and is asked again only so.
      await this.#page.mouse.move(600, 450);
      await this.pause(400);
      await place.hover({ timeout: 3_000 });
      const shown = this.#page.locator('.monaco-hover:visible').first();
      await shown.waitFor({ timeout: 3_000 });
      // Several may answer, one after another.
      await this.pause(1_500);
      const text = await shown.innerText();
      return text.includes(wanted) && !text.includes('oading...') ? text : undefined;
    });
  }

  async picture(file: string): Promise<void> {
    await this.#page.screenshot({ path: file });
  }
}

/** What an attempt gives, as soon as it gives anything; it is made again and again. */
export async function eventually<Result>(
  what: string,
  attempt: () => Promise<Result | undefined>,
  longest = patience,
): Promise<Result> {
  const until = Date.now() + longest;
  let last: unknown;
  while (Date.now() < until) {
    try {
      const result = await attempt();
      if (result !== undefined) return result;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`did not come: ${what}`, { cause: last });
}
