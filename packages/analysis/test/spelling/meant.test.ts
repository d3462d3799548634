import { describe, expect, it } from 'vitest';
import { isForeignFamily, isMeantAsCode } from '../../src/spelling/index.ts';
import type { Vocabulary } from '../../src/knowledge/vocabulary.ts';
import { maxSpellingLength } from '../../src/knowledge/thresholds.ts';
import { vocabulary } from './vocabulary.ts';

describe('is meant as a code', () => {
  it.each([
    // a family with 1 to 5 digits, whatever the distance
    ...[
      'AUTH_999',
      'FUND_45',
      'GATEWAY_9',
      'CURRENCY_002',
      'ORDER_F9',
      'TRANSFER_12345',
      'auth-999',
      'Order F0999',
    ],
    // two edits from a code
    ...[
      'AUHT_103',
      'ATUH_103',
      'OAUTH_103',
      'AUTHS_103',
      'AUTH103',
      'AUTH.103',
      'AUTH__103',
      'WITHDRAWAL_001',
    ],
    // another case, other separators, white space around
    ...['auth_103', 'auth-103', 'Auth 103', 'orderF0503', ' AUTH_103', 'AUTH_103\n', '\u00a0AUTH_103'],
    // digits and the letters that look like them
    ...['AUTH_1O3', 'AUTH_lO3', 'AUTH_I0I', 'SYMBOL_oo1', 'SYMB0L_001', 'AUTH_lol', 'AUTH_9O9'],
    // zeros, and the lost letter
    ...['GATEWAY_001', 'GATEWAY_000001', 'AUTH_0103', 'ORDER_0503', 'ORDER_F503', 'ORDERF0503'],
    // one edit from SUCCESS and FAILURE
    ...['success', 'Success', 'SUCESS', 'SUCCES', 'SUCCESS ', 'FALIURE', 'failure', 'FAILURES'],
    // the codes of sibling tables
    ...['LEVER_ODER_099', 'lever_1004', 'COPY_TRADE_SPOT_O01', 'permission-limit', 'PERMISION_LIMIT'],
    // a Cyrillic А
    'АUTH_103',
  ])('%j', (text) => {
    expect(isMeantAsCode(text, vocabulary)).toBe(true);
  });
});

describe('is not meant as a code', () => {
  it.each([
    ...[
      '',
      ' ',
      '_',
      '-',
      '0',
      '1',
      '-1',
      '103',
      '0503',
      '200',
      '429',
      '10001',
      'null',
      'undefined',
      'true',
      'NaN',
    ],
    ...[
      'OK',
      'ok',
      'FAIL',
      'FAILED',
      'SUCCEED',
      'SUCCEEDED',
      'SUCCESSFUL',
      'ERROR',
      'UNKNOWN',
      'NO_CODE',
      'N/A',
    ],
    // families alone, and words that begin as they do
    ...[
      'AUTH',
      'AUTH_',
      'FUND',
      'FUND_',
      'ORDER',
      'ORDER_F',
      'SYMBOL',
      'AUTHOR',
      'FUNDING',
      'COMMONLY',
      'TRANSFERS',
    ],
    ...['ORDER_FILLED', 'ORDER_FULL', 'ORDER_FOO', 'ORDER_ID', 'order_id', 'ORDER_LO', 'TRANSFER_FAILED'],
    ...[
      'CURRENCY_USD',
      'WITHDRAW_FEE',
      'AUTHENTICATION_ERROR',
      'DEPOSIT_OK',
      'SYMBOL_BTC',
      'COMMON_ERROR',
      'AUTH_OK',
    ],
    // more digits than a code has, digits elsewhere, another letter or family around them
    ...[
      'ORDER_123456',
      'ORDER_20240131',
      'ORDER_1699999999999',
      'AUTH_103_12',
      'AUTH_103_EXPIRED',
      'USER_AUTH_103',
    ],
    ...[
      'CONN_001',
      'ERR_001',
      'ERR_0001',
      'BAND_001',
      'HUT_103',
      'AUTHENTICATION_103',
      'REDEMPTION_001',
      'ITEM_1',
    ],
    // what other systems and XT's other APIs say
    ...[
      'M01203',
      'E0103',
      'ER_DUP_ENTRY',
      'ECONNRESET',
      'ERR_BAD_REQUEST',
      'auth/user-not-found',
      'P2002',
      'TS2345',
    ],
    ...[
      'invalid_side',
      'symbol_not_support_trading_via_api',
      'insufficient_balance',
      'invalid_params',
      'not_found',
    ],
    ...[
      'EAPI:Invalid key',
      'EOrder:Insufficient funds',
      '-2014',
      '51008',
      'INVALID_SIGNATURE',
      'order.not.exist',
    ],
    ...[
      'NEW',
      'FILLED',
      'PARTIALLY_FILLED',
      'CANCELED',
      'REJECTED',
      'EXPIRED',
      'LIMIT',
      'MARKET',
      'BUY',
      'GTC',
    ],
    // HTTP, words, dates, identifiers
    ...[
      'GET',
      'POST',
      'Bad Gateway',
      'Gateway Timeout',
      'Unauthorized',
      'application/json',
      'Retry-After',
      'auth',
    ],
    ...[
      'Signature error',
      'Platform rejection',
      'Insufficient funds',
      'System busy, please try it later',
      'other',
    ],
    ...[
      '2024-01-31',
      '2024-01-31T10:00:00Z',
      '3b12f1df-5232-4804-897e-917bf397618a',
      'btc_usdt',
      'BTC-USDT',
      '§§§',
    ],
    ...['😀', '\u0000', '授权_103', 'ＡＵＴＨ＿１０３', '\u202eAUTH'],
  ])('%j', (text) => {
    expect(isMeantAsCode(text, vocabulary)).toBe(false);
  });
});

