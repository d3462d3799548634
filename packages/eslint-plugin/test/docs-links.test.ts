import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPages, root } from './support/documentation.ts';
import { readPage } from './support/markdown.ts';

const pages = new Map(allPages().map((page) => [page.path, page]));

/** Why a relative link leads nowhere; undefined where it does. */
function problemOf(from: string, target: string): string | undefined {
  const [address = '', anchor] = target.split('#');
  // What stands behind a question mark is for the site: the playground's example.
  const [file = ''] = address.split('?');
  const path = file === '' ? from : normalize(join(dirname(from), decodeURIComponent(file)));
  if (path.startsWith('..')) return `${target} leads out of the repository`;
  if (!existsSync(join(root, path))) return `${target}: there is no ${path}`;
  if (anchor === undefined) return undefined;
  return pages.get(path)?.anchors.has(anchor) === true
    ? undefined
    : `${target}: ${path} has no heading #${anchor}`;
}

describe('links between our pages', () => {
  it('are found at all', () => {
    expect([...pages.values()].flatMap(({ links }) => links).length).toBeGreaterThan(40);
  });

  it.each([...pages.values()])('$path', ({ path, links }) => {
    const relative = links.filter(({ target }) => !/^[a-z]+:/.test(target));
    const problems = relative.flatMap(({ target, line }) => {
      const problem = problemOf(path, target);
      return problem === undefined ? [] : [`line ${line}: ${problem}`];
    });
    expect(problems).toEqual([]);
  });

  it("of the extension's README name nothing beside it: VS Code shows it alone", () => {
    const outward = pages
      .get('packages/vscode/README.md')
      ?.links.filter(({ target }) => !/^[a-z]+:/.test(target));
    expect(outward).toEqual([]);
  });

  it('would be noticed if they were broken', () => {
    expect(problemOf('README.md', 'docs/nowhere.md')).toBe('docs/nowhere.md: there is no docs/nowhere.md');
    expect(problemOf('docs/codes.md', '#nowhere')).toBe('#nowhere: docs/codes.md has no heading #nowhere');
    expect(problemOf('docs/codes.md', '../packages/codes/README.md#versions')).toBeUndefined();
  });
});

describe('headings', () => {
  it('become the anchors that GitHub gives them', () => {
    const { anchors } = readPage("# Is `mc` XT's? (E1–E5)\n\n## A [link](x.md), twice\n\n## A link, twice\n");
    expect([...anchors]).toEqual(['is-mc-xts-e1e5', 'a-link-twice', 'a-link-twice-1']);
  });
});
