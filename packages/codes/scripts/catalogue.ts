import type { Row, Table } from './schema.ts';
import type { RetryClass, Sources, XtPage } from './sources.ts';

/** All that the emitters need. */
export interface Catalogue {
  readonly tables: Readonly<Record<Table, readonly Row[]>>;
  /** Families of the message codes, in the order of their first code. */
  readonly families: readonly string[];
  readonly retryClasses: readonly RetryClass[];
  readonly pages: readonly XtPage[];
  /** The day of the newest source that the catalogue was held against. */
  readonly date: string;
  /** Where that source is. */
  readonly repository: string;
}

const outcomes: ReadonlySet<string> = new Set(['SUCCESS', 'FAILURE']);

/** A numbered code's text up to its last `_`; `OUTCOME` for the two outcomes; undefined for other words. */
export function familyOf(code: string): string | undefined {
  if (outcomes.has(code)) return 'OUTCOME';
  return /^(.+)_[A-Z]?\d+$/.exec(code)?.[1];
}

/** Sorts parsed rows into their tables; each table keeps the file's order. */
export function toCatalogue({ rows, ...others }: Sources): Catalogue {
  const of = (table: Table) => rows.filter((row) => row.table === table);
  const tables = {
    message: of('message'),
    sibling: of('sibling'),
    retired: of('retired'),
    return: of('return'),
    http: of('http'),
  };
  const families = new Set(tables.message.map((row) => familyOf(row.code) ?? row.code));
  families.delete('OUTCOME');
  return { ...others, tables, families: [...families] };
}
