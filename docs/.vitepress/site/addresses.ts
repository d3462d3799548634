import { addressesOf } from '../../../packages/codes/scripts/addresses.ts';
import { version } from '../../../packages/codes/package.json';
import { homepage } from '../../package.json';

/**
 * Below which path the site is served: that of `homepage` in docs/package.json, and the root while that is empty.
 *
 * @throws Error if it is no https address
 */
export function basePath(): string {
  if (homepage === '') return '/';
  const parsed = URL.canParse(homepage) ? new URL(homepage) : undefined;
  if (parsed?.protocol !== 'https:') {
    throw new Error(
      `"homepage" in docs/package.json is ${JSON.stringify(homepage)}. Give an https address, or "".`,
    );
  }
  return parsed.pathname.endsWith('/') ? parsed.pathname : `${parsed.pathname}/`;
}

/** Where the repository's files can be read as they are now; empty where REPOSITORY_URL names no repository. */
export function repositoryFiles(): string {
  // The site shows what main has, which no version may have yet.
  return (
    addressesOf(process.env.REPOSITORY_URL, version)?.files.replace(/\/blob\/v[^/]+$/, '/blob/HEAD') ?? ''
  );
}
