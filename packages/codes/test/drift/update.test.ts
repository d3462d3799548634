import { describe, expect, it } from 'vitest';
import { compare, hasDrifted } from '../../scripts/drift/compare.ts';
import { countDrift, describeDrift } from '../../scripts/drift/describe.ts';
import { readPage } from '../../scripts/drift/read-page.ts';
import { update } from '../../scripts/drift/update.ts';
import { UsageError } from '../../scripts/drift/usage-error.ts';
import { parseCatalogue } from '../../scripts/parse-catalogue.ts';
import { data, rows, textPage } from './pages.ts';

const date = '2026-11-20';

/** What comes of holding a page against the data file. */
function check(page: string, text = data) {
  const known = parseCatalogue(text, 'codes.tsv');
  const read = readPage(page, 'page', known);
  const drift = compare(known, read);
  return {
    drift,
    described: describeDrift(drift, read),
    written: (day = date) => update(text, known, { page: read, drift, date: day, file: 'codes.tsv' }),
  };
}

const changed = textPage
  .replace('AUTH_105Outdated message', 'AUTH_105Message is outdated')
  .replace('AUTH_106Exceeded', 'AUTH_199Key expired\nAUTH_106Exceeded')
  .replace('ORDER_002Insufficient funds\n', '')
  .replace('AUTH_104Unbound IP request', 'AUTH_104unbound IP request')
  .replace('1Business failure', '1Business failure\n2Business pending')
  .replace('\n404Interface does not exist', '')
  .concat('\nLEVER_1004No permission\nORDER_F0701Trigger filter\n');

describe('what is printed', () => {
  const { drift, described } = check(changed);

  it('is grouped by table and by what happened', () => {
    expect(described.replace(/ +$/gm, '').split('\n')).toEqual([
      'Message codes:',
      '  new (3)',
      '    AUTH_199        Key expired',
      '    LEVER_1004      No permission',
      '                    (in the catalogue with the margin API)',
      '    ORDER_F0701     Trigger filter',
      '                    (in the catalogue as retired on 2022-09-28)',
      '  gone (1)',
      '    ORDER_002       Insufficient funds',
      '  reworded (1)',
      '    AUTH_105        Outdated message',
      '                 →  Message is outdated',
      '                    (has a note or advice: read them again)',
      '  reworded, in capitals only (1)',
      '    AUTH_104        Unbound IP request',
      '                 →  unbound IP request',
      '                    (has a note or advice: read them again)',
      'Return codes:',
      '  new (1)',
      '    2               Business pending',
      'HTTP statuses:',
      '  gone (1)',
      '    404             Interface does not exist',
    ]);
    expect(countDrift(drift)).toBe('4 new, 2 gone, 2 reworded');
  });

  it('says when nothing differs, and what was not compared', () => {
    const { drift: none, described: text } = check(textPage.slice(textPage.indexOf('mcMessage')));
    expect(hasDrifted(none)).toBe(false);
    expect(text.split('\n')).toEqual([
      'Message codes: no difference',
      'Return codes: not on the page, not compared',
      'HTTP statuses: not on the page, not compared',
    ]);
  });
});

describe('what is written', () => {
  const written = check(changed).written();
  const after = new Map(parseCatalogue(written, 'codes.tsv').map((row) => [row.code, row]));
  const before = new Map(rows.map((row) => [row.code, row]));

  it('agrees with the page, in its order', () => {
    const { drift } = check(changed, written);
    expect(hasDrifted(drift)).toBe(false);
    const messages = [...after.values()].filter(({ table }) => table === 'message').map(({ code }) => code);
    expect(messages.indexOf('AUTH_199')).toBe(messages.indexOf('AUTH_106') - 1);
    expect(messages.slice(-2)).toEqual(['LEVER_1004', 'ORDER_F0701']);
  });

  it('keeps everything of a row but its message', () => {
    const expected = { ...before.get('AUTH_105'), message: 'Message is outdated' };
    expect({ ...after.get('AUTH_105'), line: expected.line }).toEqual(expected);
    expect(expected).toMatchObject({
      since: '2022-09-09',
      advice: expect.stringContaining('resync') as string,
    });
  });

  it('begins a new code on the day of the copy, and a returning one on its first day', () => {
    expect(after.get('AUTH_199')).toMatchObject({ table: 'message', since: date, message: 'Key expired' });
    expect(after.get('LEVER_1004')).toMatchObject({ table: 'message', since: date });
    expect(after.get('LEVER_1004')).not.toHaveProperty('api');
    expect(after.get('ORDER_F0701')).toMatchObject({ table: 'message', since: '2022-09-09' });
    expect(after.get('ORDER_F0701')).not.toHaveProperty('until');
  });

  it('retires a code that is gone, and ends what pointed to it', () => {
    expect(after.get('ORDER_002')).toMatchObject({
      table: 'retired',
      since: '2022-09-09',
      until: date,
      message: 'Insufficient funds',
      seeAlso: [],
    });
    expect(before.get('WITHDRAW_011')?.seeAlso).toContain('ORDER_002');
    expect(after.get('WITHDRAW_011')?.seeAlso).toEqual(['FUND_002', 'TRANSFER_002']);
  });

  it('takes return codes and HTTP statuses as the page has them', () => {
    expect(after.get('2')).toMatchObject({ table: 'return', message: 'Business pending' });
    expect(after.has('404')).toBe(false);
    expect(after.get('429')?.note).toBe(before.get('429')?.note);
  });

  it('leaves every other line as it was', () => {
    const lines = new Set(written.split('\n'));
    const lost = data.split('\n').filter((line) => !lines.has(line));
    expect(lost.map((line) => line.split('\t')[1])).toEqual([
      'AUTH_104',
      'AUTH_105',
      'ORDER_002',
      'WITHDRAW_011',
      'FUND_002',
      'TRANSFER_002',
      'LEVER_1004',
      'ORDER_F0701',
      '404',
    ]);
  });

  it('is the same file, byte for byte, where nothing differs', () => {
    expect(check(textPage).written()).toBe(data);
    const windows = data.replaceAll('\n', '\r\n');
    expect(check(textPage, windows).written()).toBe(windows);
  });

  it('is nothing where the date comes before the first day of a code that is gone', () => {
    const { written: write } = check(changed);
    expect(() => write('2020-01-01')).toThrow(UsageError);
    expect(() => write('2020-01-01')).toThrow(
      '--date 2020-01-01 is too early: ORDER_002, which is gone, came on 2022-09-09. Give the day of the copy.',
    );
  });
});
