import { familyOf } from './catalogue.ts';
import type { Row } from './schema.ts';

/** What a table of the package, and of its JSON, says of a row; empty cells are left out. */
export function entryOf(row: Row): Readonly<Record<string, string | number | readonly string[]>> {
  const isNumber = row.table === 'return' || row.table === 'http';
  const family = isNumber || row.table === 'retired' ? undefined : familyOf(row.code);
  const properties = {
    code: isNumber ? Number(row.code) : row.code,
    message: row.message,
    template: row.template,
    family,
    api: row.api,
    since: row.since,
    until: row.until,
    note: row.note,
    seeAlso: row.seeAlso.length > 0 ? row.seeAlso : undefined,
    advice: row.advice,
    retry: row.retry,
    pages: row.pages.length > 0 ? row.pages : undefined,
  };
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
