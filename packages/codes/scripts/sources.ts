import { CatalogueError } from './catalogue-error.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import { isDate } from './parse-row.ts';
import { parseTable } from './parse-table.ts';
import type { Row } from './schema.ts';

/** What a retry can do, as a class of codes. */
export interface RetryClass {
  readonly retry: string;
  /** A sentence, with its source in brackets at the end. */
  readonly meaning: string;
  /** The same in a few words, for a line of a log. */
  readonly advice: string;
}

/** A page of XT's own documentation. */
export interface XtPage {
  readonly page: string;
  readonly title: string;
  readonly url: string;
}

/** What the data files hold, each code's references to the others checked. */
export interface Sources {
  readonly rows: readonly Row[];
  readonly retryClasses: readonly RetryClass[];
  readonly pages: readonly XtPage[];
  /** The day of the newest source that the catalogue was held against. */
  readonly date: string;
  /** Where that source is. */
  readonly repository: string;
}

const folder = 'packages/codes/data/';
/** The page of XT's main table; siblings have one of their API's name. */
const mainPage = 'response-codes';

/**
 * Reads all data files.
 *
 * @param read gives the text of a file of the repository
 * @throws CatalogueError for the first mistake found
 */
export function readSources(read: (path: string) => string): Sources {
  const [codes, retry, pages, source] = ['codes.tsv', 'retry.tsv', 'pages.tsv', 'source.json'].map(
    (name) => folder + name,
  ) as [string, string, string, string];
  const retryClasses = parseTable(read(retry), retry, ['retry', 'meaning', 'advice', 'source']).map(
    ({ source: origin, meaning, ...others }) => ({ ...others, meaning: `${meaning} [${origin}]` }),
  );
  const pageRows = parseTable(read(pages), pages, ['page', 'title', 'url']);
  const names = {
    retry: new Set(retryClasses.map((row) => row.retry)),
    pages: new Set(pageRows.map(({ page }) => page)),
  };
  const rows = parseCatalogue(read(codes), codes).map((row) => withOwnPage(row));
  for (const { line, code, retry: own, pages: ownPages } of rows) {
    const fail = (problem: string, cure: string) => new CatalogueError(codes, line, problem, cure);
    if (own !== undefined && !names.retry.has(own)) {
      throw fail(`"${own}" of ${code} is no retry class`, `Use one of ${[...names.retry].join(', ')}`);
    }
    const unknown = ownPages.find((page) => !names.pages.has(page));
    if (unknown !== undefined) {
      throw fail(
        `${code} names the page "${unknown}"`,
        `Use one of ${[...names.pages].join(', ')}, or add it to ${pages}`,
      );
    }
  }
  return { rows, retryClasses, pages: pageRows, ...readSource(read(source), source, rows) };
}

/** The page that holds the code itself comes first; what XT took out stands on none. */
function withOwnPage(row: Row): Row {
  if (row.table === 'retired') return row;
  return { ...row, pages: [row.api ?? mainPage, ...row.pages] };
}

function readSource(text: string, file: string, rows: readonly Row[]): { date: string; repository: string } {
  const { date, repository } = JSON.parse(text) as { date?: unknown; repository?: unknown };
  if (typeof date !== 'string' || !isDate(date) || typeof repository !== 'string') {
    throw new CatalogueError(
      file,
      1,
      '"date" is no date, or "repository" no text',
      'Write both, the date like 2025-01-22',
    );
  }
  const newer = rows.find(({ since = '' }) => since > date);
  if (newer) {
    const problem = `"date" is before the day of ${newer.code} (${newer.since ?? ''})`;
    throw new CatalogueError(file, 1, problem, 'Give the day of the copy that has it');
  }
  return { date, repository };
}
