import { describe, expect, it } from 'vitest';
import { compare, hasDrifted } from '../../scripts/drift/compare.ts';
import { refuseAnotherPage } from '../../scripts/drift/guard.ts';
import { PageError } from '../../scripts/drift/page-error.ts';
import { readPage } from '../../scripts/drift/read-page.ts';
import {
  countOf,
  cutBefore,
  htmlPage,
  markdownPage,
  newestPage,
  rows,
  tabbedPage,
  textPage,
} from './pages.ts';

const read = (text: string) => readPage(text, 'page', rows);

/** What reading and comparing a page says is wrong with it. */
function errorOf(text: string): string {
  try {
    refuseAnotherPage(rows, compare(rows, read(text)), 'page');
  } catch (error) {
    if (error instanceof PageError) return error.message;
    throw error;
  }
  return 'no error';
}

const forms = {
  text: textPage,
  Markdown: markdownPage,
  'Markdown of 2026': newestPage,
  'text with tabs': tabbedPage,
  HTML: htmlPage,
};

const lineOf = (page: string, text: string) => page.slice(0, page.indexOf(text)).split('\n').length;
const inText = (from: string, to: string) => textPage.replace(from, to);
const inMarkdown = (from: string, to: string) => markdownPage.replace(from, to);
const [signature, signatureRow] = ['AUTH_103Signature error', '| AUTH_103  | Signature error |'];
const before = (code: string) => rows.findIndex((known) => known.code === code);
const [line, row] = [lineOf(textPage, signature), lineOf(markdownPage, signatureRow)];
const zero = lineOf(textPage, '0Business success');

describe.each(Object.entries(forms))('XT’s page as %s', (_, page) => {
  it('says what the catalogue says', () => {
    const { tables, repetitions } = read(page);
    const { message = [], return: codes = [], http = [] } = tables;
    expect([message.length, codes.length, http.length]).toEqual(['message', 'return', 'http'].map(countOf));
    expect(repetitions).toEqual([]);
    expect(hasDrifted(compare(rows, read(page)))).toBe(false);
  });

  it('says so with a byte order mark, other line endings and other spaces', () => {
    const other = `\ufeff${page.replace(/\r?\n/g, '\r\n').replaceAll(' error', '\u00a0 error')}`;
    expect(compare(rows, read(other))).toEqual(compare(rows, read(page)));
  });

  it('shows a code that is new, one that is gone, and one that is reworded', () => {
    const changed = page
      .replace('AUTH_102', 'AUTH_198')
      .replace(/Signature error/, 'Signature does not match');
    const drift = compare(rows, read(changed));
    expect(drift.message).toMatchObject({
      added: [{ row: { code: 'AUTH_198', message: 'ApiKey is not activated' } }],
      gone: [{ code: 'AUTH_102' }],
      reworded: [{ row: { code: 'AUTH_103' }, message: 'Signature does not match' }],
    });
    expect([drift.return, drift.http].map((table) => table?.added)).toEqual([[], []]);
  });

  it('knows in which line each row stands', () => {
    const row = read(page).tables.message?.find(({ code }) => code === 'AUTH_103');
    const lines = page.split(/\r?\n/);
    expect(lines[(row?.line ?? 0) - 1]).toContain('AUTH_103');
  });
});

