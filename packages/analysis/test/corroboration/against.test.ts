import { describe, expect, it } from 'vitest';
import { reported } from '../support/reported.ts';

describe('what counts against a body that has rc and mc', () => {
  it.each([
    [
      'a host that is not XT’s',
      "async () => { const b = await (await fetch('https://api.bank.example/v1')).json(); if (b.rc !== 0 && b.mc === 'AUTH_201') f(); }",
    ],
    [
      'such a host, beside XT',
      `const xt = 'https://sapi.xt.com';
       async () => { const b = await (await fetch('https://api.bank.example/v1')).json(); if (b.rc !== 0 && b.mc === 'AUTH_201') f(); }`,
    ],
    ['rc compared with what XT never sends', "(item) => item.mc === 'ORDER_0015' || item.rc === 12"],
    [
      'such a number, destructured',
      "const { rc, mc } = scan(); if (rc === 4711 && mc === 'FUND_999') print();",
    ],
    ['such a text', "const { rc, mc } = res.data; if (rc === '0000') f(); if (mc === 'ORDER_0015') g();"],
    ['such a number in a literal', "toRow({ rc: 3, mc: 'ORDER_77' })"],
    ['such a number in JSON', `const x = JSON.parse('{"rc":12,"mc":"ORDER_12"}');`],
    ['such a text in a type', "type Row = { rc: 'a' | 'b'; mc: 'ORDER_01' | 'ORDER_02' };"],
  ])('%s', (_, code) => {
    expect(reported(code)).toEqual([]);
  });

  it('an mc of another shape, where none is spelt like XT’s', () => {
    expect(reported("(b) => b.rc === 0 && (b.mc === 'M01203' || b.mc === 'SUCESS')")).toEqual([]);
    expect(reported("(b) => b.rc === 0 && (b.mc === 'M01203' || b.mc === 'AUHT_103')")).toEqual(['AUHT_103']);
    expect(reported("(b) => b.rc === 0 && (b.mc === 'OK' || b.mc === 'SUCESS')")).toEqual(['SUCESS']);
  });

  it('an mc that is a number', () => {
    expect(reported("(item) => item.rc === 1 && (item.mc > 0 || item.mc === 'ORDER_0015')")).toEqual([]);
  });

  it('an mc of words that XT does not have, for what its rc may be beside XT', () => {
    const beside = (mc: string): string =>
      `const host = 'https://sapi.xt.com'; (item) => item.rc === 200 && ${mc};`;
    expect(reported(beside("item.mc === 'all'"))).toEqual([]);
    expect(reported(beside('item.mc > 0'))).toEqual([]);
    expect(reported(beside("item.mc === 'SUCCESS'"))).toEqual(['200']);
    expect(reported(beside('log(item.mc)'))).toEqual(['200']);
  });

  it('not a number that the file puts in itself', () => {
    const code = "const rc = body.rc ?? -1; if (rc === -1) f(); if (body.mc === 'AUHT_103') g();";
    expect(reported(code)).toEqual(['AUHT_103']);
  });

  it('not an HTTP status, where XT is known from elsewhere', () => {
    const code = "fetch('https://sapi.xt.com/v4'); if (body.rc === 200 && body.mc === 'AUHT_103') g();";
    expect(reported(code)).toEqual(['200', 'AUHT_103']);
  });
});

describe('what counts against a collection that nothing asks', () => {
  it.each([
    ['numbers of one family, counted on', "['WITHDRAW_001', 'WITHDRAW_002', 'WITHDRAW_007', 'WITHDRAW_008']"],
    ['a gateway’s own', "['GATEWAY_0001', 'GATEWAY_0002', 'GATEWAY_0003', 'GATEWAY_0005']"],
    ['funds', "['FUND_001', 'FUND_002', 'FUND_003', 'FUND_014', 'FUND_030']"],
  ])('%s', (_, list) => {
    expect(reported(`export const list = ${list};`)).toEqual([]);
    expect(reported(`export const xtList = ${list};`, { fileName: 'xt-data.ts' })).toEqual([]);
  });
});

it('a value that is assigned to itself, again and again, costs no more than it is long', () => {
  const again = 'mc = mc || o.d; mc = o.x ? mc : o.y; '.repeat(200);
  const code = `function f(b, o) { if (b.rc) { let mc = b.mc; ${again} return mc === 'AUHT_103'; } }`;
  expect(reported(code)).toEqual(['AUHT_103']);
});
