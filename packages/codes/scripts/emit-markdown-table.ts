import type { Row } from './schema.ts';
import type { XtPage } from './sources.ts';

/**
 * A table of codes, with an anchor for each (`auth_103`). Columns that no row fills are left out.
 *
 * @param pages XT's own pages, of which a row's second and later ones are linked: its first is its table's
 * @param anchorPrefix goes before numbers, whose anchors would say little alone
 */
export function emitTable(rows: readonly Row[], pages: readonly XtPage[] = [], anchorPrefix = ''): string {
  const columns = [
    { title: 'Code', cell: (row: Row) => codeCell(row, anchorPrefix) },
    { title: 'Message', cell: (row: Row) => escapeCell(row.message ?? '') },
    { title: 'With its placeholder', cell: (row: Row) => escapeCell(row.template ?? '') },
    { title: 'Since', cell: (row: Row) => row.since ?? '' },
    { title: 'Until', cell: (row: Row) => row.until ?? '' },
    {
      title: 'Retry',
      cell: ({ retry }: Row) => (retry === undefined ? '' : `[\`${retry}\`](#retry-${retry})`),
    },
    { title: 'What to know', cell: (row: Row) => detailsCell(row, pages) },
  ].filter((column) => rows.some((row) => column.cell(row) !== ''));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => column.title)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => column.cell(row)))),
  ].join('\n');
}

function codeCell({ code }: Row, anchorPrefix: string): string {
  return `<a id="${anchorPrefix}${code.toLowerCase()}"></a>\`${code}\``;
}

function detailsCell({ note, advice, seeAlso, pages: own }: Row, pages: readonly XtPage[]): string {
  const links = seeAlso.map((code) => `[\`${code}\`](#${code.toLowerCase()})`);
  const more = own.slice(1).flatMap((name) => pages.filter(({ page }) => page === name));
  return [
    ...[note, advice].filter((text) => text !== undefined).map(escapeCell),
    ...(links.length > 0 ? [`See also ${links.join(', ')}.`] : []),
    ...more.map(({ title, url }) => `[${title}](${url})`),
  ].join('<br>');
}

/** Text in which no character ends the cell or opens a tag; code spans keep theirs but for the bar. */
export function escapeCell(text: string): string {
  const parts = text.replaceAll('|', '\\|').split('`');
  return parts.map((part, index) => (index % 2 === 0 ? part.replaceAll('<', '&lt;') : part)).join('`');
}
