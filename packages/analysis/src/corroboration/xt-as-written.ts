import { lazy } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import type { CodeSite } from '../sites/site.ts';
import { isXtInFile } from './xt-in-file.ts';

/**
 * Whether XT is in a file, told by what is written there alone: C2, or C3 without codes that are misspelt. Bodies are
 * judged by it, and what is misspelt is judged with bodies.
 */
export interface XtAsWritten {
  /** C2. */
  readonly isXt: () => boolean;
  /** The exact numbered codes in mc position. */
  readonly exact: () => readonly CodeSite[];
  readonly isXtAsWritten: () => boolean;
}

export function createXtAsWritten(file: FileModel, sites: readonly CodeSite[]): XtAsWritten {
  const isXt = lazy(() => isXtInFile(file));
  const exact = lazy(() =>
    sites.filter(
      ({ evidence, written }) =>
        (evidence.kind === 'read' || evidence.kind === 'envelope') && file.knowledge.isTelling(written),
    ),
  );
  return { isXt, exact, isXtAsWritten: () => isXt() || exact().length > 0 };
}
