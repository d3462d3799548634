import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/index.ts';
import { analyseText } from '../support/analyse-text.ts';

/** Why the value of the variable `it` is a body: `reason`, with `checked` where what made it has looked at it. */
function bodyOfIt(text: string, settings: Partial<Settings> = {}): string | undefined {
  // A module: elsewhere `await (…)` calls a function of that name.
  const analysis = analyseText(`${text}\nexport {};`, { settings });
  const name = analysis.file.nodesOf('name').findLast((node) => node.name === 'it');
  const body = name && analysis.bodies.bodyAt(name);
  return body && (body.isChecked() ? `${body.reason}, checked` : body.reason);
}

const fetched = (address: string): string => `const it = await (await fetch(${address})).json(); use(it);`;

describe('addresses', () => {
  it.each([
    `'https://sapi.xt.com/v4'`,
    `'https://api.xt.com:443/v4'`,
    `'//www.xt.com/sapi/v4'`,
    '`https://${market}.xt.com/v4`',
    '`https://sapi.xt.com${path}`',
    `'https://sapi.xt.com' + path`,
    `new URL(path, 'https://sapi.xt.com')`,
    `new Request('https://sapi.xt.com/v4')`,
    `['https://sapi.xt.com', 'v4'].join('/')`,
    `process.env.XT_URL ?? 'https://sapi.xt.com'`,
    `isTest ? 'https://sapi.xt.com/test' : 'https://api.xt.com'`,
  ])('%s is XT’s', (address) => {
    expect(bodyOfIt(fetched(address))).toBe('request');
  });

  it.each([
    `'https://api.ccxt.com/v4'`,
    `'https://sapi.xt.com.example/v4'`,
    `'https://example.com/?of=https://sapi.xt.com'`,
    `'https://sapi.xt.com@example.com/'`,
    `'/sapi.xt.com/v4'`,
    'base + path',
    '`https://${host}/v4`',
    '`https://api.${name}/v4`',
    `new URL('https://example.com/x', 'https://sapi.xt.com')`,
    `isTest ? 'https://example.com' : 'https://sapi.xt.com'`,
    `'https://fapi.xt.com/future'`,
  ])('%s is not', (address) => {
    expect(bodyOfIt(fetched(address))).toBeUndefined();
  });

  it('a table of XT’s hosts, of which some are the futures’', () => {
    const table = `const HOSTS = { spot: 'https://sapi.xt.com', futures: 'https://fapi.xt.com' };`;
    expect(bodyOfIt(`${table} ${fetched('HOSTS[market] + path')}`)).toBeUndefined();
    expect(bodyOfIt(`${table} ${fetched('HOSTS.spot + path')}`)).toBe('request');
    expect(bodyOfIt(`${table} ${fetched('HOSTS.futures + path')}`)).toBeUndefined();
  });

  it('a host that settings name', () => {
    const text = fetched(`'https://api.example.com/v4'`);
    expect(bodyOfIt(text)).toBeUndefined();
    expect(bodyOfIt(text, { hosts: ['example.com'] })).toBe('request');
  });

  it('an address that goes round in a circle', () => {
    expect(bodyOfIt(`let a = b; let b = a; ${fetched('a')}`)).toBeUndefined();
  });
});

describe('clients', () => {
  it('an instance made from another keeps its base', () => {
    const made = `import got from 'got';\nconst one = got.extend({ prefixUrl: 'https://sapi.xt.com' });`;
    expect(
      bodyOfIt(`${made}\nconst two = one.extend({ retry: 0 });\nconst it = await two('x').json(); use(it);`),
    ).toBe('request');
  });

  it('an address of its own beats the base of the instance', () => {
    const made = `const http = require('axios').create({ baseURL: 'https://sapi.xt.com' });`;
    expect(bodyOfIt(`${made} const it = (await http.get('/v4')).data; use(it);`)).toBe('request');
    expect(
      bodyOfIt(`${made} const it = (await http.get('https://example.com')).data; use(it);`),
    ).toBeUndefined();
  });

  it('a function of the file that is called like a library is none', () => {
    const text = `function fetch(url) { return { json: () => ({ result: 1 }) }; }\n`;
    expect(bodyOfIt(text + fetched(`'https://sapi.xt.com/v4'`))).toBeUndefined();
  });

  it('xt-open-api: spot, margin and user functions, not the futures’', () => {
    const it = (call: string): string =>
      `import xt from 'xt-open-api';\nconst it = await xt.${call}; use(it);`;
    expect(bodyOfIt(it('spot.getServerTime()'))).toBe('sdk');
    expect(bodyOfIt(it('lever.getSymbolList()'))).toBe('sdk');
    expect(bodyOfIt(it('futureU.getClientIp()'))).toBeUndefined();
    expect(bodyOfIt(it('showApis()'))).toBeUndefined();
  });
});

describe('functions', () => {
  const both = (arm: string): string =>
    `async function load(kind) {\n  if (kind === 'xt') return (await fetch('https://sapi.xt.com')).json();\n  return ${arm};\n}\n` +
    'const it = await load(kind); use(it);';

  it('one arm is XT’s, the other nothing', () => {
    expect(bodyOfIt(both('null'))).toBe('request');
  });

  it('one arm is XT’s, the other another system’s', () => {
    expect(bodyOfIt(both(`(await fetch('https://example.com')).json()`))).toBeUndefined();
  });

  it('calls itself', () => {
    expect(bodyOfIt('const load = async () => load();\nconst it = await load(); use(it);')).toBeUndefined();
  });

  it('annotated: needs XT in the file, and a type whose rc can tell of a failure', () => {
    const load = (type: string, rest: string): string =>
      `interface Reply ${type}\ndeclare const send: () => Promise<unknown>;\n${rest}\n` +
      'async function load(): Promise<Reply> {\n  return send() as Promise<Reply>;\n}\nconst it = await load(); use(it);';
    const header = `const headers = { 'validate-appkey': 'key' };`;
    expect(bodyOfIt(load('{ rc: number; mc: string; result: number }', header))).toBe('declared type');
    expect(bodyOfIt(load('{ rc: number; mc: string; result: number }', ''))).toBeUndefined();
    expect(bodyOfIt(load('{ rc: 0; mc: string; result: number }', header))).toBeUndefined();
    expect(bodyOfIt(load('{ rc: number; result: number }', header))).toBeUndefined();
  });

  it('annotated, but another system’s', () => {
    const text =
      `interface Reply { rc: number; mc: string; result: number }\nconst xt = 'https://sapi.xt.com';\n` +
      `async function load(): Promise<Reply> {\n  return (await fetch('https://example.com')).json();\n}\n` +
      'const it = await load(); use(it);';
    expect(bodyOfIt(text)).toBeUndefined();
  });
});
