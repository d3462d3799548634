import { parseCatalogue } from '../parse-catalogue.ts';
import { columns, tables } from '../schema.ts';
import type { Column, Row, Table } from '../schema.ts';
import type { Drift } from './compare.ts';
import { pageTables } from './page.ts';
import type { Page } from './page.ts';
import { UsageError } from './usage-error.ts';

type Cells = Readonly<Record<Column, string>>;

const emptyCells = Object.fromEntries(columns.map((column) => [column, '-'])) as Cells;

/**
 * The data file brought up to the page. Rows that stay keep all but their message, in the page's order; a new message
 * code begins on the date, one that is gone becomes a retired one, which ends on it.
 *
 * @param text the data file
 * @param rows what it holds
 * @param date the day of the copy, as 2025-01-22
 * @throws UsageError if a code that is gone began after the date
 * @throws CatalogueError if the result would be no data file
 */
export function update(
  text: string,
  rows: readonly Row[],
  { page, drift, date, file }: { page: Page; drift: Drift; date: string; file: string },
): string {
  checkDate(date, drift);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const goneMessages = new Set(drift.message?.gone.map(({ code }) => code));
  const kept = rows.map((row) => withoutLinks(cellsOf(lines[row.line - 1] ?? ''), goneMessages));
  const byCode = new Map(kept.map((cells) => [cells.code, cells]));
  const byTable = new Map<Table, Cells[]>(
    tables.map((table) => [table, kept.filter((cells) => cells.table === table)]),
  );
  for (const table of pageTables) {
    const published = page.tables[table];
    if (!published) continue;
    byTable.set(
      table,
      published.map(({ code, message: written }) => {
        const known = byCode.get(code) ?? { ...emptyCells, code };
        // The catalogue keeps the table's own words, and the placeholders beside them.
        const message = written === known.template ? known.message : written;
        const template = message === known.message ? known.template : '-';
        const since = table === 'message' && known.since === '-' ? date : known.since;
        return { ...known, table, message, template, since, until: '-', api: '-' };
      }),
    );
  }
  const now = new Set(byTable.get('message')?.map(({ code }) => code));
  for (const table of ['sibling', 'retired'] as const) {
    byTable.set(table, byTable.get(table)?.filter(({ code }) => !now.has(code)) ?? []);
  }
  for (const code of goneMessages) {
    const cells = byCode.get(code);
    if (cells) byTable.get('retired')?.push({ ...cells, table: 'retired', until: date, seeAlso: '-' });
  }
  const written = tables.flatMap((table) => byTable.get(table) ?? []);
  const result = [columns.join('\t'), ...written.map(lineOf), ''].join(newline);
  parseCatalogue(result, file);
  return result;
}

function checkDate(date: string, drift: Drift): void {
  for (const { code, since } of drift.message?.gone ?? []) {
    if (since === undefined || since <= date) continue;
    throw new UsageError(
      `--date ${date} is too early: ${code}, which is gone, came on ${since}. Give the day of the copy.`,
    );
  }
}

function cellsOf(line: string): Cells {
  const values = line.split('\t');
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '-'])) as Cells;
}

function lineOf(cells: Cells): string {
  return columns.map((column) => cells[column]).join('\t');
}

/** What points to a code that is gone would point to nothing. */
function withoutLinks(cells: Cells, gone: ReadonlySet<string>): Cells {
  const left = cells.seeAlso.split(' ').filter((code) => !gone.has(code));
  return { ...cells, seeAlso: left.join(' ') || '-' };
}
