import { describe, expect, it } from 'vitest';
import { nearestCodes, nearestFamilies } from '../../src/spelling/index.ts';
import type { Vocabulary } from '../../src/knowledge/vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

const nearest = (text: string): readonly string[] => nearestCodes(text, vocabulary).codes;

describe('the code that was meant comes first', () => {
  it.each([
    ['AUHT_103', 'AUTH_103'],
    ['ATUH_103', 'AUTH_103'],
    ['auth-103', 'AUTH_103'],
    ['AUTH103', 'AUTH_103'],
    ['AUTHS_103', 'AUTH_103'],
    ['ORDERS_005', 'ORDER_005'],
    ['AUTH_0103', 'AUTH_103'],
    ['AUTH_1O3', 'AUTH_103'],
    ['AUTH_l03', 'AUTH_103'],
    ['SYMB0L_001', 'SYMBOL_001'],
    ['FUND_1', 'FUND_001'],
    ['GATEWAY_001', 'GATEWAY_0001'],
    ['GATEWAY_1', 'GATEWAY_0001'],
    ['ORDER_0503', 'ORDER_F0503'],
    ['ORDER_F503', 'ORDER_F0503'],
    ['ORDER_503', 'ORDER_F0503'],
    ['orderF0503', 'ORDER_F0503'],
    ['WITHDRAWAL_001', 'WITHDRAW_001'],
    ['CURRENCY_002', 'CURRENCY_001'],
    ['FUND_45', 'FUND_044'],
    ['SUCESS', 'SUCCESS'],
    ['success', 'SUCCESS'],
    ['FALIURE', 'FAILURE'],
    ['LEVER_ODER_099', 'LEVER_ORDER_099'],
    ['permission-limit', 'PERMISSION_LIMIT'],
    ['lever_1004', 'LEVER_1004'],
  ])('%s → %s', (text, code) => {
    expect(nearest(text)[0]).toBe(code);
  });
});

describe('the whole list', () => {
  it('holds one code where the others are an edit behind', () => {
    expect(nearest('AUHT_103')).toEqual(['AUTH_103']);
    expect(nearest('AUTHS_103')).toEqual(['AUTH_103']);
  });

  it('holds all that are equally near, five at most, in the order of the catalogue', () => {
    expect(nearest('AUTH_013').slice(0, 2)).toEqual(['AUTH_103', 'AUTH_003']);
    expect(nearest('AUTH_10')).toHaveLength(5);
    expect(nearest('GATEWAY_0009')).toEqual(['GATEWAY_0001', 'GATEWAY_0002', 'GATEWAY_0003', 'GATEWAY_0004']);
  });

  it('is empty for a number that resembles none of the family, and for what is no code', () => {
    for (const text of [
      'AUTH_999',
      'ORDER_F0599',
      'CONN_001',
      'OK',
      '',
      ' ',
      'AUTH',
      'x'.repeat(1_000_000),
    ]) {
      expect(nearestCodes(text, vocabulary)).toEqual({ codes: [], isCertain: false });
    }
  });

  it('has the catalogue before sibling and retired codes', () => {
    expect(vocabulary.alsoKnown).toContain('ORDER_F0801');
    const codes = nearest('ORDER_F0802');
    expect(codes[0]).toBe('ORDER_F0102');
    expect(codes.findIndex((code) => vocabulary.alsoKnown.has(code))).toBe(-1 + codes.length);
  });
});

describe('what the switch, map or list has and lacks', () => {
  it('never offers a code that stands there', () => {
    const handled = new Set(['AUTH_103', 'GATEWAY_0001']);
    expect(nearestCodes('AUTH_013', vocabulary, { handled }).codes[0]).toBe('AUTH_003');
    expect(nearestCodes('AUTH_013', vocabulary, { handled }).codes).not.toContain('AUTH_103');
    expect(nearestCodes('GATEWAY_0009', vocabulary, { handled }).codes).not.toContain('GATEWAY_0001');
  });

  it('offers first, among equals, the codes that are missing there', () => {
    const wanted = new Set(['GATEWAY_0003', 'AUTH_003']);
    expect(nearestCodes('GATEWAY_0009', vocabulary, { wanted }).codes[0]).toBe('GATEWAY_0003');
    expect(nearestCodes('AUHT_103', vocabulary, { wanted }).codes[0]).toBe('AUTH_103');
  });
});

