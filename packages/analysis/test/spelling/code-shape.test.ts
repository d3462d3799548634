import { expect, it } from 'vitest';
import { normalizeCode, parseCode } from '../../src/spelling/index.ts';
import { numberOf, readLookAlikes } from '../../src/spelling/code-shape.ts';
import { known } from './vocabulary.ts';

it.each([
  ['auht-103 ', 'AUHT_103'],
  ['\tOrder F0503\n', 'ORDER_F0503'],
  ['success', 'SUCCESS'],
  ['AUTH.103', 'AUTH.103'],
  ['', ''],
])('normalizes %j to %j', (text, word) => {
  expect(normalizeCode(text)).toBe(word);
});

it('leaves every known code as it is', () => {
  for (const code of known) expect(normalizeCode(code)).toBe(code);
});

it.each([
  ['ORDER_F0503', { family: 'ORDER', letter: 'F', digits: '0503' }],
  ['AUTH_1', { family: 'AUTH', letter: '', digits: '1' }],
  ['LEVER_ORDER_099', { family: 'LEVER_ORDER', letter: '', digits: '099' }],
  ['OAUTH2_001', { family: 'OAUTH2', letter: '', digits: '001' }],
])('parses %s', (code, parts) => {
  expect(parseCode(code)).toEqual(parts);
});

it.each([
  'SUCCESS',
  'AUTH',
  'AUTH_',
  'AUTH103',
  'auth_103',
  'AUTH-103',
  '_103',
  '103',
  'AUTH_103_1',
  'ORDER_FF01',
  '',
])('finds no parts in %j', (text) => {
  expect(parseCode(text)).toBeUndefined();
});

it.each([
  ['AUTH_LO3', 'AUTH_103'],
  ['ORDER_FOI0L', 'ORDER_F0101'],
  ['SYMBOL_OO1', 'SYMBOL_001'],
  ['PERMISSION_LIMIT', 'PERMISSION_LIMIT'],
  ['ORDER_FILLED', 'ORDER_FILLED'],
])('reads %s as %s', (word, reading) => {
  expect(readLookAlikes(word)).toBe(reading);
});

it.each([
  ['AUTH_0103', '103'],
  ['GATEWAY_1', '1'],
  ['COPY_TRADE_SPOT_000', ''],
  ['SUCCESS', ''],
])('finds in %s the number %j', (word, number) => {
  expect(numberOf(word)).toBe(number);
});