describe('what a copy may be like', () => {
  it('with the placeholders that the catalogue knows, and names as code', () => {
    expect(newestPage).toContain('| WITHDRAW_022 | Must be greater than {0} |');
    expect(newestPage).toContain('| AUTH_001 | Missing request header `validate-appkey` |');
    const { withPlaceholders = [], reworded = [] } = compare(rows, read(newestPage)).message ?? {};
    expect(withPlaceholders.map(({ code }) => code)).toEqual([
      'WITHDRAW_021',
      'WITHDRAW_022',
      'WITHDRAW_023',
    ]);
    expect(reworded).toEqual([]);
  });

  it('but not with others', () => {
    const page = newestPage.replace('greater than {0}', 'greater than {1}');
    expect(compare(rows, read(page)).message?.reworded).toMatchObject([
      { message: 'Must be greater than {1}' },
    ]);
  });

  it('without the tables of return codes and HTTP statuses: they are not compared', () => {
    const page = read(textPage.slice(textPage.indexOf('mcMessage')));
    expect(Object.keys(page.tables)).toEqual(['message']);
    expect(Object.keys(compare(rows, page))).toEqual(['message']);
  });

  it('with an empty line between all rows, and prose behind the table', () => {
    const page = `${textPage.replaceAll('\n', '\n\n')}\n\nEdit this page\n\nPrevious\nNext\n`;
    expect(hasDrifted(compare(rows, read(page)))).toBe(false);
  });

  it('with another table that names mc in a row of its own', () => {
    const page = `${markdownPage}\n\n| name | type |\n| --- | --- |\n| rc | int |\n| mc | string |\n| ma | array |\n`;
    expect(hasDrifted(compare(rows, read(page)))).toBe(false);
  });

  it('with families that the catalogue does not know, of any width', () => {
    const page = `${textPage}\nLOAN_01Not enough\nLOAN_ORDER_X00001Too late`;
    const added = compare(rows, read(page)).message?.added.map(({ row }) => [row.code, row.message]);
    expect(added).toEqual([
      ['LOAN_01', 'Not enough'],
      ['LOAN_ORDER_X00001', 'Too late'],
    ]);
  });

  it('with marks of Markdown around a code, and bars and underscores behind backslashes', () => {
    const page = markdownPage
      .replace('| AUTH_101  |', '| `AUTH_101` |')
      .replace('| AUTH_102  |', '| **AUTH\\_102** |')
      .replace('Signature error', 'Signature \\| error');
    expect(compare(rows, read(page)).message).toMatchObject({
      added: [],
      gone: [],
      reworded: [{ message: 'Signature | error' }],
    });
  });

  it('with a code that is a word, and a tab behind it', () => {
    const page = textPage.replace(signature, `PARTIAL\tpartly done\n${signature}`);
    expect(compare(rows, read(page)).message).toMatchObject({
      added: [{ row: { code: 'PARTIAL', message: 'partly done' } }],
      gone: [],
      reworded: [],
    });
  });

  it.each([
    ['a link', '[Signature](https://example.org/a_(b)) error'],
    ['a link with marks in it', '[Signature \\[v2\\] &amp; more](#a)', 'Signature [v2] & more'],
    ['entities', 'Price &lt; 5 &amp;&nbsp;&#8805; &#x31;, &nosuch;', 'Price < 5 & ≥ 1, &nosuch;'],
    ['line breaks', 'Signature<br>error<br/><BR />'],
    ['what only looks like them', '\\[a](b) \\&amp; \\<br> f[0] (x) <b', '[a](b) &amp; <br> f[0] (x) <b'],
  ])('with %s in a cell of Markdown', (_, cell, message = 'Signature error') => {
    const page = markdownPage.replace(signatureRow, `| AUTH_103 | ${cell} |`);
    expect(read(page).tables.message?.find(({ code }) => code === 'AUTH_103')?.message).toBe(message);
  });

  it('with line breaks in cells of HTML', () => {
    const page = htmlPage.replace('Signature error', 'Signature<br>error');
    expect(hasDrifted(compare(rows, read(page)))).toBe(false);
  });

  it('with a code in two wordings of one meaning: the first counts', () => {
    const last = '| GATEWAY_0004  |';
    const page = markdownPage.replace(last, `| SYMBOL_001 | The symbol does not exist |\n    ${last}`);
    expect(read(page).repetitions).toMatchObject([
      { first: { message: 'Symbol not exist' }, again: { message: 'The symbol does not exist' } },
    ]);
    expect(hasDrifted(compare(rows, read(page)))).toBe(false);
  });
});

