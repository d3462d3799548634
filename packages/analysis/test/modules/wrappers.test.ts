import { describe, it } from 'vitest';
import { expectMarked } from '../support/marked-modules.ts';

const http = `export const get = async (path: string) => (await fetch('https://sapi.xt.com/v4' + path)).json();`;

describe('what another module wraps around a request', () => {
  const wrappers = `type Ask = (...args: any[]) => Promise<any>;
export const withCheck = (fn: Ask) => async (...args: unknown[]) => {
  const body = await fn(...args);
  if (body.rc !== 0) throw new Error(body.mc);
  return body;
};
export function withLog(fn: Ask) {
  return async (...args: unknown[]) => {
    console.log('asking', args);
    return fn(...args);
  };
}
export const once = (fn: Ask) => (path: string) => fn(path);`;

  it.each([
    ['looks', 'withCheck(get)', ''],
    ['prints', 'withLog(get)', ' // told: unchecked'],
    ['hands on', 'once(get)', ' // told: unchecked'],
    ['looks at what another one hands on', 'withCheck(withLog(get))', ''],
    ['is called at once, and looks', '((path: string) => withCheck(get)(path))', ''],
  ])('one that %s', (_, wrapped, told) => {
    expectMarked({
      'use.ts': `import { get } from './http';
import { once, withCheck, withLog } from './wrappers';
const ask = ${wrapped};
export async function run() {
  const body = await ask('/order');
  return body.result.orderId;${told}
}`,
      'http.ts': http,
      'wrappers.ts': wrappers,
    });
  });

  it('goes where each call sends it', () => {
    expectMarked({
      'use.ts': `import { withLog } from './wrappers';
const ask = withLog(async (url: string) => (await fetch(url)).json());
export const ours = async () => (await ask('https://sapi.xt.com/v4/order')).result.orderId; // told: unchecked
export const others = async () => (await ask('https://api.other.example/order')).result.orderId;`,
      'wrappers.ts': wrappers,
    });
  });
});

describe('a retry of another module', () => {
  const retries = `export async function retry<T>(fn: () => Promise<T>): Promise<T> {
  for (let left = 3; ; left--) try { return await fn(); } catch (e) { if (left === 0) throw e; }
}
export async function retryOn(codes: string[], fn: () => Promise<any>) {
  for (;;) {
    const body = await fn();
    if (body.rc === 0) return body;
    if (!codes.includes(body.mc)) throw new Error(body.mc);
  }
}`;

  it('that only calls, and one that looks', () => {
    expectMarked({
      'use.ts': `import { get } from './http';
import { retry, retryOn } from './retry';
export async function first() {
  const body = await retry(() => get('/a'));
  return body.result.x; // told: unchecked
}
export async function second() {
  const body = await retryOn(['COMMON_002'], () => get('/b'));
  return body.result.x;
}`,
      'http.ts': http,
      'retry.ts': retries,
    });
  });
});

describe('a decorator', () => {
  const client = (imported: string): string => `${imported}
export class Client {
  /** @Checked in words */
  @Checked()
  async get(path: string) { return (await fetch('https://sapi.xt.com/v4' + path)).json(); }
  /** @Checked in words */
  async raw(path: string) { return (await fetch('https://sapi.xt.com/v4' + path)).json(); }
}`;
  const use = (told: string): string => `import { Client } from './client';
const client = new Client();
export const first = async () => (await client.get('/a')).result.x;${told}
export const second = async () => (await client.raw('/b')).result.x; // told: unchecked`;
  const check = (
    test: string,
  ): string => `export const Checked = () => (_: unknown, __: string, property: PropertyDescriptor) => {
  const asked = property.value;
  property.value = async function (...args: unknown[]) {
    const body = await asked.apply(this, args);
    ${test}
    return body;
  };
};`;

  it.each([
    [
      'of the project that looks',
      `import { Checked } from './check';`,
      `if (body.rc !== 0) throw new Error(body.mc);`,
      '',
    ],
    [
      'of the project that does not',
      `import { Checked } from './check';`,
      `console.log(body);`,
      ' // told: unchecked',
    ],
    ['of a package', `import { Checked } from '@nestjs/common';`, '', ' // told: unchecked'],
  ])('%s', (_, imported, test, told) => {
    expectMarked({ 'use.ts': use(told), 'client.ts': client(imported), 'check.ts': check(test) });
  });
});

describe('a table that two exchanges ask', () => {
  const texts = `export const TEXTS: Record<string, string> = { ORDER_002: 'No money', ORDER_02: 'No order', AUTH_01: 'Who?' };`;
  const xt = `${http}
export const ofXt = async () => { const body = await get('/a'); return body.rc === 0 ? {} : { code: body.mc }; };
export const ofOther = async () => {
  const reply = await (await fetch('https://api.other.example/a')).json();
  return reply.ok ? {} : { code: reply.errorCode };
};
export const venues = { ofXt, ofOther };`;

  it.each([
    [
      'one after the other',
      `const [a, b] = [await ofXt(), await ofOther()]; return [TEXTS[a.code ?? ''], TEXTS[b.code ?? '']];`,
    ],
    ['at one place', `const reply = await (old ? ofXt() : ofOther()); return TEXTS[reply.code ?? ''];`],
    ['by a name', `const reply = await venues[name](); return TEXTS[reply.code ?? ''];`],
  ])('says nothing: %s', (_, use) => {
    const run = `export async function run(old: boolean, name: keyof typeof venues) { ${use} }`;
    const imported = `import { ofOther, ofXt, venues } from './xt';`;
    expectMarked({
      'use.ts': `${imported} import { TEXTS } from './texts'; ${run}`,
      'xt.ts': xt,
      'texts.ts': texts,
    });
    expectMarked({ 'use.ts': `${imported} ${texts} ${run}`, 'xt.ts': xt });
  });

  it('is told where XT alone asks it', () => {
    expectMarked({
      'use.ts': `import { ofXt } from './xt';
import { TEXTS } from './texts';
export const run = async () => TEXTS[(await ofXt()).code ?? '']; // told: unknown`,
      'xt.ts': xt,
      'texts.ts': texts.replace(`, AUTH_01: 'Who?'`, ''),
    });
  });
});