describe('the thresholds', () => {
  it.each([
    ['two edits from a code', 'XAUTHX_103', 'XAUTHXX_103'],
    ['two edits from a code', 'WITHDRAWAL_001', 'WITHDRAWALS_001'],
    ['one edit from a word', 'SUCCEESS', 'SUCCEED'],
    ['three letters of the family', 'FXND_001', 'FXXD_001'],
    ['five digits', 'FUND_12345', 'FUND_123456'],
  ])('%s: %s is meant as a code, %s is not', (_, meant, other) => {
    expect(isMeantAsCode(meant, vocabulary)).toBe(true);
    expect(isMeantAsCode(other, vocabulary)).toBe(false);
  });

  it('compares nothing that is longer than any code', () => {
    const codes = [
      `${'A'.repeat(maxSpellingLength - 4)}_001`,
      `${'A'.repeat(maxSpellingLength)}_001`,
    ] as const;
    const long: Vocabulary = { codes, outcomes: [], alsoKnown: new Set(), families: [] };
    expect(isMeantAsCode(codes[0].toLowerCase(), long)).toBe(true);
    expect(isMeantAsCode(codes[1].toLowerCase(), long)).toBe(false);
  });
});

it('takes codes and families that a user added', () => {
  const added: Vocabulary = {
    ...vocabulary,
    codes: [...vocabulary.codes, 'KYC_001', 'my-code'],
    families: [...vocabulary.families, 'KYC'],
  };
  expect(isMeantAsCode('KYC_7', vocabulary)).toBe(false);
  expect(isMeantAsCode('KYC_7', added)).toBe(true);
  expect(isMeantAsCode('MYCODE', added)).toBe(true);
  expect(isMeantAsCode('MYCODES', added)).toBe(false);
});

describe('a foreign family', () => {
  it.each([
    'CONN_001',
    'ERR_001',
    'conn-001',
    'USER_42',
    'SERVER_001',
    'AND_001',
    'USER_AUTH_103',
    'AUTH_ERROR_1',
  ])('%s is one', (code) => {
    expect(isForeignFamily(code, vocabulary)).toBe(true);
  });

  it.each([
    ...['AUTH_103', 'AUTH_999', 'ORDER_F9999', 'LEVER_1004', 'COPY_TRADE_SPOT_099', 'LEVER_ORDER_1'],
    ...['ATUH_103', 'AUTHS_1', 'auth-103', 'WITHDRAWAL_001'],
    ...['SUCCESS', 'CONN', 'CONN_', 'CONN001', '429', '', 'E0103', `${'CONN_'.repeat(10_000)}001x`],
  ])('%.20s is none', (code) => {
    expect(isForeignFamily(code, vocabulary)).toBe(false);
  });
});
