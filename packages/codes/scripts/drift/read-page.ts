import type { Row } from '../schema.ts';
import { isHtml, linesOfHtml, linesOfText, titleOfHtml } from './lines.ts';
import type { Line } from './lines.ts';
import { PageError } from './page-error.ts';
import { tableNames } from './page.ts';
import type { Page, PageRow, PageTable } from './page.ts';
import { mergeRepetitions } from './repetitions.ts';
import { RowSplitter } from './split-row.ts';

// The head row's first cell, and the second one run together with it.
const heads: ReadonlyMap<string, PageTable> = new Map([
  ['mc', 'message'],
  ['rc', 'return'],
  ['httpstatus', 'http'],
]);
const runTogetherHead = /^(mc|rc|httpstatus)\s*(?:message|message code|description|return code)$/i;

/**
 * Reads a saved copy of XT's response-code page: its text, where cells run together or have tabs between them, the
 * Markdown of its source, or its HTML.
 *
 * @param text the copy
 * @param file how messages name it
 * @param rows the catalogue's rows, which show what codes look like
 * @throws PageError if there is no table of message codes, if a row cannot be read, or if a code has two meanings
 */
export function readPage(text: string, file: string, rows: readonly Row[]): Page {
  const lines = isHtml(text) ? linesOfHtml(text) : linesOfText(text);
  const found = collect(lines, new RowSplitter(rows, file), file);
  if (!found.has('message')) throw noTable(text, file);
  for (const [table, { head, rows: own }] of found) {
    if (own.length > 0) continue;
    throw new PageError(
      `${file}:${head}`,
      `the table of ${tableNames[table]} is empty`,
      'Save the page again',
    );
  }
  return mergeRepetitions(new Map([...found].map(([table, { rows: own }]) => [table, own])), file);
}

interface Found {
  readonly head: number;
  readonly rows: PageRow[];
}

function collect(lines: readonly Line[], splitter: RowSplitter, file: string): Map<PageTable, Found> {
  const found = new Map<PageTable, Found>();
  let table: PageTable | 'other' | undefined;
  let previous: Line | undefined;
  for (const line of lines) {
    const isAfterGap = previous === undefined || previous.text === '';
    const inSameTable = !isAfterGap && (previous?.cells === undefined) === (line.cells === undefined);
    previous = line;
    if (line.text === '' || isRuler(line)) continue;
    const head = headOf(line);
    if (head !== undefined && !(table === 'other' && inSameTable)) {
      table = head;
      if (!found.has(head)) found.set(head, { head: line.number, rows: [] });
      continue;
    }
    if (table !== undefined && table !== 'other') {
      const row = splitter.split(line, table);
      if (row) found.get(table)?.rows.push(row);
      else if (inSameTable) throw noRow(line, table, file);
      else table = line.cells ? 'other' : undefined;
    } else if (line.cells) {
      table = 'other';
    } else {
      table = undefined;
      if (/^[A-Z]+_[A-Z]?\d{3,4}[A-Za-z]/.test(line.text)) throw noHead(line, file);
    }
  }
  return found;
}

function headOf({ cells, text }: Line): PageTable | undefined {
  const name = cells ? cells[0] : runTogetherHead.exec(text)?.[1];
  return name === undefined ? undefined : heads.get(name.replaceAll('`', '').toLowerCase());
}

/** Markdown's line between head and rows. */
function isRuler({ cells }: Line): boolean {
  return cells?.every((cell) => /^:?-+:?$/.test(cell)) ?? false;
}

function noTable(text: string, file: string): PageError {
  const cure =
    "Save XT's response-code page: its text, its Markdown source or its HTML, with the table of mc and message";
  if (!isHtml(text)) return new PageError(file, 'no table of message codes stands in it', cure);
  const title = titleOfHtml(text);
  const name = title === '' ? '' : ` ("${title}")`;
  return new PageError(file, `this is an HTML page${name} without a table of message codes`, cure);
}

function noRow({ number, text, cells }: Line, table: PageTable, file: string): PageError {
  // A code without digits, which nothing tells from the message behind it.
  const mayBeWord = table === 'message' && cells === undefined && /^[A-Z]/.test(text);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return new PageError(
    `${file}:${number}`,
    `"${shown}" stands among the ${tableNames[table]} and begins with none`,
    `${mayBeWord ? 'Put a tab between code and message if it is a row, delete' : 'Delete'} the line if it is no part of the table, put an empty line before it, or save the page again`,
  );
}

function noHead({ number }: Line, file: string): PageError {
  return new PageError(
    `${file}:${number}`,
    'this looks like a row, but no table is open here',
    'Put the head "mcMessage" above the first row, or delete what stands between the rows',
  );
}
