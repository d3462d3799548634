import { describe, expect, it } from 'vitest';
import { lowerings, toldOf } from '../support/both-lowerings.ts';

const unlooked = 'no-unchecked-result: result';
const xt = "'https://sapi.xt.com/v4/public/symbol'";
const other = "'https://api.other.example/pairs'";

describe.each(lowerings)('calls of one function never mix (%s)', (_, lower) => {
  const told = (text: string): readonly string[] => toldOf(lower(text, 'client.js'));
  /** The line on which each report stands. */
  const linesTold = (text: string): readonly number[] => {
    const lines = text.split('\n');
    return told(text).length === 0
      ? []
      : lines.flatMap((line, index) => {
          const without = lines.filter((_, at) => at !== index).join('\n');
          return line.includes('.result') && told(without).length < told(text).length ? [index + 1] : [];
        });
  };

  it('one helper, two hosts', () => {
    const text = [
      'async function load(url) { const reply = await fetch(url); return reply.json(); }',
      `export async function pairs() { const { result } = await load(${xt}); return result.length; }`,
      `export async function others() { const { result } = await load(${other}); return result.length; }`,
    ].join('\n');
    expect(told(text)).toEqual([unlooked]);
    expect(told(text.split('\n').slice(0, 2).join('\n'))).toEqual([unlooked]);
  });

  it('one helper, one body that is looked at and one that is not', () => {
    const text = [
      'async function load(path) { return (await fetch("https://sapi.xt.com" + path)).json(); }',
      'export async function checked() { const body = await load("/a"); if (body.rc !== 0) throw new Error(body.mc); return body.result; }',
      'export async function unchecked() { const body = await load("/b"); return body.result; }',
    ].join('\n');
    expect(told(text)).toEqual([unlooked]);
    expect(linesTold(text)).toEqual([3]);
  });

  it('a helper around a helper', () => {
    const text = [
      'async function load(url) { return (await fetch(url)).json(); }',
      'async function get(host, path) { return load(host + path); }',
      'export const pairs = async () => (await get("https://sapi.xt.com", "/v4/public/symbol")).result;',
      'export const others = async () => (await get("https://api.other.example", "/pairs")).result;',
    ].join('\n');
    expect(told(text)).toEqual([unlooked]);
    expect(linesTold(text)).toEqual([3]);
  });

  it('two objects of one class', () => {
    const text = [
      'class Client { constructor({ baseUrl }) { this.baseUrl = baseUrl; } async get(path) { return (await fetch(this.baseUrl + path)).json(); } }',
      'const spot = new Client({ baseUrl: "https://sapi.xt.com" });',
      'const venue = new Client({ baseUrl: "https://api.other.example" });',
      'export const pairs = async () => (await spot.get("/v4/public/symbol")).result;',
      'export const others = async () => (await venue.get("/pairs")).result;',
    ].join('\n');
    expect(told(text)).toEqual([unlooked]);
    expect(linesTold(text)).toEqual([4]);
  });

  it('a helper that looks at what some calls pass it', () => {
    const text = [
      'const ask = async (path) => (await fetch("https://sapi.xt.com" + path)).json();',
      'function check(body) { if (body.rc !== 0) throw new Error(body.mc); return body; }',
      'export const orders = async () => check(await ask("/a")).result;',
      'export const trades = async () => (await ask("/b")).result;',
    ].join('\n');
    expect(told(text)).toEqual([unlooked]);
    expect(linesTold(text)).toEqual([4]);
  });

  it('a code that only one of two calls passes', () => {
    const helper = "const isKey = (code) => code === 'AUHT_103';";
    const use = 'export const a = (body) => body.rc !== 0 && isKey(body.mc);';
    expect(told(`${helper}\n${use}`)).toEqual(["no-unknown-code: 'AUHT_103'"]);
    expect(told(`${helper}\n${use}\nexport const b = (row) => isKey(row.status);`)).toEqual([]);
  });

  it('responses of Promise.all, by their positions', () => {
    const text = [
      "import axios from 'axios';",
      'export async function both() {',
      `  const [spot, venue] = await Promise.all([axios.get(${xt}), axios.get(${other})]);`,
      '  const pairs = spot.data.result[0];',
      '  return [pairs, venue.data.result[0]];',
      '}',
    ].join('\n');
    expect(told(text)).toEqual([unlooked]);
    expect(linesTold(text)).toEqual([4]);
  });
});

