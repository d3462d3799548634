import { readFileSync } from 'node:fs';
import { root } from '../../scripts/render.ts';
import { parseCatalogue } from '../../scripts/parse-catalogue.ts';

/** A copy of XT's page as its text, where code and message run together. */
export const textPage = readFileSync(new URL('../fixtures/response-codes.txt', import.meta.url), 'utf8');
export const data = readFileSync(`${root}packages/codes/data/codes.tsv`, 'utf8');
export const rows = parseCatalogue(data, 'codes.tsv');

/** How many rows a table of the catalogue has. */
export const countOf = (table: string) => rows.filter((row) => row.table === table).length;

/** The page without everything from this text on. */
export const cutBefore = (page: string, text: string) => page.slice(0, page.indexOf(text));

const tables = [
  ['httpStatus', 'description', 'http'],
  ['rc', 'return Code', 'return'],
  ['mc', 'message code', 'message'],
] as const;

const cellsOf = (table: string) =>
  rows.filter((row) => row.table === table).map(({ code, message = '' }) => [code, message] as const);

/** The same page as XT's documentation repository has it: Markdown, indented in front matter. */
export const markdownPage = [
  '---',
  'title: response code',
  'content_markdown: |-',
  ...tables.flatMap(([first, second, table]) => [
    `    | ${first} | ${second} |`,
    '    | --- | --- |',
    ...cellsOf(table).map(([code, message]) => `    | ${code}  | ${message.replaceAll('|', '\\|')} |`),
    '    ',
    '',
  ]),
  'left_code_blocks:',
  '---',
].join('\n');

/**
 * The page as the source of XT's documentation site has it since 2026: front matter, headings and rules between the tables,
 * names of headers and fields as code, placeholders with their braces, SYMBOL_001 again among the last rows.
 */
export const newestPage = [
  '---',
  'id: ResponseCode',
  'title: Response Code',
  'sidebar_position: 9',
  '---',
  ...tables.flatMap(([first, second, table]) => [
    '',
    `### ${table} (${first})`,
    '',
    `| ${first} | ${second} |`,
    '| --- | --- |',
    ...rows
      .filter((row) => row.table === table)
      .flatMap(({ code, message = '', template = message }) => [
        ...(code === 'TRANSFER_001' ? ['| SYMBOL_001 | Symbol not exist |'] : []),
        `| ${code} | ${template.replace(/\b(?:validate-\w+|rc|mc)\b/g, '`$&`').replaceAll('|', '\\|')} |`,
      ]),
    '',
    '---',
  ]),
].join('\n');

/** What a browser copies: tabs between the cells. */
export const tabbedPage = tables
  .flatMap(([first, second, table]) => [
    `${first}\t${second}`,
    ...cellsOf(table).map((cells) => cells.join('\t')),
    '',
  ])
  .join('\r\n');

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What a browser saves. */
export const htmlPage = [
  '<!DOCTYPE html><html><head><title>Response Code | XT</title></head><body>',
  ...tables.flatMap(([first, second, table]) => [
    `<table><thead><tr><th>${first}</th><th>${second}</th></tr></thead><tbody>`,
    ...cellsOf(table).map(
      ([code, message]) => `<tr><td><code>${code}</code></td><td>${escapeHtml(message)}</td></tr>`,
    ),
    '</tbody></table>',
  ]),
  '</body></html>',
].join('\n');
