import { describe, expect, it } from 'vitest';
import { moveLinks } from './links.ts';

const places = new Map([
  ['packages/eslint-plugin/README.md', 'README.md'],
  ['docs/codes.md', 'docs/codes.md'],
  ['docs/rules/a.md', 'docs/rules/a.md'],
]);
const move = (from: string, text: string, files?: string): string =>
  moveLinks({ text, from, to: places.get(from) ?? '' }, (path) => places.get(path), files);

describe('links of a page that lies in a package', () => {
  it.each([
    [
      'packages/eslint-plugin/README.md',
      '[a](../../docs/rules/a.md#options)',
      '[a](docs/rules/a.md#options)',
    ],
    ['docs/rules/a.md', '[codes](../codes.md), [a](#options)', '[codes](../codes.md), [a](#options)'],
    ['docs/rules/a.md', '[a](https://a.example/b.md)', '[a](https://a.example/b.md)'],
  ])('%s: %s', (from, before, after) => {
    expect(move(from, before)).toBe(after);
    expect(move(from, before, 'https://git.example/v1')).toBe(after);
  });

  it('that lead out of it go to the repository, where that has an address', () => {
    const text = '![A hover](images/hover.png) [tests](../test/README.md#all)';
    expect(move('docs/codes.md', text)).toBe('A hover tests');
    expect(move('docs/codes.md', text, 'https://git.example/v1')).toBe(
      '![A hover](https://git.example/v1/docs/images/hover.png) [tests](https://git.example/v1/test/README.md#all)',
    );
  });
});
