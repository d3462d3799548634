import type { Row } from '../schema.ts';
import type { Added, Drift, Reworded } from './compare.ts';
import { pageTables } from './page.ts';
import type { Page, PageTable } from './page.ts';

const titles: Readonly<Record<PageTable, string>> = {
  message: 'Message codes',
  return: 'Return codes',
  http: 'HTTP statuses',
};

/** What differs, by table: new, gone, reworded; and what of the page was not compared, or said twice. */
export function describeDrift(drift: Drift, { repetitions }: Page): string {
  const tables = pageTables.map((table) => {
    const found = drift[table];
    if (!found) return `${titles[table]}: not on the page, not compared`;
    const groups = [
      group('new', found.added, describeAdded),
      group('gone', found.gone, ({ code, message = '' }) => [entry(code, message)]),
      group(
        'reworded',
        found.reworded.filter((item) => !isOnlyCapitals(item)),
        describeReworded,
      ),
      group('reworded, in capitals only', found.reworded.filter(isOnlyCapitals), describeReworded),
    ].filter((lines) => lines.length > 0);
    return [`${titles[table]}: ${groups.length === 0 ? 'no difference' : ''}`.trim(), ...groups.flat()].join(
      '\n',
    );
  });
  const twice = repetitions.map(
    ({ first, again }) =>
      `${again.code} stands twice on the page, in two wordings: line ${first.line} "${first.message}", which counts, and line ${again.line} "${again.message}".`,
  );
  const placeholders = Object.values(drift).flatMap(({ withPlaceholders }) => withPlaceholders);
  const known = placeholders.map(
    ({ code, template = '' }) =>
      `${code} has its placeholder on the page, as the catalogue knows: "${template}".`,
  );
  return [...tables, ...twice, ...known].join('\n');
}

/** `1 new, 0 gone, 2 reworded`, over all tables. */
export function countDrift(drift: Drift): string {
  const found = Object.values(drift);
  const sum = (key: 'added' | 'gone' | 'reworded') =>
    found.reduce((total, tableDrift) => total + tableDrift[key].length, 0);
  return `${sum('added')} new, ${sum('gone')} gone, ${sum('reworded')} reworded`;
}

function group<Item>(
  title: string,
  items: readonly Item[],
  describe: (item: Item) => readonly string[],
): readonly string[] {
  if (items.length === 0) return [];
  return [`  ${title} (${items.length})`, ...items.flatMap(describe)];
}

function isOnlyCapitals({ row, message }: Reworded): boolean {
  return row.message?.toLowerCase() === message.toLowerCase();
}

const width = 16;
const entry = (code: string, text: string) => `    ${code.padEnd(width)}${text}`;

function describeAdded({ row, elsewhere }: Added): readonly string[] {
  return [entry(row.code, row.message), ...(elsewhere ? [entry('', `(${placeOf(elsewhere)})`)] : [])];
}

function placeOf({ table, api = '', until = '' }: Row): string {
  return table === 'retired'
    ? `in the catalogue as retired on ${until}`
    : `in the catalogue with the ${api} API`;
}

function describeReworded({ row, message }: Reworded): readonly string[] {
  const notes = [row.note, row.advice].some((text) => text !== undefined);
  return [
    entry(row.code, row.message ?? ''),
    `${' '.repeat(4 + width - 3)}→  ${message}`,
    ...(notes ? [entry('', '(has a note or advice: read them again)')] : []),
  ];
}
