import { describe, expect, it } from 'vitest';
import { reported } from '../support/reported.ts';

describe('E3: rc and mc side by side', () => {
  it.each([
    ['in an object', "const body = { rc: 1, mc: 'AUHT_103', ma: [], result: null };"],
    ['in an object, by a constant', "const CODE = 'AUHT_103'; const body = { rc: 1, mc: CODE };"],
    ['in an interface', "interface Failure { rc: 1; mc: 'AUHT_103' }"],
    ['in a type, as a union', "type Failure = { rc: 1; mc: 'AUTH_104' | 'AUHT_103' };"],
    [
      'in a type, as the name of a union',
      "type Code = 'AUHT_103' | 'AUTH_104'; interface B { rc: 0 | 1; mc: Code }",
    ],
    ['in a type, as an enum', "enum Code { Sign = 'AUHT_103' }\ninterface B { rc: number; mc: Code }"],
    ['in a JSON string', `nock(url).reply(200, '{"rc":1,"mc":"AUHT_103"}');`],
    ['in a JSON string with escaped quotes', String.raw`const text = "{\"rc\":1,\"mc\":\"AUHT_103\"}";`],
  ])('%s', (_, code) => {
    expect(reported(code)).toEqual(['AUHT_103']);
  });

  it.each([
    ['mc alone', "const message = { mc: 'AUHT_103', text: 'hi' };"],
    ['a JSON string that is none', `const hint = 'send "rc" and "mc": "AUHT_103"';`],
    ['rc one level up', "const x = { rc: 1, data: { mc: 'AUHT_103' } };"],
  ])('not %s', (_, code) => {
    expect(reported(code)).toEqual([]);
  });
});

describe('E5: a collection that nothing asks', () => {
  const exact = "'AUTH_101', 'AUTH_103'";

  it.each([
    ['an array', `export const RETRY = [${exact}, 'ORDER_F0503', 'AUHT_105'];`],
    ['an array with holes', `export const RETRY = [, ${exact}, , 'ORDER_F0503', 'AUHT_105', ,];`],
    ['a Set', `export const RETRY = new Set([${exact}, 'GATEWAY_0001', 'AUHT_105']);`],
    ['an object', 'export const TEXT = { AUTH_101: 1, AUTH_103: 2, WITHDRAW_008: 3, AUHT_105: 4 };'],
    [
      "an object's values",
      `export const C = { A: 'AUTH_101', B: 'AUTH_103', C: 'FUND_014', D: 'AUHT_105' };`,
    ],
    ['an enum', `export enum C { A = 'AUTH_101', B = 'AUTH_103', C = 'WITHDRAW_025', D = 'AUHT_105' }`],
    ['a union type', `export type C = 'AUTH_101' | 'AUTH_103' | 'ORDER_F0101' | 'AUHT_105';`],
    [
      'the cases of a switch',
      "switch (x) { case 'AUTH_101': case 'AUTH_103': case 'ORDER_F0503': f(); case 'AUHT_105': }",
    ],
    ['named after XT, without a fingerprint', `export const XT_RETRY = [${exact}, 'ORDER_005', 'AUHT_105'];`],
  ])('%s', (_, code) => {
    expect(reported(code)).toEqual(['AUHT_105']);
  });

  it('with a slip in a number’s length, in which nobody counts', () => {
    const list = "['WITHDRAW_008', 'WITHDRAW_011', 'WITHDRAW_012', 'WITHDRAW_020', 'WITHDRAW_24']";
    expect(reported(`export const A = ${list};`)).toEqual(['WITHDRAW_24']);
    const union = "'ORDER_F0101' | 'ORDER_F0102' | 'ORDER_F0103' | 'ORDER_F0201' | 'ORDER_F023'";
    expect(reported(`export type A = ${union};`)).toEqual(['ORDER_F023']);
  });

  it("one number of four that XT lacks is a slip in a list named after XT, and two are others'", () => {
    const list = (name: string, ...more: string[]) =>
      `export const ${name} = ['COMMON_002', 'COMMON_003', 'DEPOSIT_006', ${more.map((code) => `'${code}'`).join(', ')}];`;
    expect(reported(list('XT_LATER', 'DEPOSIT_07'))).toEqual(['DEPOSIT_07']);
    expect(reported(list('LATER', 'DEPOSIT_07'))).toEqual([]);
    expect(reported(list('XT_LATER', 'DEPOSIT_07', 'COMMON_009'))).toEqual([]);
  });

  it('in a file named after XT', () => {
    const code = `export const RETRY = [${exact}, 'ORDER_005', 'AUHT_105'];`;
    expect(reported(code, { fileName: 'src/xt-client.ts' })).toEqual(['AUHT_105']);
    expect(reported(code, { fileName: 'src/text.ts' })).toEqual([]);
    expect(reported(code, { fileName: 'src/next.ts' })).toEqual([]);
    expect(reported(code, { fileName: 'src/xterm.ts' })).toEqual([]);
  });

  it.each([
    ['two exact codes, fingerprint or not', "export const A = ['AUTH_101', 'ORDER_F0503', 'AUHT_105'];"],
    ['three exact codes without a fingerprint', `export const A = [${exact}, 'ORDER_005', 'AUHT_105'];`],
    [
      'numbers that others reach',
      `export const A = [${exact}, 'WITHDRAW_007', 'FUND_013', 'ORDER_001', 'AUHT_105'];`,
    ],
    ['a foreign family', `export const A = [${exact}, 'ORDER_F0503', 'CONN_001', 'AUHT_105'];`],
    [
      'a name after XT, where less than 60% are exact',
      `export const XT = [${exact}, 'ORDER_005', 'AUHT_105', 'a', 'b'];`,
    ],
  ])('not %s', (_, code) => {
    expect(reported(code)).toEqual([]);
  });
});

