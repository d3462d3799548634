import { describe, expect, it } from 'vitest';
import {
  catalogueDate,
  catalogueSource,
  families,
  httpStatuses,
  messageCodes,
  retiredMessageCodes,
  returnCodes,
  siblingMessageCodes,
} from '../src/index.ts';
import { readTsv, readXtTable } from './support/xt-table.ts';

const xtTable = readXtTable();
const pairs = (entries: readonly { code: unknown; message: string }[]) =>
  entries.map(({ code, message }) => [code, message]);
const entryOf = (code: string) => messageCodes.find((entry) => entry.code === code);

describe('the tables against what XT publishes', () => {
  it("holds the message codes of XT's table, word for word and in its order", () => {
    expect(xtTable.messageCodes).toHaveLength(113);
    const repeated = xtTable.messageCodes.filter(([code]) => code === 'SYMBOL_001');
    expect(repeated).toEqual([
      ['SYMBOL_001', 'Symbol not exist'],
      ['SYMBOL_001', 'Symbol not exist'],
    ]);
    expect(pairs(messageCodes)).toEqual([...new Map(xtTable.messageCodes)]);
    expect(messageCodes).toHaveLength(112);
  });

  it('holds the return codes and the HTTP statuses', () => {
    expect(pairs(returnCodes)).toEqual(xtTable.returnCodes);
    expect(pairs(httpStatuses)).toEqual(xtTable.httpStatuses);
    expect([returnCodes.length, httpStatuses.length]).toEqual([2, 6]);
  });

  it('holds the codes of sibling APIs', () => {
    const entries = siblingMessageCodes.map(({ api, code, message }) => [api, code, message]);
    const newer = readTsv('sibling-codes-2026.tsv');
    expect(entries).toEqual([...readTsv('sibling-codes.tsv'), ...newer.map((row) => row.slice(0, 3))]);
    expect(entries).toHaveLength(81);
  });

  it('says of loan codes when they come, as their page does', () => {
    for (const [api, code, , trigger = ''] of readTsv('sibling-codes-2026.tsv')) {
      const entry = siblingMessageCodes.find((known) => known.code === code);
      expect(entry?.note, code).toBe(trigger === '' ? undefined : `${trigger}. [XT docs, loan]`);
      expect(entry?.since, code).toBe(api === 'loan' ? '2025-11-21' : '2026-01-13');
    }
  });

  it('has the placeholders whose braces the table lost, beside the texts as they are', () => {
    const templates = messageCodes.flatMap(({ code, message, template }) =>
      template === undefined ? [] : [[code, message, template]],
    );
    expect(templates).toEqual([
      ['WITHDRAW_021', 'Withdrawal limited, max 0 this time', 'Withdrawal limited, max {0} this time'],
      ['WITHDRAW_022', 'Must be greater than 0', 'Must be greater than {0}'],
      ['WITHDRAW_023', 'Must be less than 0', 'Must be less than {0}'],
    ]);
  });

  it('holds the day on which each code came, and the two that went', () => {
    const current = messageCodes.map(({ code, since }) => [code, since, '']);
    const retired = retiredMessageCodes.map(({ code, since, until }) => [code, since, until]);
    expect([...current, ...retired]).toEqual(readTsv('since.tsv'));
    expect(retired).toHaveLength(2);
  });

  it('is dated by the newest source that it was held against', () => {
    expect([catalogueDate, catalogueSource]).toEqual(['2026-07-16', 'https://github.com/XtApis/xt-api']);
    expect(messageCodes.filter(({ since }) => since > catalogueDate)).toEqual([]);
  });
});

describe('families', () => {
  it('come in the order of the table, without the outcomes', () => {
    expect(families.join(' ')).toBe(
      'AUTH SYMBOL ORDER COMMON CURRENCY DEPOSIT WITHDRAW FUND TRANSFER GATEWAY',
    );
    expect([...new Set(messageCodes.map(({ family }) => family))]).toEqual(['OUTCOME', ...families]);
  });

  it('are the code up to its last underscore', () => {
    const others = messageCodes.filter(({ family }) => family !== 'OUTCOME');
    for (const { code, family } of others) expect(code.slice(0, code.lastIndexOf('_'))).toBe(family);
    expect(entryOf('ORDER_F0101')?.family).toBe('ORDER');
    expect(messageCodes.length - others.length).toBe(2);
  });

  it('of sibling codes are those of numbered codes only', () => {
    const named = siblingMessageCodes.filter(({ family }) => family === undefined);
    expect(named.map(({ api }) => api)).toEqual([
      ...Array<string>(6).fill('user-center'),
      ...Array<string>(13).fill('earn'),
    ]);
    expect([...new Set(siblingMessageCodes.map(({ family }) => family))]).toEqual([
      'LEVER_ORDER',
      'LEVER',
      'COPY_TRADE_SPOT',
      undefined,
      'FINANCE_LOAN_ORDER',
    ]);
  });
});

describe('notes and advice', () => {
  const texts = [...messageCodes, ...returnCodes, ...httpStatuses].flatMap(({ code, note, advice }) =>
    [note, advice].filter((text) => text !== undefined).map((text) => ({ code, text })),
  );

  it('name their source', () => {
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter(({ text }) => !/[.] \[[^[\]]+( `ma\[0\]` inferred)?\]$/.test(text))).toEqual([]);
  });

  it('are worded as inferred where they are', () => {
    const inferred = texts.filter(({ text }) => text.endsWith('inferred]'));
    expect(inferred.map(({ code }) => code)).toContain('WITHDRAW_022');
    expect(inferred.filter(({ text }) => !/probably/i.test(text))).toEqual([]);
  });

  it.each(['WITHDRAW_021', 'WITHDRAW_022', 'WITHDRAW_023'])('tell what the 0 of %s is', (code) => {
    expect(entryOf(code)?.message).toContain('0');
    expect(entryOf(code)?.note).toContain('`{0}`');
  });

  it('say which failures pass', () => {
    const transient = messageCodes.filter(({ advice }) => advice?.startsWith('Transient'));
    expect(transient.map(({ code }) => code)).toEqual([
      'AUTH_105',
      'COMMON_002',
      'COMMON_003',
      'DEPOSIT_006',
      'DEPOSIT_007',
    ]);
  });

  it('point to codes of the same meaning, both ways', () => {
    expect(entryOf('ORDER_002')?.seeAlso).toEqual(['WITHDRAW_011', 'FUND_002', 'TRANSFER_002']);
    for (const { code, seeAlso = [] } of messageCodes) {
      for (const other of seeAlso) expect(entryOf(other)?.seeAlso).toContain(code);
    }
  });
});
