import { familyOf } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
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
export function emitTypes({ tables, families }: Catalogue): string {
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
  ].join('');
}

/** The tables, as arrays of entries. */
export function emitTables({ tables }: Catalogue): string {
  const array = (name: string, entry: string, doc: string, rows: readonly Row[]) =>
    `\n/** ${doc} */\nexport const ${name}: readonly ${entry}[] = [\n${rows.map(emitEntry).join('')}];\n`;
  return [
    banner,
    "import type {\n  HttpStatusEntry,\n  MessageCodeEntry,\n  RetiredMessageCodeEntry,\n  ReturnCodeEntry,\n  SiblingMessageCodeEntry,\n} from '../entries.ts';\n",
    array(
      'messageCodes',
      'MessageCodeEntry',
      "XT's message codes, in the order of XT's table.",
      tables.message,
    ),
    array(
      'siblingMessageCodes',
      'SiblingMessageCodeEntry',
      'Message codes of sibling APIs, in the order of their documentation.',
      tables.sibling,
    ),
    array(
      'retiredMessageCodes',
      'RetiredMessageCodeEntry',
      'Message codes that XT took out.',
      tables.retired,
    ),
    array('returnCodes', 'ReturnCodeEntry', 'The values of `rc`.', tables.return),
    array('httpStatuses', 'HttpStatusEntry', 'The HTTP statuses that XT documents.', tables.http),
  ].join('');
}

function emitEntry(row: Row): string {
  const isNumber = row.table === 'return' || row.table === 'http';
  const family = isNumber || row.table === 'retired' ? undefined : familyOf(row.code);
  const seeAlso = row.seeAlso.length > 0 ? `[${row.seeAlso.map(quote).join(', ')}]` : undefined;
  const text = (value: string | undefined) => (value === undefined ? undefined : quote(value));
  const properties = {
    code: isNumber ? row.code : quote(row.code),
    message: text(row.message),
    family: text(family),
    api: text(row.api),
    since: text(row.since),
    until: text(row.until),
    note: text(row.note),
    seeAlso,
    advice: text(row.advice),
  };
  const lines = Object.entries(properties).map(([name, value]) =>
    value === undefined ? '' : `    ${name}: ${value},\n`,
  );
  return `  {\n${lines.join('')}  },\n`;
}

/** What holds for the catalogue as a whole. */
export function emitFacts({ families, date }: Catalogue): string {
  return `${banner}import type { MessageFamily } from './types.ts';

/** The families of the numbered codes, in the order of XT's table. */
export const families: readonly MessageFamily[] = [
${families.map((family) => `  ${quote(family)},\n`).join('')}];

/** The day of the newest code: XT adds codes, so one that is missing here may be younger. */
export const catalogueDate = ${quote(date)};
`;
}
