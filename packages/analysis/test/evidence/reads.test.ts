import { describe, expect, it } from 'vitest';
import { reported } from '../support/reported.ts';

/** `rc` is read on the same base: C1 holds, and what remains is whether the value is traced (E2). */
function traced(code: string): readonly string[] {
  return reported(`async function handle(body, other) { if (body.rc === 0) return; ${code} }`);
}

describe('E2: a value read from mc', () => {
  it.each([
    ['as a property', "body.mc === 'AUHT_103'"],
    ['by a computed name', "body['mc'] === 'AUHT_103'"],
    ['with the literal first', "'AUHT_103' == body.mc"],
    ['past an optional chain', "body?.mc !== 'AUHT_103'"],
    ['destructured', "const { mc } = body; mc === 'AUHT_103'"],
    ['destructured by another name', "const { mc: code } = body; code === 'AUHT_103'"],
    ['destructured with a default', "const { mc = 'NONE' } = body; mc === 'AUHT_103'"],
    ['by a reading call', "const code = safeString(body, 'mc'); code === 'AUHT_103'"],
    ['by a reading method with two names', "this.safeString2(body, 'msgInfo', 'mc') === 'AUHT_103'"],
    ['as the fallback of a reading call', "safeString(other, 'code', body.mc) === 'AUHT_103'"],
    ['through a variable', "const code = body.mc; code === 'AUHT_103'"],
    ['through two variables', "const a = body.mc; const b = a; b === 'AUHT_103'"],
    ['through a later assignment', "let code; code = body.mc; code === 'AUHT_103'"],
    ['through ??', "(body.mc ?? '') === 'AUHT_103'"],
    ['through ||', "const code = body.mc || 'NONE'; code === 'AUHT_103'"],
    ['through a ternary', "const code = other ? body.mc : undefined; code === 'AUHT_103'"],
    ['through String()', "String(body.mc) === 'AUHT_103'"],
    ['through a template', "`${body.mc}` === 'AUHT_103'"],
    ['through toUpperCase', "body.mc.toUpperCase() === 'AUHT_103'"],
    ['through casts', "(body.mc as string)! === 'AUHT_103'"],
    ['through satisfies', "(body.mc satisfies string) === 'AUHT_103'"],
    ['through a property of a local object', "const e = { code: body.mc }; e.code === 'AUHT_103'"],
    ['through a property that is assigned', "other.code = body.mc; other.code === 'AUHT_103'"],
    ['out of a function of the file', "const read = (b) => b.mc; read(body) === 'AUHT_103'"],
    ['out of a helper for many', "const read = (b) => b.mc; read(other); read(body) === 'AUHT_103'"],
    ['into a function of the file', "check(body.mc); function check(code) { return code === 'AUHT_103'; }"],
    ['into a second one', "a(body.mc); function a(x) { b(x); } function b(y) { y === 'AUHT_103'; }"],
  ])('%s', (_, code) => {
    expect(traced(code)).toEqual(['AUHT_103']);
  });

  it.each([
    ['a name that only looks like it', "mc === 'AUHT_103'"],
    ['another property', "body.code === 'AUHT_103'"],
    ['a variable of the same name in another scope', "{ const mc = other.state; mc === 'AUHT_103'; }"],
    ['a part of the value', "body.mc.split('_')[0] === 'AUHT_103'"],
    ['its length', "body.mc.length === 'AUHT_103'"],
    [
      "a helper that others' codes pass through as well",
      "check(body.mc); check(other.code); function check(code) { return code === 'AUHT_103'; }",
    ],
    ['what another module makes of it', "let c = body.mc; c = toAppCode(c); c === 'AUHT_103'"],
    ['the answer of a call that is told it last', "mapError(other, 'xt', body.mc) === 'AUHT_103'"],
    ['a property of an object of that name', "const mc = { code: 1 }; mc.code === 'AUHT_103'"],
  ])('not %s', (_, code) => {
    expect(traced(code)).toEqual([]);
  });
});

