import { describe, it } from 'vitest';
import { expectMarked } from '../support/marked-modules.ts';

const http = `export const get = async (path: string) => (await fetch('https://sapi.xt.com/v4' + path)).json();`;

const guards = `import { failed } from './core';
export const isOk = (body: any): boolean => body.rc === 0;
export const isRefused = (body: any): boolean => !isOk(body);
export function assertOk(body: any): asserts body { if (body.rc !== 0) throw new Error(body.mc); }
export function ensure<T>(body: T & { rc: number; mc: string }): T { if (body.rc !== 0) throw new Error(body.mc); return body; }
export function unwrap(body: any) { if (body.rc !== 0) throw new Error(body.mc); return body.result; }
export function raise(body: any): void { if (failed(body)) throw new Error(body.mc); }
export function guarded(body: any) { raise(body); return body; }
export const toResult = (body: any) => body.rc === 0 ? { ok: true, value: body.result } : { ok: false, error: body.mc };
export function log(body: any) { console.log(body.rc, body.mc); }
export const same = (body: any) => body;
export class Guard {
  check(body: any) { if (body.rc !== 0) throw new Error(body.mc); return body; }
  static ensure(body: any) { if (body.rc !== 0) throw new Error(body.mc); return body; }
}
export default assertOk;`;

const core = `export const failed = ({ rc }: { rc: number }) => rc !== 0;`;

const using = (use: string, imported: string): string => `import { get } from './http';
${imported}
export async function first() {
  ${use}
}
export async function second() {
  ${use}
}`;

const names = 'isOk, isRefused, assertOk, ensure, unwrap, raise, guarded, toResult, log, same, Guard';

describe('a guard of another module', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'a predicate',
      'const body = await get("/a"); if (!isOk(body)) throw new Error(body.mc); return body.result.x;',
    ],
    [
      'a predicate turned round',
      'const body = await get("/a"); if (isRefused(body)) throw new Error(body.mc); return body.result.x;',
    ],
    ['a ternary', 'const body = await get("/a"); return isOk(body) ? body.result.x : body.mc;'],
    ['one that throws', 'const body = await get("/a"); assertOk(body); return body.result.x;'],
    ['one that hands the body on', 'const body = ensure(await get("/a")); return body.result.x;'],
    ['one that gives the result', 'const data = unwrap(await get("/a")); return data.x;'],
    ['one that asks another module', 'const body = await get("/a"); raise(body); return body.result.x;'],
    [
      'one that asks one that asks another module',
      'const body = await get("/a"); guarded(body); return body.result.x;',
    ],
    ['the same as it hands on', 'const body = guarded(await get("/a")); return body.result.x;'],
    [
      'one that gives a result',
      'const r = toResult(await get("/a")); if (!r.ok) throw new Error(r.error); return r.value.x;',
    ],
    ['in a then', 'const body = await get("/a").then(ensure); return body.result.x;'],
    ['in a then, taken apart', 'const { result } = await get("/a").then(ensure); return result.x;'],
    ['in a then, and another', 'return get("/a").then(guarded).then(({ result }) => result.x);'],
    ['in a then, with the result', 'return get("/a").then(unwrap).then((result) => result.x);'],
    ['in a then, of a class', 'const body = await get("/a").then(Guard.ensure); return body.result.x;'],
    ['a method', 'const body = new Guard().check(await get("/a")); return body.result.x;'],
    [
      'a filter',
      'const bodies = await Promise.all([get("/a"), get("/b")]); return bodies.filter(isOk).map((body) => body.result.x);',
    ],
    [
      'some',
      'const bodies = await Promise.all([get("/a"), get("/b")]); if (bodies.some(isRefused)) throw new Error(bodies.map(({ mc }) => mc).join()); return bodies.map((body) => body.result.x);',
    ],
    [
      'forEach',
      'const bodies = await Promise.all([get("/a"), get("/b")]); bodies.forEach(assertOk); return bodies.map((body) => body.result.x);',
    ],
    [
      'a loop',
      'const bodies = await Promise.all([get("/a"), get("/b")]); for (const body of bodies) assertOk(body); return bodies.map((body) => body.result.x);',
    ],
  ];
  it.each(cases)('%s', (_, use) => {
    expectMarked({
      'use.ts': using(use, `import { ${names} } from './guards';`),
      'guards.ts': guards,
      'core.ts': core,
      'http.ts': http,
    });
  });

  it.each([
    ['a barrel', `import { assertOk } from './index';`, `export * from './guards';`, 'assertOk'],
    [
      'a name of a barrel',
      `import { check } from './index';`,
      `export { assertOk as check } from './guards';`,
      'check',
    ],
    ['a namespace', `import * as guards from './guards';`, '', 'guards.assertOk'],
    [
      'a namespace of a barrel',
      `import { guards } from './index';`,
      `export * as guards from './guards';`,
      'guards.raise',
    ],
    ['default', `import check from './guards';`, '', 'check'],
    ['CommonJS', `const { assertOk } = require('./guards');`, '', 'assertOk'],
  ])('by %s', (_, imported, barrel, name) => {
    const use = `const body = await get('/a'); ${name}(body); return body.result.x;`;
    expectMarked({
      'use.ts': using(use, imported),
      'index.ts': barrel,
      'guards.ts': guards,
      'core.ts': core,
      'http.ts': http,
    });
  });
});

describe('what is no guard', () => {
  it.each([
    ['one that prints', 'const body = await get("/a"); log(body);'],
    ['one that hands the body on', 'const body = same(await get("/a"));'],
    ['the same in a then', 'const body = await get("/a").then(same);'],
    ['a predicate the wrong way round', 'const body = await get("/a"); if (isOk(body)) return body.mc;'],
    ['a check of another body', 'const body = await get("/a"); assertOk(await get("/b"));'],
  ])('%s', (_, use) => {
    expectMarked({
      'use.ts': `import { get } from './http';
import { ${names} } from './guards';
export async function first() {
  ${use}
  return body.result.x; // told: unchecked
}`,
      'guards.ts': guards,
      'core.ts': core,
      'http.ts': http,
    });
  });
});

describe('what a client of another module runs on each answer', () => {
  const use = `import { http, plain } from './client';
export const first = async () => (await http.get('/v4/a')).data.result.x;
export const second = async () => (await plain.get('/v4/b')).data.result.x; // told: unchecked`;
  const clients = `import axios from 'axios';
export const http = axios.create({ baseURL: 'https://sapi.xt.com' });
export const plain = axios.create({ baseURL: 'https://sapi.xt.com' });`;
  const check = `export function check(response: any) {
  if (response.data.rc !== 0) throw new Error(response.data.mc);
  return response;
}`;

  it('an interceptor of a third module', () => {
    expectMarked({
      'use.ts': use,
      'client.ts': `${clients} import { check } from './check'; http.interceptors.response.use(check);`,
      'check.ts': check,
    });
  });

  it('an interceptor that a third module adds', () => {
    expectMarked({
      'use.ts': use,
      'client.ts': `import './setup'; export * from './made';`,
      'made.ts': clients,
      'setup.ts': `import { http } from './made';
${check}
export function setup() { http.interceptors.response.use(check); }
setup();`,
    });
  });

  it('an interceptor of all of axios', () => {
    expectMarked({
      'use.ts': `import axios from 'axios';
import './setup';
export const first = async () => (await axios.get('https://sapi.xt.com/v4/a')).data.result.x;`,
      'setup.ts': `import axios from 'axios'; ${check} axios.interceptors.response.use(check);`,
    });
  });
});
