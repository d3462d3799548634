import type { Row } from '../schema.ts';
import type { Drift } from './compare.ts';
import { PageError } from './page-error.ts';
import { pageTables, tableNames } from './page.ts';
import type { PageTable } from './page.ts';

// Above these shares, a copy that was cut short is likelier than a change of XT's. XT took out 2 message codes in the
// years since 2022; the other tables are so short that a cut of one row weighs as much as a change.
const shareOfAnotherPage = 1 / 2;
const plausibleShares: Readonly<Record<PageTable, number>> = { message: 1 / 10, return: 0, http: 0 };
const shownCodes = 5;

/**
 * Refuses what is hardly a copy of the page.
 *
 * @throws PageError if the page lacks most of the catalogue's message codes: then it is another page, or a part of it
 */
export function refuseAnotherPage(rows: readonly Row[], drift: Drift, file: string): void {
  const total = countOf(rows, 'message');
  const gone = drift.message?.gone.length ?? 0;
  if (gone <= total * shareOfAnotherPage) return;
  throw new PageError(
    file,
    `it has ${total - gone} of the catalogue's ${total} message codes`,
    'Save the page of the spot API, and all of it; if XT did take the others out, repeat with --allow-gone',
  );
}

/**
 * Refuses to write what a copy without its end would give.
 *
 * @throws PageError if more than a tenth of the message codes is gone, or any return code or HTTP status
 */
export function refuseGone(rows: readonly Row[], drift: Drift, file: string): void {
  const suspects = pageTables.flatMap((table) => {
    const gone = drift[table]?.gone ?? [];
    const total = countOf(rows, table);
    if (gone.length <= total * plausibleShares[table]) return [];
    const codes = gone.slice(0, shownCodes).map(({ code }) => code);
    const shown = [...codes, ...(gone.length > shownCodes ? ['…'] : [])].join(', ');
    return [
      `${gone.length} of ${total} ${tableNames[table]} ${gone.length === 1 ? 'is' : 'are'} gone (${shown})`,
    ];
  });
  if (suspects.length === 0) return;
  throw new PageError(
    file,
    `nothing is written, for ${suspects.join(', and ')}`,
    'Is the copy whole? If XT did take them out, repeat with --allow-gone',
  );
}

function countOf(rows: readonly Row[], table: PageTable): number {
  return rows.filter((row) => row.table === table).length;
}