describe('certainty', () => {
  it.each([
    ...[
      'auth_103',
      'AUTH-103',
      'AUTH103',
      'AUTH_1O3',
      'AUTHS_103',
      'AUHT_103',
      'ATH_103',
      'SUCESS',
      'success',
    ],
    ...['ORDER_0503', 'ORDER_F503', 'GATEWAY_001', 'orderF0503', 'LEVER_ODER_099'],
  ])('%s has one answer', (text) => {
    expect(nearestCodes(text, vocabulary).isCertain).toBe(true);
  });

  it.each([
    ['a number that may have been added since', 'CURRENCY_002'],
    ['a number that may have been added since', 'FUND_45'],
    ['a number of its own', 'ORDER_101'],
    ['a lost digit or a lost zero', 'AUTH_01'],
    ['a lost digit or a lost zero', 'FUND_1'],
    ['a lost digit or a lost zero', 'AUTH_2'],
    ['a digit too many, or one of two zeros too few', 'FUND_0022'],
    ['a swap or a wrong digit', 'AUTH_013'],
    ['a lost digit or an additional letter', 'ORDER_F001'],
    ['two edits', 'PATH_103'],
    ['nothing near', 'AUTH_999'],
  ])('%s: %s has none', (_, text) => {
    expect(nearestCodes(text, vocabulary).isCertain).toBe(false);
  });

  it('does not turn to the second best because the best stands there already', () => {
    const handled = new Set(['AUTH_103']);
    const { codes, isCertain } = nearestCodes('AUHT_103', vocabulary, { handled });
    expect(codes).not.toContain('AUTH_103');
    expect(isCertain).toBe(false);
  });
});

describe('families', () => {
  it.each([
    ['ATUH_', ['AUTH_']],
    ['ATUH', ['AUTH']],
    ['AUTHS_', ['AUTH_']],
    ['auth_', ['AUTH_']],
    ['auth-1', ['AUTH_1']],
    ['AUTH-', ['AUTH_']],
    ['ATUH_10', ['AUTH_10']],
    ['WITHDRAWAL_', ['WITHDRAW_']],
    ['GATEWAYS', ['GATEWAY']],
    ['order_f', ['ORDER_F']],
    ['ODER_F', ['ORDER_F']],
    ['ODER_F05', ['ORDER_F05']],
    ['sucess', ['SUCCESS']],
  ])('%s → %j', (prefix, families) => {
    expect(nearestFamilies(prefix, vocabulary)[0]).toBe(families[0]);
  });

  it.each([
    ...[
      'AUTH_',
      'AUTH',
      'AU',
      'ORD',
      'ORDER_F',
      'ORDER_F05',
      'AUTH_1',
      'AUTH_103',
      'SUCC',
      'LEVER_',
      'COPY',
      '',
    ],
    ...[
      'AUTH_2',
      'CONN_',
      'ERR',
      'ERROR_',
      'E',
      'M0',
      'HTTP',
      'invalid_',
      'BAND_',
      '429',
      'x'.repeat(1_000_000),
    ],
  ])('nothing for %.20s', (prefix) => {
    expect(nearestFamilies(prefix, vocabulary)).toEqual([]);
  });
});

it('prepares a vocabulary once', () => {
  let reads = 0;
  const counted: Vocabulary = {
    ...vocabulary,
    get codes() {
      reads += 1;
      return vocabulary.codes;
    },
  };
  for (const text of ['AUHT_103', 'FUND_1', 'OK', 'ORDER_0503']) nearestCodes(text, counted);
  expect(reads).toBe(1);
});
