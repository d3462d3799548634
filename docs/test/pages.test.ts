import { describe, expect, it } from 'vitest';
import { pageOf, targetOf } from '../.vitepress/site/pages.ts';
import { slugOf } from '../.vitepress/site/slug.ts';

const isThere = (path: string): boolean => path !== 'packages/analysis/README.md';

describe('a link of the repository', () => {
  it.each([
    ['README.md', 'docs/codes.md#auth', '/codes#auth'],
    ['README.md', 'packages/codes', '/packages/codes'],
    ['docs/rules/no-unknown-code.md', '../play.md?example=no-unknown-code', '/play?example=no-unknown-code'],
    ['docs/editors.md', '../packages/vscode/README.md#settings', '/packages/vscode#settings'],
    ['docs/codes.md', '../README.md', '/'],
  ])('%s: %s leads to the page %s', (from, href, page) => {
    expect(targetOf(from, href, isThere)).toEqual({ kind: 'page', href: page });
  });

  it('to what is no page leads to the repository', () => {
    expect(targetOf('README.md', 'test/demo/client/src', isThere)).toEqual({
      kind: 'file',
      path: 'test/demo/client/src',
      suffix: '',
    });
    expect(targetOf('README.md', 'packages/analysis', isThere)).toMatchObject({ kind: 'file' });
  });

  it.each(['https://doc.xt.com', '#auth', 'mailto:a@b.example', '/play'])('%s is left as it is', (href) => {
    expect(targetOf('docs/codes.md', href, isThere)).toEqual({ kind: 'other' });
  });
});

it('files that are no pages have none', () => {
  expect(pageOf('test/README.md')).toBeUndefined();
  expect(pageOf('packages/codes/CHANGELOG.md')).toBeUndefined();
});

it('headings have the anchors that GitHub gives them', () => {
  expect(slugOf("Is `mc` XT's? (E1–E5)")).toBe('is-mc-xts-e1e5');
  expect(slugOf('The log at 3 a.m.')).toBe('the-log-at-3-am');
});
