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

export interface CatalogueCode {
  readonly code: string;
  readonly message: string;
  readonly family: string;
}

/** A code of another API of XT's that uses the same envelope: known, but in no unit unless `apis` asks for it. */
export interface SiblingCode {
  readonly code: string;
  readonly message: string;
  readonly api: string;
}

export interface RetiredCode {
  readonly code: string;
  readonly since: string;
  readonly until: string;
}

/** How XT's API looks from outside: what evidence is made of. */
export interface ApiFacts {
  /** Domains: each stands for itself and for the hosts below it. */
  readonly hosts: readonly string[];
  readonly headers: readonly string[];
  readonly packages: readonly string[];
  readonly typeNames: readonly string[];
  readonly fields: {
    readonly returnCode: string;
    readonly messageCode: string;
    readonly messageArguments: string;
    readonly result: string;
  };
  readonly outcomes: { readonly success: string; readonly failure: string };
  readonly outcomeReturnCodes: { readonly success: number; readonly failure: number };
  /** The package's type for a body that may be a failure. */
  readonly bodyTypeName: string;
  /** Members of XT's SDK whose functions resolve to a body. */
  readonly sdkGroups: readonly string[];
  /** What tells the futures' envelope from this one: first labels of hosts, and fields. */
  readonly futures: { readonly hostLabels: readonly string[]; readonly fields: readonly string[] };
  /** What the name of a symbol or file of an XT client begins with. */
  readonly symbolPrefix: string;
  readonly fingerprints: readonly Fingerprint[];
}

/** Numbers of a family that no other system was seen to reach. */
export interface Fingerprint {
  readonly family: string;
  /** The letter before the digits, where the family has some with and some without. */
  readonly letter?: string;
  readonly digits?: number;
  readonly from?: number;
}
