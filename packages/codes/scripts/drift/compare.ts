import type { Row } from '../schema.ts';
import { pageTables } from './page.ts';
import type { Page, PageRow, PageTable } from './page.ts';

export interface Added {
  readonly row: PageRow;
  /** Where the catalogue has the code so far: with a sibling API, or as retired. */
  readonly elsewhere?: Row;
}

export interface Reworded {
  readonly row: Row;
  readonly message: string;
}

/** How a table of the page differs from the catalogue's. */
export interface TableDrift {
  readonly added: readonly Added[];
  readonly gone: readonly Row[];
  readonly reworded: readonly Reworded[];
  /** What the page writes with the placeholders that the catalogue knows: no difference. */
  readonly withPlaceholders: readonly Row[];
}

/** By table; one that the page lacks is absent. */
export type Drift = Readonly<Partial<Record<PageTable, TableDrift>>>;

/** What is new, gone or reworded on the page against the catalogue. */
export function compare(rows: readonly Row[], page: Page): Drift {
  const drifts = pageTables.flatMap((table): [PageTable, TableDrift][] => {
    const published = page.tables[table];
    return published ? [[table, compareTable(rows, table, published)]] : [];
  });
  return Object.fromEntries(drifts);
}

/** Whether anything differs. */
export function hasDrifted(drift: Drift): boolean {
  return Object.values(drift).some(
    ({ added, gone, reworded }) => added.length + gone.length + reworded.length > 0,
  );
}

/** Whether a page's message is the catalogue's, with or without its placeholders. */
function saysSame({ message, template }: Row, published: string): boolean {
  return published === message || published === template;
}

function compareTable(rows: readonly Row[], table: PageTable, published: readonly PageRow[]): TableDrift {
  const own = new Map(rows.filter((row) => row.table === table).map((row) => [row.code, row]));
  const others = new Map(rows.filter((row) => row.table !== table).map((row) => [row.code, row]));
  const codes = new Set(published.map(({ code }) => code));
  return {
    added: published
      .filter(({ code }) => !own.has(code))
      .map((row) => {
        const elsewhere = others.get(row.code);
        return elsewhere ? { row, elsewhere } : { row };
      }),
    gone: [...own.values()].filter(({ code }) => !codes.has(code)),
    reworded: published.flatMap(({ code, message }) => {
      const row = own.get(code);
      return row && !saysSame(row, message) ? [{ row, message }] : [];
    }),
    withPlaceholders: published.flatMap(({ code, message }) => {
      const row = own.get(code);
      return row?.template === message ? [row] : [];
    }),
  };
}
