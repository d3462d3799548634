import { dirname, join, normalize } from 'node:path/posix';

/** A page of the repository that the site shows. */
const shown: readonly (readonly [file: RegExp, page: string])[] = [
  [/^README\.md$/, 'index.md'],
  [/^docs\/(.+)$/, '$1'],
  [/^packages\/([\w-]+)\/README\.md$/, 'packages/$1.md'],
];

/** Globs of Markdown that is no page, from the repository's root. */
export const notPages: readonly string[] = ['test/**', '**/dist/**', '**/CHANGELOG.md', '**/fixtures/**'];

/** The page that shows a Markdown file, both by their paths; undefined where none does. */
export function pageOf(file: string): string | undefined {
  for (const [pattern, page] of shown) if (pattern.test(file)) return file.replace(pattern, page);
  return undefined;
}

/** Where a link leads: to a page of the site, to a file that only the repository has, or somewhere else. */
export type Target =
  | { readonly kind: 'page'; readonly href: string }
  | { readonly kind: 'file'; readonly path: string; readonly suffix: string }
  | { readonly kind: 'other' };

/**
 * Where a link leads that stands in a file of the repository.
 *
 * @param from the file's path from the root
 * @param href as it is written: relative to the file, as GitHub wants it
 * @param isThere whether the repository has a file of that path
 */
export function targetOf(from: string, href: string, isThere: (path: string) => boolean): Target {
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/.exec(href) ?? [];
  if (/^[a-z][a-z+.-]*:|^\//i.test(href) || path === '') return { kind: 'other' };
  const file = normalize(join(dirname(from), decodeURI(path))).replace(/\/$/, '');
  // A folder is read by its README.
  const shownFile = [file, `${file}/README.md`].find((path) => path.endsWith('.md') && isThere(path));
  const page = shownFile === undefined ? undefined : pageOf(shownFile);
  if (page === undefined) return { kind: 'file', path: file, suffix };
  return { kind: 'page', href: `/${page.replace(/(?:^|(?<=\/))index\.md$|\.md$/, '')}${suffix}` };
}
