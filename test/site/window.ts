import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** How long a thing may take to show: long, as a busy machine is slow, and nothing is measured. */
const patience = 60_000;

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A window on the site, which writes down whatever goes wrong in it. */
export class Window {
  readonly page: Page;
  readonly #site: string;
  readonly #problems: string[] = [];
  readonly #loaded = new Map<string, number>();

  private constructor(page: Page, site: string) {
    this.page = page;
    this.#site = site;
    page.setDefaultTimeout(patience);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', ({ message }) => this.#problems.push(`thrown: ${message}`));
    page.on('requestfailed', (request) => this.#problems.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(site) && !/^(?:data|blob):/.test(request.url())) {
        this.#problems.push(`asked somebody else: ${request.url()}`);
      }
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.#problems.push(`${response.status()}: ${response.url()}`);
      void response.body().then(
        (body) => this.#loaded.set(response.url(), gzipSync(body).length),
        () => undefined,
      );
    });
  }

  static async open(browser: Browser, site: string, look: 'light' | 'dark' = 'light'): Promise<Window> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      colorScheme: look,
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    return new Window(await context.newPage(), site);
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.#site + path, { waitUntil: 'networkidle' });
  }

  /** What went wrong since the window was opened. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** The bytes that were loaded, compressed, by address below the site. */
  get loaded(): ReadonlyMap<string, number> {
    return new Map([...this.#loaded].map(([url, size]) => [url.slice(this.#site.length), size]));
  }

  /** What axe-core says of the page as it stands: each rule with the elements that break it. */
  async violations(): Promise<readonly string[]> {
    await this.page.addScriptTag({ path: axe });
    return this.page.evaluate(async () => {
      interface Violation {
        readonly id: string;
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
      }
      const { axe: loaded } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: readonly Violation[] }> };
      };
      const { violations } = await loaded.run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary = '' }) =>
            `${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`,
        ),
      );
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