describe('what is refused, with place and cure', () => {
  it.each<[string, string, string]>([
    ['prose', '# Nothing here\n', 'page: no table of message codes stands in it. Save XT'],
    ['a body', '{"rc":1,"mc":"FAILURE","ma":[],"result":null}', 'page: no table of message codes'],
    ['tables without mc', '| rc | return Code |\n| --- | --- |\n| 0 | ok |\n', 'page: no table of message'],
    [
      'an HTML error page',
      '<html>\n<head><title>502 Bad Gateway</title></head>\n<body><h1>502</h1></body></html>',
      'page: this is an HTML page ("502 Bad Gateway") without a table of message codes. Save XT',
    ],
    [
      'an HTML page whose tables come by script',
      '<!doctype html><div id="root"></div><script>const head = "<table><tr><td>mc";</script>',
      'page: this is an HTML page without a table of message codes.',
    ],
    [
      'a table headed by the name of a method that all objects have',
      '| constructor |\n| --- |\n| AUTH_103 |\n',
      'page: no table of message codes',
    ],
    ['a head without rows', 'mcMessage\n\n', 'page:1: the table of message codes is empty. Save the page'],
    [
      'a code with two meanings',
      inText(signature, `${signature}\nAUTH_103Key expired`),
      `page:${line + 1}: AUTH_103 stands already in line ${line} and means something else there ("Signature error", here "Key expired"). Find out which is right`,
    ],
    [
      'a code with a meaning and its opposite',
      inMarkdown(signatureRow, `| AUTH_103 | Signed |\n    | AUTH_103 | not signed |`),
      `page:${row + 1}: AUTH_103 stands already in line ${row} and means something else`,
    ],
    [
      'a return code with two meanings',
      inText('1Business failure', '1Business failure\n0Business pending'),
      `page:${zero + 2}: 0 stands already in line ${zero} and means something else there`,
    ],
    [
      'a line among the rows that is none',
      inText(signature, `${signature}\n(continued)`),
      `page:${line + 1}: "(continued)" stands among the message codes and begins with none. Delete the line`,
    ],
    [
      'a code in small letters',
      inMarkdown('| AUTH_103  |', '| auth_103 |'),
      `page:${row}: "| auth_103 | Signature error |" stands among the message codes`,
    ],
    [
      'a word that could end anywhere',
      inText(signature, 'KEY_EXPIREDKey expired'),
      `page:${line}: "KEY_EXPIREDKey expired" stands among the message codes and begins with none. Put a tab between code and message if it is a row, delete the line if`,
    ],
    [
      'a word that begins like a known one',
      inText(signature, 'SUCCESS_PARTIALhalf of it'),
      `page:${line}: "SUCCESS_PARTIALhalf of it" stands among`,
    ],
    [
      'a message that may begin with a digit',
      inText(signature, 'AUTH_1032 signatures'),
      `page:${line}: AUTH_1032 has 4 digits where its family has 3, so a digit may belong to the message. Put a tab`,
    ],
    ['no message', inMarkdown(signatureRow, '| AUTH_103 | |'), `page:${row}: AUTH_103 has no message.`],
    ['a dash', inMarkdown(signatureRow, '| AUTH_103 | - |'), `page:${row}: AUTH_103 has no message.`],
    ['one cell', inMarkdown(signatureRow, '| AUTH_103 |'), `page:${row}: AUTH_103 has no message.`],
    [
      'a bar too many',
      inMarkdown(signatureRow, '| AUTH_103 | Signature | error |'),
      `page:${row}: the row of AUTH_103 has 3 cells instead of 2. Leave code and message in it`,
    ],
    [
      'rows behind prose',
      inText(signature, `\nAn aside.\n\n${signature}`),
      `page:${line + 3}: this looks like a row, but no table is open here. Put the head`,
    ],
    [
      'half of the page',
      cutBefore(textPage, 'DEPOSIT_001'),
      `page: it has ${before('DEPOSIT_001')} of the catalogue's ${countOf('message')} message codes. Save the page of the spot API, and all of it`,
    ],
    [
      'the page of another API',
      '| mc | message code |\n| --- | --- |\n| LEVER_1004 | No permission. |\n',
      `page: it has 0 of the catalogue's ${countOf('message')} message codes.`,
    ],
  ])('%s', (_, page, message) => {
    expect(errorOf(page)).toContain(message);
  });
});
