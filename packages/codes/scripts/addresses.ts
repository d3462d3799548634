/** Where a published version can be read. */
export interface Addresses {
  /** The repository's files as the version has them; without a slash at the end, so that paths can be appended. */
  readonly files: string;
  /** The folder `docs` there. */
  readonly docs: string;
  /** What a manifest says of it. */
  readonly manifest: {
    readonly homepage: string;
    readonly repository: { readonly type: 'git'; readonly url: string };
    readonly bugs: string;
  };
}

/**
 * All addresses that packages name come from here. They point into the tag of the version, so that a page says what
 * that version does.
 *
 * @param repository the https address of the repository, without `.git`: at a release, the variable REPOSITORY_URL
 * @param version of the packages, which share one
 * @returns undefined where there is no address: such packages name none
 * @throws Error if it is something to which no path can be appended
 */
export function addressesOf(repository: string | undefined, version: string): Addresses | undefined {
  if (repository === undefined || repository === '') return undefined;
  const parsed = URL.canParse(repository) ? new URL(repository) : undefined;
  if (parsed?.protocol !== 'https:' || parsed.search !== '' || parsed.hash !== '') {
    throw new Error(
      `REPOSITORY_URL is ${JSON.stringify(repository)}. Give the https address of the repository, to which paths can be appended, or leave it out.`,
    );
  }
  const url = parsed.href.replace(/(?:\.git)?\/?$/, '');
  const files = `${url}/blob/v${version}`;
  return {
    files,
    docs: `${files}/docs`,
    manifest: {
      homepage: `${files}/README.md`,
      // Without "directory": npm resolves a README's relative links against it, and the pages lie at the root.
      repository: { type: 'git', url: `git+${url}.git` },
      bugs: `${url}/issues`,
    },
  };
}

/** What esbuild puts in the place of the name in `src/docs-url.ts`. */
export function defineDocsUrl(version: string): { readonly XT_MC_DOCS_URL: string } {
  const { docs = '' } = addressesOf(process.env.REPOSITORY_URL, version) ?? {};
  return { XT_MC_DOCS_URL: JSON.stringify(docs) };
}
