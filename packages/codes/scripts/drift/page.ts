import type { Table } from '../schema.ts';

/** The tables of XT's page of response codes. */
export const pageTables = ['message', 'return', 'http'] as const satisfies readonly Table[];
export type PageTable = (typeof pageTables)[number];

/** What stands in a table, for messages. */
export const tableNames: Readonly<Record<PageTable, string>> = {
  message: 'message codes',
  return: 'return codes',
  http: 'HTTP statuses',
};

/** A row of one of them, each code once. */
export interface PageRow {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** A row that says again what an earlier one says, in other words. */
export interface Repetition {
  readonly first: PageRow;
  readonly again: PageRow;
}

/** What a saved copy of the page says. A table that the copy lacks is absent. */
export interface Page {
  readonly tables: Readonly<Partial<Record<PageTable, readonly PageRow[]>>>;
  readonly repetitions: readonly Repetition[];
}
