import { PageError } from './page-error.ts';
import type { Page, PageRow, PageTable, Repetition } from './page.ts';

/**
 * Each code once, by its first row. XT's page has SYMBOL_001 twice: in its text form word for word, in its Markdown
 * with "not exist" and "does not exist".
 *
 * @throws PageError if two rows of one code mean different things
 */
export function mergeRepetitions(tables: ReadonlyMap<PageTable, readonly PageRow[]>, file: string): Page {
  const repetitions: Repetition[] = [];
  const merged = [...tables].map(([table, rows]): [PageTable, readonly PageRow[]] => {
    const byCode = new Map<string, PageRow>();
    for (const again of rows) {
      const first = byCode.get(again.code);
      if (!first) byCode.set(again.code, again);
      else if (meaningOf(first) !== meaningOf(again)) throw twoMeanings(first, again, file);
      else if (first.message !== again.message) repetitions.push({ first, again });
    }
    return [table, [...byCode.values()]];
  });
  return { tables: Object.fromEntries(merged), repetitions };
}

/** A message without what grammar adds: capitals, marks, articles and auxiliary verbs. A `not` stays. */
function meaningOf({ message }: PageRow): string {
  const words = message.toLowerCase().match(/[\p{L}\p{N}{}]+/gu) ?? [];
  return words.filter((word) => !/^(?:an?|the|is|are|be|do|does)$/.test(word)).join(' ');
}

function twoMeanings(first: PageRow, again: PageRow, file: string): PageError {
  return new PageError(
    `${file}:${again.line}`,
    `${again.code} stands already in line ${first.line} and means something else there ("${first.message}", here "${again.message}")`,
    'Find out which is right and delete the other row from the copy',
  );
}