describe('where a traced mc meets literals', () => {
  it.each([
    ['a case', "switch (body.mc) { case 'AUHT_103': }"],
    ['a constant', "const SIGNATURE = 'AUHT_103'; body.mc === SIGNATURE"],
    ['a property of a constant', "const CODES = { SIGNATURE: 'AUHT_103' }; body.mc === CODES.SIGNATURE"],
    ['a frozen constant', "const CODES = Object.freeze({ S: 'AUHT_103' } as const); body.mc === CODES.S"],
    ['a template without holes', 'body.mc === `AUHT_103`'],
    ['an arm of a ternary', "body.mc === (other ? 'AUHT_103' : 'AUTH_104')"],
    ['an assertion of vitest', "expect(body.mc).toBe('AUHT_103')"],
    ['an assertion of chai', "expect(body.mc).to.not.equal('AUHT_103')"],
    ['an assertion of node', "assert.strictEqual(body.mc, 'AUHT_103')"],
    ['an array', "['AUHT_103'].includes(body.mc)"],
    ['a named array', "const RETRY = ['AUHT_103']; RETRY.indexOf(body.mc) >= 0"],
    ['a Set', "const RETRY = new Set(['AUHT_103']); RETRY.has(body.mc)"],
    ['a Map', "const TEXT = new Map([['AUHT_103', 'sign']]); TEXT.get(body.mc)"],
    ['an object', "const TEXT = { AUHT_103: 'sign' }; TEXT[body.mc]"],
    ['an object, asked with in', "const TEXT = { AUHT_103: 'sign' }; body.mc in TEXT"],
    ['an object, asked with hasOwn', "const TEXT = { AUHT_103: 'sign' }; Object.hasOwn(TEXT, body.mc)"],
    ["an object's keys", "const TEXT = { AUHT_103: 'sign' }; Object.keys(TEXT).includes(body.mc)"],
    ["an object's values", "const C = { SIGN: 'AUHT_103' }; Object.values(C).includes(body.mc)"],
    [
      'an object handed to a helper',
      "const TEXT = { AUHT_103: 'sign', AUTH_104: 'key' }; translate(TEXT, body.mc)",
      'AUHT_103',
    ],
    ['an object that may be missing', 'const TEXT = { AUHT_103: 1 }; (TEXT ?? {})[body.mc]'],
    ['a prefix of a whole code', "body.mc.startsWith('AUHT_')", 'AUHT_'],
  ])('%s', (_, code, written = 'AUHT_103') => {
    expect(traced(code)).toEqual([written]);
  });

  it('all members of an enum that it is compared with', () => {
    const code =
      "enum C { Sign = 'AUHT_103', Key = 'AUTH_101' }\nfunction f(b) { return b.rc && b.mc === C.Key; }";
    expect(reported(code)).toEqual(['AUHT_103']);
  });

  it("a property path of the file, asked on this: ccxt's way", () => {
    const code = `class Xt {
      describe() { return deepExtend(super.describe(), { exceptions: { exact: { AUHT_103: 1, AUTH_104: 1 }, broad: {} } }); }
      handle(response) {
        if (this.safeInteger(response, 'rc')) this.throwExactly(this.exceptions['exact'], safeString(response, 'mc'));
      }
    }`;
    expect(reported(code)).toEqual(['AUHT_103']);
  });

  it('not the property path where two places write it', () => {
    const code = `class Xt {
      a() { return { exceptions: { exact: { AUHT_103: 1, AUTH_104: 1 } } }; }
      b() { return { exceptions: { exact: { AUHT_104: 1, AUTH_104: 1 } } }; }
      handle(r) { if (r.rc) this.throwExactly(this.exceptions['exact'], r.mc); }
    }`;
    expect(reported(code)).toEqual([]);
  });

  it.each([
    ['a number', 'body.mc === 103'],
    [
      'a collection that is asked with something else',
      'const T = { AUHT_103: 1 }; T[other.code]; log(body.mc)',
    ],
    ['a list that is logged beside it', "const T = ['AUHT_103']; log.warn(T, body.mc)"],
    ['a table that an error is told', 'const T = { AUHT_103: 1, AUTH_104: 1 }; new AppError(T, body.mc)'],
    ['a computed key', "const T = { [other]: 1, ['x' + other]: 2 }; T[body.mc]"],
  ])('not %s', (_, code) => {
    expect(traced(code)).toEqual([]);
  });
});
