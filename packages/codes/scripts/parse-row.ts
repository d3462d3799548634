import { CatalogueError } from './catalogue-error.ts';
import { codeShapes, columns, requiredCells, tables, tablesOfCell } from './schema.ts';
import type { Cells, Row } from './schema.ts';

/** One line of the data file as a row; throws a CatalogueError for a mistake that the line alone shows. */
export function parseRow(text: string, file: string, line: number): Row {
  const fail = (problem: string, cure: string) => new CatalogueError(file, line, problem, cure);
  const values = text.split('\t');
  if (values.length !== columns.length) {
    throw fail(
      `the row has ${values.length} columns instead of ${columns.length}`,
      'Separate cells by one tab each and write - into an empty cell',
    );
  }
  const untidy = columns.find((_, index) => !/^\S(.*\S)?$/.test(values[index] ?? ''));
  if (untidy !== undefined) {
    throw fail(`"${untidy}" is blank or has spaces around it`, 'Trim the cell, or write - into an empty one');
  }
  const cells: Cells = Object.fromEntries(
    columns.flatMap((column, index) => (values[index] === '-' ? [] : [[column, values[index]]])),
  );
  const table = tables.find((name) => name === cells.table);
  if (table === undefined) {
    throw fail(`"${cells.table ?? '-'}" is no table`, `Use one of ${tables.join(', ')}`);
  }
  const code = cells.code ?? '-';
  if (!codeShapes[table].test(code)) {
    throw fail(`"${code}" has not the shape of a ${table} code`, `It must match ${codeShapes[table].source}`);
  }
  for (const column of requiredCells[table]) {
    if (cells[column] === undefined) throw fail(`${code} has no ${column}`, `A ${table} code needs one`);
  }
  for (const column of columns) {
    if (cells[column] !== undefined && tablesOfCell[column]?.includes(table) === false) {
      throw fail(`${code} has a ${column}, but a ${table} code has none`, 'Write - instead');
    }
  }
  for (const column of ['since', 'until'] as const) {
    if (cells[column] !== undefined && !isDate(cells[column])) {
      throw fail(`"${cells[column]}" is no date`, 'Write year, month and day like 2025-01-22');
    }
  }
  if (cells.since !== undefined && cells.until !== undefined && cells.until < cells.since) {
    throw fail(`${code} was taken out before it came (${cells.since})`, 'Correct "since" or "until"');
  }
  const sourced = (column: 'note' | 'advice') => {
    const source = cells[`${column}Source`];
    if ((cells[column] === undefined) !== (source === undefined)) {
      throw fail(`"${column}" and "${column}Source" do not go together`, 'Give both, or - for both');
    }
    return source === undefined ? {} : { [column]: `${cells[column] ?? ''} [${source}]` };
  };
  if (cells.template !== undefined && !/\{\d\}/.test(cells.template)) {
    throw fail(`"template" of ${code} has no placeholder`, 'Write one like {0}, or - instead');
  }
  const { message, template, since, until, api, retry } = cells;
  return {
    line,
    table,
    code,
    ...(message === undefined ? {} : { message }),
    ...(template === undefined ? {} : { template }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(api === undefined ? {} : { api }),
    ...sourced('note'),
    ...sourced('advice'),
    ...(retry === undefined ? {} : { retry }),
    seeAlso: cells.seeAlso?.split(' ') ?? [],
    pages: cells.pages?.split(' ') ?? [],
  };
}

/** The calendar's own dates only: 2025-02-30 parses elsewhere as the second of March. */
export function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
