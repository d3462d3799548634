import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../evidence/fixtures/idioms/', import.meta.url));

export interface Snippet {
  readonly title: string;
  readonly text: string;
}

export interface IdiomPage {
  readonly name: string;
  readonly snippets: readonly Snippet[];
}

/** The pages of a folder: a heading of the second level and a block of code for each snippet. */
function pagesIn(path: string): readonly IdiomPage[] {
  return readdirSync(path)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const page = readFileSync(path + file, 'utf8');
      const snippets = Array.from(
        page.matchAll(/^## (.+)\n\n```ts\n([^]*?)^```$/gm),
        ([, title = '', text = '']) => ({ title, text }),
      );
      return { name: file.replace('.md', ''), snippets };
    });
}

/** Idioms that show without types, and look-alikes. */
export const idiomPages = pagesIn(folder);

/** Idioms that only types show, where settings name the type `XtCode`. */
export const typedPages = pagesIn(`${folder}typed/`);

/** What a snippet's marks say, as `line rule`, sorted as texts: `// !` is a report of `no-unknown-code`, `// ! rule` one of that rule. */
export function marksOf(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) => {
      const [, rules] = /(?:\/\/|<!--) !([\w ,-]*?)(?: ?-->)?$/.exec(line.trimEnd()) ?? [];
      if (rules === undefined) return [];
      const named = rules.trim() === '' ? ['no-unknown-code'] : rules.trim().split(/, */);
      return named.map((rule) => `${index + 1} ${rule}`);
    })
    .sort();
}
