import { describe, expect, it } from 'vitest';
import { describeCode, isMessageCode, Mc, messageCodes, siblingMessageCodes } from '../src/index.ts';

describe('describeCode', () => {
  it('finds every message code', () => {
    for (const entry of messageCodes)
      expect(describeCode(entry.code)).toEqual({ table: 'message', ...entry });
  });

  it.each([
    ['LEVER_1004', { table: 'sibling', api: 'margin', family: 'LEVER' }],
    ['PERMISSION_LIMIT', { table: 'sibling', api: 'user-center' }],
    ['ORDER_F0701', { table: 'retired', since: '2022-09-09', until: '2022-09-28' }],
    [1, { table: 'return', message: 'Business failure' }],
    [404, { table: 'http', message: 'Interface does not exist' }],
  ])('finds %s', (code, description) => {
    expect(describeCode(code)).toMatchObject({ code, ...description });
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '',
    'auth_103',
    'AUTH_103 ',
    '1',
    2,
    201,
    NaN,
  ])('knows nothing of %j', (code) => {
    expect(describeCode(code)).toBeUndefined();
  });
});

describe('isMessageCode', () => {
  it("is true for XT's table and for nothing else", () => {
    expect(messageCodes.filter(({ code }) => !isMessageCode(code))).toEqual([]);
    expect(siblingMessageCodes.filter(({ code }) => isMessageCode(code))).toEqual([]);
  });

  it.each(['constructor', '__proto__', '', 'auth_103', 'ORDER_F0701', ['AUTH_103'], 0, null, undefined, {}])(
    'is false for %j',
    (value) => {
      expect(isMessageCode(value)).toBe(false);
    },
  );
});

describe('Mc', () => {
  it('has every code as its own name, in order', () => {
    expect(Object.entries(Mc)).toEqual(messageCodes.map(({ code }) => [code, code]));
  });

  it('is frozen', () => {
    expect(Object.isFrozen(Mc)).toBe(true);
    expect(() => Object.assign(Mc, { AUTH_103: 'AUTH_104' })).toThrow(TypeError);
  });
});
