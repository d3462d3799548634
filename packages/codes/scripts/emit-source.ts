import type { Catalogue } from './catalogue.ts';
import { entryOf } from './entry.ts';
import type { Row } from './schema.ts';

const banner =
  '// Generated from data/codes.tsv. Do not edit: change that file and run the generate script.\n';

/** A string literal; with the quotes that need fewer escapes, single ones if equal. */
export function quote(text: string): string {
  const double = JSON.stringify(text);
  if (text.includes("'") && !text.includes('"')) return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** The unions of codes and families. */
export function emitTypes({ tables, families, retryClasses, pages }: Catalogue): string {
  const union = (name: string, doc: string, members: readonly string[]) =>
    `\n/** ${doc} */\nexport type ${name} =\n${members.map((member) => `  | ${member}`).join('\n')};\n`;
  const texts = (rows: readonly Row[]) => rows.map((row) => quote(row.code));
  const numbers = (rows: readonly Row[]) => rows.map((row) => row.code);
  const apis = [...new Set(tables.sibling.map((row) => row.api ?? ''))];
  return [
    banner,
    union('MessageCode', "A value of `mc`: the message codes of XT's table.", texts(tables.message)),
    union('MessageFamily', "What a numbered code of XT's table begins with.", families.map(quote)),
    union(
      'SiblingMessageCode',
      'A value of `mc` that XT documents with a sibling API.',
      texts(tables.sibling),
    ),
    union('SiblingApi', 'The APIs that have message codes of their own.', apis.map(quote)),
    '\n/** Any value of `mc` that XT documents: its table and the sibling APIs. */\n',
    'export type AnyMessageCode = MessageCode | SiblingMessageCode;\n',
    union('RetiredMessageCode', 'A value of `mc` that XT documents no more.', texts(tables.retired)),
    union('ReturnCode', 'A value of `rc`: 0 for success, 1 for failure.', numbers(tables.return)),
    union('HttpStatus', 'An HTTP status that XT documents; others occur.', numbers(tables.http)),
    union(
      'RetryClass',
      'What a retry can do about a failure: see `retryClasses`.',
      retryClasses.map(({ retry }) => quote(retry)),
    ),
    union(
      'XtPageName',
      "Pages of XT's own documentation: see `xtPages`.",
      pages.map(({ page }) => quote(page)),
    ),
  ].join('');
}

/** The tables, as arrays of entries. */
export function emitTables({ tables, retryClasses, pages }: Catalogue): string {
  const array = (name: string, entry: string, doc: string, entries: readonly ReturnType<typeof entryOf>[]) =>
    `\n/** ${doc} */\nexport const ${name}: readonly ${entry}[] = [\n${entries.map(emitRow).join('')}];\n`;
  const own = (rows: readonly Row[]) => rows.map(entryOf);
  return [
    banner,
    "import type {\n  HttpStatusEntry,\n  MessageCodeEntry,\n  RetiredMessageCodeEntry,\n  RetryClassEntry,\n  ReturnCodeEntry,\n  SiblingMessageCodeEntry,\n  XtPageEntry,\n} from '../entries.ts';\n",
    array(
      'messageCodes',
      'MessageCodeEntry',
      "XT's message codes, in the order of XT's table.",
      own(tables.message),
    ),
    array(
      'siblingMessageCodes',
      'SiblingMessageCodeEntry',
      'Message codes of sibling APIs, in the order of their documentation.',
      own(tables.sibling),
    ),
    array(
      'retiredMessageCodes',
      'RetiredMessageCodeEntry',
      'Message codes that XT took out.',
      own(tables.retired),
    ),
    array('returnCodes', 'ReturnCodeEntry', 'The values of `rc`.', own(tables.return)),
    array('httpStatuses', 'HttpStatusEntry', 'The HTTP statuses that XT documents.', own(tables.http)),
    array(
      'retryClasses',
      'RetryClassEntry',
      'What a retry can do, by class.',
      retryClasses.map((row) => ({ ...row })),
    ),
    array(
      'xtPages',
      'XtPageEntry',
      "Pages of XT's own documentation.",
      pages.map((row) => ({ ...row })),
    ),
  ].join('');
}

function emitRow(properties: ReturnType<typeof entryOf>): string {
  const lines = Object.entries(properties).map(([name, value]) => `    ${name}: ${literal(value)},\n`);
  return `  {\n${lines.join('')}  },\n`;
}

function literal(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? quote(value) : `[${value.map(quote).join(', ')}]`;
}

/** What holds for the catalogue as a whole. */
export function emitFacts({ families, date, repository, docsUrl }: Catalogue): string {
  return `${banner}import type { MessageFamily } from './types.ts';

/** The families of the numbered codes, in the order of XT's table. */
export const families: readonly MessageFamily[] = [
${families.map((family) => `  ${quote(family)},\n`).join('')}];

/** The day of the newest source that the catalogue was held against: XT adds codes, so one that is missing may be younger. */
export const catalogueDate = ${quote(date)};

/** Where that source is. */
export const catalogueSource = ${quote(repository)};

/** Address of this project's docs, to which \`/codes.md\` can be appended; empty while they have none. */
export const docsUrl: string = ${quote(docsUrl)};
`;
}