describe('sentinels: what the file itself puts in', () => {
  it.each([
    ['after ??', "const mc = body.mc ?? 'ORDER_999'; mc === 'ORDER_999';"],
    ['in a ternary', "const mc = body.mc ? body.mc : 'ORDER_999'; mc === 'ORDER_999';"],
    ['as a default', "const { mc = 'ORDER_999' } = body; mc === 'ORDER_999';"],
    ['as the first value', "let mc = 'ORDER_999'; mc = body.mc; mc === 'ORDER_999';"],
    ['by a constant', "const NONE = 'ORDER_999'; const mc = body.mc ?? NONE; mc === NONE;"],
  ])('%s', (_, code) => {
    expect(reported(`function f(body) { if (body.rc) { ${code} } }`)).toEqual([]);
  });
});

describe('return codes', () => {
  const xt = "import 'xt-open-api';";
  it.each([
    ['an HTTP status', `${xt} if (body.rc === 200) f(body.mc);`, '200'],
    ['a string', `${xt} if (body.rc !== '200') f(body.mc);`, "'200'"],
    ['a case', `${xt} switch (body.rc) { case 2: f(body.mc); }`, '2'],
    ['a negative number', `${xt} if (body.rc === -1) f(body.mc);`, '-1'],
  ])('%s', (_, code, written) => {
    expect(reported(code)).toEqual([written]);
  });

  it.each([
    ['0 and 1', `${xt} if (body.rc === 0 || body.rc === 1) f(body.mc);`],
    [
      "'0' and '1', which one project reports live",
      `${xt} if (body.rc === '0' || body.rc == '1') f(body.mc);`,
    ],
    ['a body whose mc nobody reads', `${xt} if (child.rc === 127) f();`],
    ['a body of the same shape, without XT in the file', 'if (body.rc === 200) f(body.mc);'],
    ['a value that the file puts in', `${xt} const rc = body.rc ?? -1; if (rc === -1) f(body.mc);`],
    [
      'a value that the file writes',
      `${xt} const none = { rc: -1, mc: '' }; if (body.rc === -1) f(body.mc);`,
    ],
  ])('not %s', (_, code) => {
    expect(reported(code)).toEqual([]);
  });
});
