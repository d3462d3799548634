import type { Row } from './schema.ts';

/**
 * A table of codes, with an anchor for each (`auth_103`). Columns that no row fills are left out.
 *
 * @param anchorPrefix goes before numbers, whose anchors would say little alone
 */
export function emitTable(rows: readonly Row[], anchorPrefix = ''): string {
  const columns = [
    { title: 'Code', cell: (row: Row) => codeCell(row, anchorPrefix) },
    { title: 'Message', cell: (row: Row) => escapeCell(row.message ?? '') },
    { title: 'Since', cell: (row: Row) => row.since ?? '' },
    { title: 'Until', cell: (row: Row) => row.until ?? '' },
    { title: 'What to know', cell: detailsCell },
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

function detailsCell({ note, advice, seeAlso }: Row): string {
  const links = seeAlso.map((code) => `[\`${code}\`](#${code.toLowerCase()})`);
  return [
    ...[note, advice].filter((text) => text !== undefined).map(escapeCell),
    ...(links.length > 0 ? [`See also ${links.join(', ')}.`] : []),
  ].join('<br>');
}

/** Text in which no character ends the cell or opens a tag; code spans keep theirs but for the bar. */
export function escapeCell(text: string): string {
  const parts = text.replaceAll('|', '\\|').split('`');
  return parts.map((part, index) => (index % 2 === 0 ? part.replaceAll('<', '&lt;') : part)).join('`');
}
