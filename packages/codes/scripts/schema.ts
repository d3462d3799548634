/** One row of the data file, its empty cells (`-`) left out. */
export interface Row {
  readonly line: number;
  readonly table: Table;
  readonly code: string;
  readonly message?: string;
  /** The message with its placeholders, where XT's table has lost their braces. */
  readonly template?: string;
  readonly since?: string;
  readonly until?: string;
  readonly api?: string;
  readonly note?: string;
  readonly advice?: string;
  /** What a retry can do: a class of `data/retry.tsv`. */
  readonly retry?: string;
  readonly seeAlso: readonly string[];
  /** XT's own pages that say more than the table of the code: names of `data/pages.tsv`. */
  readonly pages: readonly string[];
}

export const tables = ['message', 'sibling', 'retired', 'return', 'http'] as const;
export type Table = (typeof tables)[number];

export const columns = [
  'table',
  'code',
  'message',
  'template',
  'since',
  'until',
  'api',
  'note',
  'noteSource',
  'advice',
  'adviceSource',
  'retry',
  'seeAlso',
  'pages',
] as const;
export type Column = (typeof columns)[number];
export type Cells = Readonly<Partial<Record<Column, string>>>;

/** Cells that a row of the table must have, beside its code; `seeAlso` and texts are free. */
export const requiredCells: Readonly<Record<Table, readonly Column[]>> = {
  message: ['message', 'since'],
  sibling: ['message', 'api'],
  // XT gives no message for the codes that it took out.
  retired: ['since', 'until'],
  return: ['message'],
  http: ['message'],
};
/** Cells that only rows of these tables may have. */
export const tablesOfCell: Readonly<Partial<Record<Column, readonly Table[]>>> = {
  template: ['message', 'retired'],
  since: ['message', 'sibling', 'retired'],
  until: ['retired'],
  api: ['sibling'],
  retry: ['message', 'sibling', 'retired'],
};

export const codeShapes: Readonly<Record<Table, RegExp>> = {
  message: /^[A-Z]+(_[A-Z0-9]+)*$/,
  sibling: /^[A-Z]+(_[A-Z0-9]+)*$/,
  retired: /^[A-Z]+(_[A-Z0-9]+)*$/,
  return: /^\d$/,
  http: /^[1-5]\d\d$/,
};
