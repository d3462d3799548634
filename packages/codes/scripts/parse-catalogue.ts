import { CatalogueError } from './catalogue-error.ts';
import { parseRow } from './parse-row.ts';
import { columns } from './schema.ts';
import type { Row } from './schema.ts';

/**
 * Reads the catalogue's data file.
 *
 * @param text the file's text: tab-separated, a head row, one row a code, `-` in empty cells
 * @param file how messages name the file
 * @returns the rows in the file's order; a row that repeats an earlier one in every cell is left out
 * @throws CatalogueError for the first mistake found
 */
export function parseCatalogue(text: string, file: string): Row[] {
  const [head, ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  if (head !== columns.join('\t')) {
    throw new CatalogueError(
      file,
      1,
      'the head row is wrong',
      `It must read, with tabs: ${columns.join(' ')}`,
    );
  }
  const rows = new Map<string, Row>();
  const texts = new Map<string, string>();
  for (const [index, lineText] of lines.entries()) {
    const row = parseRow(lineText, file, index + 2);
    const earlier = rows.get(row.code);
    if (earlier === undefined) {
      rows.set(row.code, row);
      texts.set(row.code, lineText);
    } else if (texts.get(row.code) !== lineText) {
      throw twiceError(row, earlier, file);
    }
  }
  for (const row of rows.values()) checkSeeAlso(row, rows, file);
  return [...rows.values()];
}

function twiceError(row: Row, earlier: Row, file: string): CatalogueError {
  const place = `${row.code} stands already in line ${earlier.line}`;
  if (row.table !== earlier.table) {
    const problem = `${place}, as a ${earlier.table} code`;
    return new CatalogueError(file, row.line, problem, 'A code belongs to one table: delete one of the rows');
  }
  const problem =
    row.message === earlier.message
      ? `${place}, with other details`
      : `${place}, with another message ("${earlier.message ?? '-'}", here "${row.message ?? '-'}")`;
  return new CatalogueError(file, row.line, problem, "Keep the row that agrees with XT's table");
}

function checkSeeAlso(row: Row, rows: ReadonlyMap<string, Row>, file: string): void {
  for (const [index, code] of row.seeAlso.entries()) {
    const fail = (problem: string, cure: string) => new CatalogueError(file, row.line, problem, cure);
    const other = rows.get(code);
    if (other?.table !== 'message' || row.table !== 'message') {
      throw fail(
        `${row.code} points to ${code}, which is no message code`,
        'Correct or delete it in "seeAlso"',
      );
    }
    if (code === row.code || row.seeAlso.indexOf(code) !== index) {
      throw fail(`"seeAlso" of ${row.code} names ${code} needlessly`, 'Name every other code once');
    }
    if (!other.seeAlso.includes(row.code)) {
      throw fail(
        `${row.code} points to ${code}, which does not point back`,
        `Add ${row.code} to "seeAlso" in line ${other.line}`,
      );
    }
  }
}
