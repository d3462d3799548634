import { describe, expect, it } from 'vitest';
import { CatalogueError } from '../scripts/catalogue-error.ts';
import { parseCatalogue } from '../scripts/parse-catalogue.ts';
import { columns } from '../scripts/schema.ts';

type Cells = Partial<Record<(typeof columns)[number], string>>;
const valid = { table: 'message', code: 'AUTH_103', message: 'Signature error', since: '2022-09-09' };
const line = (cells: Cells) => columns.map((column) => cells[column] ?? '-').join('\t');
const file = (...lines: string[]) => [columns.join('\t'), ...lines].join('\n') + '\n';
const parse = (...lines: string[]) => parseCatalogue(file(...lines), 'codes.tsv');
const errorOf = (...lines: string[]) => {
  try {
    parse(...lines);
  } catch (error) {
    if (error instanceof CatalogueError) return error.message;
    throw error;
  }
  return 'no error';
};

describe('what the parser takes', () => {
  it('reads cells, joins a text with its source, and leaves empty cells out', () => {
    const note = { note: 'Sort the parameters.', noteSource: 'XT docs' };
    expect(parse(line({ ...valid, ...note }))).toEqual([
      { line: 2, ...valid, note: 'Sort the parameters. [XT docs]', seeAlso: [], pages: [] },
    ]);
  });

  it('reads Windows line endings', () => {
    expect(parseCatalogue(file(line(valid)).replaceAll('\n', '\r\n'), 'codes.tsv')).toEqual(
      parse(line(valid)),
    );
  });

  it("takes a row twice for one, as XT's own table has SYMBOL_001 twice", () => {
    const other = line({ ...valid, code: 'AUTH_104' });
    expect(parse(line(valid), other, line(valid)).map(({ code }) => code)).toEqual(['AUTH_103', 'AUTH_104']);
  });
});

describe('what it refuses, with line and cure', () => {
  const sibling = { table: 'sibling', code: 'LEVER_1004', message: 'No permission.', api: 'margin' };
  const retired = { table: 'retired', code: 'ORDER_F0701', since: '2022-09-09', until: '2022-09-28' };
  const other = { ...valid, code: 'AUTH_104' };

  it.each<[string, string[], string]>([
    [
      'a column too few',
      [line(valid).replace(/\t-$/, '')],
      'codes.tsv:2: the row has 13 columns instead of 14. Separate cells by one tab each and write - into an empty cell.',
    ],
    ['a column too many', [`${line(valid)}\t-`], 'codes.tsv:2: the row has 15 columns instead of 14.'],
    ['an empty line', [line(valid), ''], 'codes.tsv:3: the row has 1 columns instead of 14.'],
    [
      'an unknown table',
      [line({ ...valid, table: 'mesage' })],
      'codes.tsv:2: "mesage" is no table. Use one of message, sibling, retired, return, http.',
    ],
    [
      'a code twice with two messages',
      [line(valid), line({ ...valid, message: 'Signature wrong' })],
      'codes.tsv:3: AUTH_103 stands already in line 2, with another message ("Signature error", here "Signature wrong"). Keep the row that agrees with XT\'s table.',
    ],
    [
      'a code twice with two notes',
      [line(valid), line({ ...valid, since: '2022-09-10' })],
      'codes.tsv:3: AUTH_103 stands already in line 2, with other details.',
    ],
    [
      'a code in two tables',
      [line({ ...valid, code: 'LEVER_1004' }), line(sibling)],
      'codes.tsv:3: LEVER_1004 stands already in line 2, as a message code. A code belongs to one table: delete one of the rows.',
    ],
    [
      'no date',
      [line({ ...valid, since: '09/09/2022' })],
      'codes.tsv:2: "09/09/2022" is no date. Write year, month',
    ],
    ['no day', [line({ ...valid, since: '2025-02-30' })], 'codes.tsv:2: "2025-02-30" is no date.'],
    [
      'a missing date',
      [line({ ...valid, since: '-' })],
      'codes.tsv:2: AUTH_103 has no since. A message code needs one.',
    ],
    [
      'an end before the beginning',
      [line({ ...retired, until: '2022-09-01' })],
      'codes.tsv:2: ORDER_F0701 was taken out before it came (2022-09-09).',
    ],
    [
      'an end of a current code',
      [line({ ...valid, until: '2023-01-01' })],
      'codes.tsv:2: AUTH_103 has a until, but',
    ],
    [
      'no message',
      [line({ ...valid, message: '-' })],
      'codes.tsv:2: AUTH_103 has no message. A message code needs one.',
    ],
    [
      'an empty cell',
      [line({ ...valid, message: '' })],
      'codes.tsv:2: "message" is blank or has spaces around it.',
    ],
    [
      'a blank cell',
      [line({ ...valid, message: ' x' })],
      'codes.tsv:2: "message" is blank or has spaces around it.',
    ],
    ['a sibling without API', [line({ ...sibling, api: '-' })], 'codes.tsv:2: LEVER_1004 has no api.'],
    [
      'a misshapen code',
      [line({ ...valid, code: 'auth_103' })],
      'codes.tsv:2: "auth_103" has not the shape of a message',
    ],
    [
      'a status that is none',
      [line({ table: 'http', code: '42', message: 'x' })],
      'codes.tsv:2: "42" has not the shape',
    ],
    [
      'a note without source',
      [line({ ...valid, note: 'Sort the parameters.' })],
      'codes.tsv:2: "note" and "noteSource" do not go together. Give both, or - for both.',
    ],
    [
      'a template without a placeholder',
      [line({ ...valid, template: 'Signature error' })],
      'codes.tsv:2: "template" of AUTH_103 has no placeholder. Write one like {0}, or - instead.',
    ],
    [
      'a retry class of what is no failure',
      [line({ table: 'http', code: '429', message: 'x', retry: 'later' })],
      'codes.tsv:2: 429 has a retry, but a http code has none. Write - instead.',
    ],
    [
      'a see also to nowhere',
      [line({ ...valid, seeAlso: 'AUTH_999' })],
      'codes.tsv:2: AUTH_103 points to AUTH_999, which is no message code. Correct or delete it in "seeAlso".',
    ],
    [
      'a see also to itself',
      [line({ ...valid, seeAlso: 'AUTH_103' })],
      'codes.tsv:2: "seeAlso" of AUTH_103 names',
    ],
    [
      'a see also one way',
      [line({ ...valid, seeAlso: 'AUTH_104' }), line(other)],
      'codes.tsv:2: AUTH_103 points to AUTH_104, which does not point back. Add AUTH_103 to "seeAlso" in line 3.',
    ],
  ])('%s', (_, lines, message) => {
    expect(errorOf(...lines)).toContain(message);
  });

  it('another head row', () => {
    expect(() => parseCatalogue('code\tmessage\n', 'codes.tsv')).toThrow(
      'codes.tsv:1: the head row is wrong. It must read, with tabs: table code message',
    );
    expect(() => parseCatalogue('', 'codes.tsv')).toThrow(CatalogueError);
  });
});
