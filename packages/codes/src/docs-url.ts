/** Put in by the build of a release; a source that was not built has none. */
declare const XT_MC_DOCS_URL: string | undefined;

/** Address of this project's docs, to which `/codes.md` can be appended; empty where the build was given none. */
export const docsUrl: string = typeof XT_MC_DOCS_URL === 'string' ? XT_MC_DOCS_URL : '';
