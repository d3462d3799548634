/** The codes that a text can be a spelling of. Build it once: what is derived from it is kept by its identity. */
export interface Vocabulary {
  /** The numbered codes: the catalogue's, in its order, and those the user added. */
  readonly codes: readonly string[];
  /** SUCCESS and FAILURE. */
  readonly outcomes: readonly string[];
  /** Codes of sibling tables and retired ones: known, and offered after the others. */
  readonly alsoKnown: ReadonlySet<string>;
  /** The families of `codes`: AUTH, ORDER, … */
  readonly families: readonly string[];
}
