import type { XtApi } from 'xt-mc';

/**
 * What the analysis knows of XT. All of it is data that a host passes in: nothing of XT's own is written in the
 * analysis itself, and tests may pass a catalogue of their own.
 */
export interface Catalogue {
  /** The main table in its order, outcomes included. */
  readonly codes: readonly CatalogueCode[];
  readonly siblings: readonly SiblingCode[];
  readonly retired: readonly RetiredCode[];
  readonly returnCodes: readonly { readonly code: number; readonly message: string }[];
  /** The families in the table's order, without the outcomes'. */
  readonly families: readonly string[];
  /** The day as of which the table is complete. */
  readonly date: string;
  readonly api: ApiFacts;
}

interface CatalogueCode {
  readonly code: string;
  readonly message: string;
  readonly family: string;
  /** What a retry can do, as a class; absent where none was given. */
  readonly retry?: string;
}

/** A code of another API of XT's that uses the same envelope: known, but in no unit unless `apis` asks for it. */
export interface SiblingCode {
  readonly code: string;
  readonly message: string;
  readonly api: string;
}

interface RetiredCode {
  readonly code: string;
  readonly since: string;
  readonly until: string;
}

/** Sibling codes but plain words of any system, unless `apis` names their API. */
export function knownSiblings({ siblings, api }: Catalogue, apis: readonly string[]): readonly SiblingCode[] {
  return siblings.filter((entry) => !api.plainWords.apis.includes(entry.api) || apis.includes(entry.api));
}

/** How XT's API looks from outside: what evidence is made of. */
type ApiFacts = XtApi;
