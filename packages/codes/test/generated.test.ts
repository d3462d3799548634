import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocsUrl } from '../scripts/catalogue.ts';
import { escapeCell } from '../scripts/emit-markdown-table.ts';
import { escapeForJsDoc } from '../scripts/emit-mc.ts';
import { quote } from '../scripts/emit-source.ts';
import { renderAll, root } from '../scripts/render.ts';
import {
  docsUrl,
  httpStatuses,
  Mc,
  messageCodes,
  retiredMessageCodes,
  retryClasses,
  returnCodes,
  siblingMessageCodes,
} from '../src/index.ts';

const read = (path: string) => readFileSync(root + path, 'utf8');
const files = renderAll(read);
const withHomepage = (homepage: string) =>
  renderAll((path) => (path === 'package.json' ? JSON.stringify({ homepage }) : read(path)));
const textOf = (rendered: ReadonlyMap<string, string>, path: string) => rendered.get(path) ?? '';

describe('generated files', () => {
  it.each([...files])('%s is up to date', (path, text) => {
    expect(read(path), 'run the generate script').toBe(text);
  });

  it('are all that stands in the folder for them', () => {
    const folder = 'packages/codes/src/generated/';
    const names = [...files.keys()].filter((path) => path.startsWith(folder));
    expect(readdirSync(root + folder).sort()).toEqual(names.map((path) => path.slice(folder.length)).sort());
  });

  it('document each code once, with an anchor to point at', () => {
    const reference = textOf(files, 'docs/codes.md');
    const anchors = [...reference.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
    const tables = [messageCodes, siblingMessageCodes, retiredMessageCodes, returnCodes, httpStatuses];
    expect(anchors).toHaveLength(tables.flat().length + retryClasses.length);
    expect(new Set(anchors).size).toBe(anchors.length);
    const targets = [...reference.matchAll(/\]\(#([^)]+)\)/g)].map(([, id = '']) => id);
    const headings = [...reference.matchAll(/^##+ (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter((id) => !anchors.includes(id) && !headings.includes(id))).toEqual([]);
  });

  it('give each name of Mc its message as documentation', () => {
    const source = textOf(files, 'packages/codes/src/generated/mc.ts');
    for (const { code, message } of messageCodes) {
      const doc = source.split(`  readonly ${code}: '${code}';`)[0]?.split('/**').at(-1) ?? '';
      expect(doc.trimStart().startsWith(`* **${message}**\n`), code).toBe(true);
    }
    expect(Object.keys(Mc)).toHaveLength(messageCodes.length);
  });
});

describe('the address of the docs', () => {
  it('is the homepage of the root package.json', () => {
    expect(docsUrl).toBe(readDocsUrl(read('package.json')));
    expect(readDocsUrl('{}')).toBe('');
    expect(readDocsUrl('{ "homepage": "https://example.org/docs/" }')).toBe('https://example.org/docs');
  });

  it('becomes a link behind each code, and none while it is empty', () => {
    const path = 'packages/codes/src/generated/mc.ts';
    const links = (homepage: string) =>
      textOf(withHomepage(homepage), path).match(/\]\(https:\/\/example\.org[^)]+\)/g) ?? [];
    expect(links('https://example.org/docs')).toHaveLength(messageCodes.length);
    expect(links('https://example.org/docs')[2]).toBe('](https://example.org/docs/codes.md#auth_001)');
    expect(links('')).toEqual([]);
    const page = "[XT's FAQ](https://doc.xt.com/docs/spot/Access%20Description/FAQ)";
    expect(textOf(files, path)).toContain(page);
  });

  it.each(['example.org', 'http://example.org', 'https://example.org#readme', 7])(
    'cannot be %j',
    (homepage) => {
      expect(() => readDocsUrl(JSON.stringify({ homepage }))).toThrow('package.json: "homepage" is ');
    },
  );
});

describe('texts in other languages', () => {
  it.each([
    ['plain', "'plain'"],
    ["User's", `"User's"`],
    ['say "no"', `'say "no"'`],
    [`User's "no"`, String.raw`'User\'s "no"'`],
    ['a\\b\n', String.raw`'a\\b\n'`],
  ])('TypeScript: %j', (text, literal) => {
    expect(quote(text)).toBe(literal);
  });

  it('JSDoc: neither an end of the comment nor a tag', () => {
    expect(escapeForJsDoc('see */ and @deprecated')).toBe(String.raw`see *\/ and &#64;deprecated`);
  });

  it('Markdown: neither an end of the cell nor a tag', () => {
    expect(escapeCell('a|b <c> `d<e`')).toBe(String.raw`a\|b &lt;c> ${'`d<e`'}`);
  });
});
