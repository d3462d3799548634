import { describe, expect, it } from 'vitest';
import { httpStatuses, messageCodes, retryClasses, siblingMessageCodes, xtPages } from '../src/index.ts';
import { readTsv } from './support/xt-table.ts';

describe('retry classes', () => {
  it('of each code are those that were found for it; SUCCESS has none', () => {
    const rows = readTsv('retry.tsv').map(([code = '', retry]) => [code, retry] as const);
    const found = new Map(rows);
    const expected = messageCodes.map(({ code }) =>
      code === 'SUCCESS' ? undefined : (found.get(code) ?? found.get('*')),
    );
    expect(messageCodes.map(({ retry }) => retry)).toEqual(expected);
    expect(rows).toHaveLength(14);
    expect([...new Set(rows.map(([, retry]) => retry))].sort()).toEqual(
      retryClasses.map(({ retry }) => retry).sort(),
    );
  });

  it('are told with their source', () => {
    expect(retryClasses.filter(({ meaning }) => !/[.] \[[^[\]]+\]$/.test(meaning))).toEqual([]);
  });

  it('leave sibling codes out, of which XT says too little', () => {
    expect(siblingMessageCodes.filter(({ retry }) => retry !== undefined)).toEqual([]);
  });
});

describe("XT's own pages", () => {
  it('are of one site, each once, and each is named by a code', () => {
    const named = new Set(
      [...messageCodes, ...siblingMessageCodes, ...httpStatuses].flatMap(({ pages }) => pages),
    );
    expect(xtPages.map(({ page }) => page).filter((page) => !named.has(page))).toEqual([]);
    expect(xtPages.filter(({ url }) => !/^https:\/\/doc\.xt\.com\/docs\/[\w%/-]+$/.test(url))).toEqual([]);
    expect(new Set(xtPages.map(({ url }) => url)).size).toBe(xtPages.length);
  });

  it('begin with that of the table', () => {
    expect(messageCodes.find(({ code }) => code === 'AUTH_105')?.pages).toEqual([
      'response-codes',
      'faq',
      'signature',
    ]);
    expect(siblingMessageCodes.filter(({ api, pages }) => pages[0] !== api)).toEqual([]);
  });
});
