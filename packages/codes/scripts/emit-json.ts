import type { Catalogue } from './catalogue.ts';
import { entryOf } from './entry.ts';

const textOf = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The catalogue for other languages, `catalogue.json`. */
export function emitJson({ tables, families, retryClasses, pages, date, repository }: Catalogue): string {
  return textOf({
    $schema: './catalogue.schema.json',
    date,
    source: repository,
    families,
    retryClasses,
    pages,
    messageCodes: tables.message.map(entryOf),
    siblingMessageCodes: tables.sibling.map(entryOf),
    retiredMessageCodes: tables.retired.map(entryOf),
    returnCodes: tables.return.map(entryOf),
    httpStatuses: tables.http.map(entryOf),
  });
}