describe.each(lowerings)('fields and classes (%s)', (_, lower) => {
  const told = (text: string): readonly string[] => toldOf(lower(text, 'client.ts'));
  const misspelt = "no-unknown-code: 'AUHT_105'";
  const call =
    'async function call(path: string) {\n  const body = await (await fetch(`https://sapi.xt.com${path}`)).json();\n  if (body.rc !== 0) throw new ApiError(body.mc);\n  return body.result;\n}\n';
  const caught = (test: string): string =>
    `export async function run() {\n  try {\n    return await call('/v4/order');\n  } catch (error) {\n    if (${test}) return 'clock';\n    throw error;\n  }\n}\n`;

  it.each([
    [
      'a parameter property',
      'class ApiError extends Error { constructor(readonly code: string) { super(code); } }\n',
    ],
    [
      'a field that is set',
      'class ApiError extends Error { code; constructor(code: string) { super(code); this.code = code; } }\n',
    ],
    [
      'a field of the class that it extends',
      'class Failure extends Error { code; constructor(code: string) { super(code); this.code = code; } }\nclass ApiError extends Failure {}\n',
    ],
    [
      'a field that is passed on with super',
      'class Failure extends Error { code; constructor(code: string) { super(code); this.code = code; } }\nclass ApiError extends Failure { constructor(code: string) { super(code); } }\n',
    ],
    [
      'a getter',
      'class ApiError extends Error { constructor(private readonly kept: string) { super(kept); } get code() { return this.kept; } }\n',
    ],
  ])('an error keeps its code in %s', (_, declared) => {
    expect(
      told(`${declared}${call}${caught("error instanceof ApiError && error.code === 'AUHT_105'")}`),
    ).toEqual([misspelt]);
  });

  it('an error is known in the catch that receives it, without instanceof', () => {
    const declared = 'class ApiError extends Error { constructor(readonly code: string) { super(code); } }\n';
    expect(told(`${declared}${call}${caught("error.code === 'AUHT_105'")}`)).toEqual([misspelt]);
  });

  it('an error of another class has no code of ours', () => {
    const declared =
      'class ApiError extends Error { constructor(readonly code: string) { super(code); } }\nclass OtherError extends Error { code = read(); }\n';
    expect(
      told(`${declared}${call}${caught("error instanceof OtherError && error.code === 'AUHT_105'")}`),
    ).toEqual([]);
  });

  const read = (body: string): string => `export async function id() {\n  ${body}\n}\n`;
  const request = "await (await fetch('https://sapi.xt.com/v4')).json()";

  it.each([
    [
      'a field',
      `class Api { body; async id() { this.body = ${request}; return this.body.result.id; } }\nexport const api = new Api();`,
    ],
    [
      'a private field',
      `class Api { #body; async id() { this.#body = ${request}; return this.#body.result.id; } }\nexport const api = new Api();`,
    ],
    [
      'a field of an object',
      read(`const held = { body: undefined };\n  held.body = ${request};\n  return held.body.result.id;`),
    ],
    [
      'a field set in another method',
      `class Api { async load() { this.body = ${request}; } id() { return this.body.result.id; } }\nexport const api = new Api();`,
    ],
  ])('%s holds a body', (_, text) => {
    expect(told(text)).toEqual([unlooked]);
  });

  it.each([
    ['of another name', `const held = { body: ${request}, kept: {} };\n  return held.kept.result.id;`],
    [
      'of another object',
      `const held = { body: ${request} };\n  const free = { body: read() };\n  return [held.body.rc, free.body.result.id];`,
    ],
  ])('a field %s holds none', (_, body) => {
    expect(told(read(body))).toEqual([]);
  });
});
