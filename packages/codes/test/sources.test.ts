import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CatalogueError } from '../scripts/catalogue-error.ts';
import { parseTable } from '../scripts/parse-table.ts';
import { root } from '../scripts/render.ts';
import { readSources } from '../scripts/sources.ts';

const read = (path: string) => readFileSync(root + path, 'utf8');

/** What is wrong with the data files once a text in one of them is another. */
function errorOf(file: string, from: string, to: string): string {
  try {
    readSources((path) => (path.endsWith(file) ? read(path).replace(from, to) : read(path)));
  } catch (error) {
    if (error instanceof CatalogueError) return error.message.replaceAll('packages/codes/data/', '');
    throw error;
  }
  return 'no error';
}

it.each([
  [
    'codes.tsv',
    '\tafter-resync\t',
    '\tafter-rest\t',
    'codes.tsv:15: "after-rest" of AUTH_105 is no retry class. Use one of later, after-resync, tomorrow, unknown-outcome, already-sent, may-appear, unknown, never.',
  ],
  [
    'codes.tsv',
    'faq signature',
    'fag signature',
    'codes.tsv:15: AUTH_105 names the page "fag". Use one of response-codes, faq, ',
  ],
  ['retry.tsv', 'later\t', 'later\t\t', 'retry.tsv:2: the row has not 4 cells with a text each. Separate'],
  [
    'retry.tsv',
    'tomorrow\t',
    'later\t',
    'retry.tsv:4: later stands already in line 2. Delete one of the rows.',
  ],
  [
    'pages.tsv',
    'page\t',
    'name\t',
    'pages.tsv:1: the head row is wrong. It must read, with tabs: page title url.',
  ],
  [
    'source.json',
    '2026-07-16',
    '2025-01-15',
    'source.json:1: "date" is before the day of SYMBOL_011 (2025-01-16). Give the day of the copy that has it.',
  ],
  [
    'source.json',
    '2026-07-16',
    '16.7.2026',
    'source.json:1: "date" is no date, or "repository" no text. Write',
  ],
])('%s with another text is refused, with line and cure', (file, from, to, message) => {
  expect(errorOf(file, from, to)).toContain(message);
});

it('a small table may have Windows line endings', () => {
  expect(parseTable('a\tb\r\nx\ty\r\n', 'file', ['a', 'b'])).toEqual([{ a: 'x', b: 'y' }]);
});
