/*
 * The code reference is filtered where it stands: its tables are the Markdown's, and nothing is kept of them beside. A row
 * of a table is a code's if it has an anchor.
 */

/** What a code must have to stay. */
export interface CodeQuery {
  /** Each must stand somewhere in the row. */
  readonly words: string;
  readonly family: string;
  readonly retry: string;
}

function rowsIn(page: ParentNode): readonly HTMLTableRowElement[] {
  return [...page.querySelectorAll<HTMLTableRowElement>('.vp-doc tbody tr')].filter((row) =>
    row.querySelector('td:first-child > a[id]'),
  );
}

function codeOf(row: HTMLTableRowElement): string {
  return row.querySelector('td:first-child code')?.textContent ?? '';
}

function familyOf(code: string): string {
  return code.includes('_') ? code.slice(0, code.lastIndexOf('_')) : '';
}

function retryOf(row: HTMLTableRowElement): string {
  return row.querySelector('a[href*="#retry-"]')?.textContent ?? '';
}

function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '');
}

export function familiesIn(page: ParentNode): readonly string[] {
  return namesOf(rowsIn(page).map((row) => familyOf(codeOf(row)))).filter((name) => /^[A-Z_]+$/.test(name));
}

export function retriesIn(page: ParentNode): readonly string[] {
  return namesOf(rowsIn(page).map(retryOf));
}

/** Hides what a query does not want, and the headings of tables that are empty then. */
export function filterCodes(
  page: ParentNode,
  query: CodeQuery,
): { readonly shown: number; readonly all: number } {
  const rows = rowsIn(page);
  const words = query.words.toLowerCase().split(/\s+/);
  let shown = 0;
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    const isWanted =
      words.every((word) => text.includes(word)) &&
      (query.family === '' || familyOf(codeOf(row)) === query.family) &&
      (query.retry === '' || retryOf(row) === query.retry);
    row.hidden = !isWanted;
    if (isWanted) shown++;
  }
  for (const table of new Set(rows.map((row) => row.closest('table')))) {
    if (table)
      table.hidden = rowsIn(table.ownerDocument).every((row) => row.closest('table') !== table || row.hidden);
  }
  return { shown, all: rows.length };
}

/** Brings the code that an address names into view, however it is spelt there, and marks it. */
export function showCode(page: Document, hash: string): void {
  for (const row of page.querySelectorAll('.code-found')) row.classList.remove('code-found');
  const anchor = page.getElementById(decodeURIComponent(hash.slice(1)).toLowerCase());
  const row = anchor?.closest('tr');
  if (!row) return;
  row.classList.add('code-found');
  row.scrollIntoView({ block: 'center' });
}
