/** What a host's catalogue says of a code, as plain data: the row of whichever table it stands in. */
export interface Description {
  readonly table: 'message' | 'sibling' | 'retired' | 'return' | 'http';
  readonly code: string | number;
  readonly message?: string;
  readonly family?: string;
  /** The day on which the code first stood in XT's public documentation, and the day it was taken out. */
  readonly since?: string;
  readonly until?: string;
  /** The API whose documentation has the code, where it is not the main one. */
  readonly api?: string;
  readonly note?: string;
  readonly advice?: string;
  /** What a retry can do: a key of `Reference.retries`. */
  readonly retry?: string;
  /** XT's own pages: keys of `Reference.pages`. */
  readonly pages?: readonly string[];
  /** Codes of the same meaning. */
  readonly seeAlso?: readonly string[];
}

/** What hover texts are made of. */
export interface Reference {
  /** The row of a message code (a text), or of a return code or HTTP status (a number). */
  describe(code: string | number): Description | undefined;
  /** What the retry classes mean. */
  readonly retries: readonly { readonly retry: string; readonly meaning: string }[];
  /** XT's own pages. */
  readonly pages: readonly { readonly page: string; readonly title: string; readonly url: string }[];
  /** The address of the code reference; empty while it has none, and then there are no links. */
  readonly url: string;
}
