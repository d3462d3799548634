import { CatalogueError } from './catalogue-error.ts';

/**
 * Reads a small table: tab-separated, a head row, no empty cells, the first column unique.
 *
 * @param text the file's text
 * @param file how messages name the file
 * @param columns the head row
 * @returns the rows in the file's order
 * @throws CatalogueError for the first mistake found
 */
export function parseTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): Readonly<Record<Column, string>>[] {
  const [head, ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (head !== columns.join('\t')) {
    const cure = `It must read, with tabs: ${columns.join(' ')}`;
    throw new CatalogueError(file, 1, 'the head row is wrong', cure);
  }
  const lineOf = new Map<string, number>();
  return lines.map((row, index) => {
    const line = index + 2;
    const cells = row.split('\t');
    if (cells.length !== columns.length || cells.some((cell) => cell.trim() !== cell || cell === '')) {
      const problem = `the row has not ${columns.length} cells with a text each`;
      throw new CatalogueError(file, line, problem, 'Separate cells by one tab each and fill them');
    }
    const [name = ''] = cells;
    const earlier = lineOf.get(name);
    if (earlier !== undefined) {
      const problem = `${name} stands already in line ${earlier}`;
      throw new CatalogueError(file, line, problem, 'Delete one of the rows');
    }
    lineOf.set(name, line);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Record<
      Column,
      string
    >;
  });
}
