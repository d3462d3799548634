import * as tsParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import type { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import { describe, expect, it } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import { createProject } from './support/project.ts';

const client = `export const place = async () => (await fetch('https://sapi.xt.com/v4/order')).json();\n`;
const using = (ending: string): string => `import { place } from './Client.${ending}';
const body = await place();
console.log(body.result.orderId);
`;
const scriptOf = (text: string): string => `<script module lang="ts">\n${text}</script>\n`;

const parsers: readonly (readonly [ending: string, parser: Linter.Parser, wrap: (text: string) => string])[] =
  [
    ['vue', vueParser, scriptOf],
    ['svelte', svelteParser, scriptOf],
    ['astro', astroParser, (text) => `---\n${text}---\n<p>it's</p>\n`],
  ];

/** A file's own parser reads what it imports, a component too. */
describe.each(parsers)('a component that is imported: %s', (ending, parser, wrap) => {
  const languageOptions = { parser, parserOptions: { parser: tsParser } };

  it('is followed out of a component', () => {
    const project = createProject({
      [`src/Client.${ending}`]: wrap(client),
      [`src/Use.${ending}`]: wrap(using(ending)),
    });
    expect(project.told(`src/Use.${ending}`, { languageOptions })).toEqual(['4: no-unchecked-result']);
  });

  it('is not, where the parser of the file cannot read it', () => {
    const project = createProject({ [`src/Client.${ending}`]: wrap(client), 'src/use.ts': using(ending) });
    expect(project.told('src/use.ts')).toEqual([]);
  });
});
