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
  /** Where the `docs` folder can be read, without a slash at the end; empty while there is no such place. */
  readonly docsUrl: string;
}

const outcomes: ReadonlySet<string> = new Set(['SUCCESS', 'FAILURE']);

/** A numbered code's text up to its last `_`; `OUTCOME` for the two outcomes; undefined for other words. */
export function familyOf(code: string): string | undefined {
  if (outcomes.has(code)) return 'OUTCOME';
  return /^(.+)_[A-Z]?\d+$/.exec(code)?.[1];
}

/** Sorts parsed rows into their tables; each table keeps the file's order. */
export function toCatalogue({ rows, ...others }: Sources, docsUrl: string): Catalogue {
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
  return { ...others, tables, families: [...families], docsUrl };
}

/**
 * The docs' address out of the root package.json.
 *
 * @param manifest the text of that file
 * @returns its `homepage` without a slash at the end, or the empty string
 * @throws Error if `homepage` is something to which no page can be appended
 */
export function readDocsUrl(manifest: string): string {
  const { homepage = '' } = JSON.parse(manifest) as { homepage?: unknown };
  if (homepage === '') return '';
  const url = typeof homepage === 'string' && URL.canParse(homepage) ? new URL(homepage) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(
      `package.json: "homepage" is ${JSON.stringify(homepage)}. Give the https address of the docs folder, to which pages such as /codes.md can be appended, or an empty string.`,
    );
  }
  return url.href.replace(/\/$/, '');
}
