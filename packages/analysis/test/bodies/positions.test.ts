import { describe, expect, it } from 'vitest';
import { loadTypeScript, lowerFromEstree, lowerFromTypeScript } from '../../../../test/parity/lower-both.ts';
import { analyse } from '../../src/index.ts';
import { uncheckedResults } from '../../src/rules/no-unchecked-result/unchecked-results.ts';
import { knowledgeWith } from '../support/knowledge.ts';

/* Which of several answers a name stands for: positions in lists and in the patterns that take them apart. */

const typescript = loadTypeScript();
const lowerings = {
  ESLint: (text: string) => lowerFromEstree(text, 'file.ts'),
  TypeScript: (text: string) => lowerFromTypeScript(text, 'file.ts', typescript),
};
const knowledge = knowledgeWith();

const xt = "fetch('https://sapi.xt.com/v4/a').then((r) => r.json())";
const own = "fetch('https://example.com').then((r) => r.json())";
const typed = `interface A { rc: number } interface B extends A { mc: string; result: { x: string } }`;

describe.each(Object.entries(lowerings))('by the lowering of %s', (_, lower) => {
  /** What is used unchecked, as it is written. */
  const unchecked = (text: string): readonly string[] =>
    uncheckedResults(analyse(lower(`${text}\nexport {};`), knowledge), { truthiness: false }).map(
      ({ end }) => /[\w[\]]+\.result$/.exec(text.slice(0, end))?.[0] ?? '',
    );

  it.each([
    [
      `const [xt, other] = await Promise.all([${xt}, ${own}]); use(other.result.x); use(xt.result.x);`,
      ['xt.result'],
    ],
    [
      `const [other, xt] = await Promise.all([${own}, ${xt}]); use(other.result.x); use(xt.result.x);`,
      ['xt.result'],
    ],
    [
      `const [, xt, , other] = await Promise.all([${own}, ${xt}, , ${own}]); use(other.result.x, xt.result.x);`,
      ['xt.result'],
    ],
    [`const [, other] = await Promise.all([${xt}, ${own}]); use(other.result.x);`, []],
    [
      `let xt, other; [, xt, other] = await Promise.all([1, ${xt}, ${own}]); use(other.result.x, xt.result.x);`,
      ['xt.result'],
    ],
    [`const [, ...rest] = await Promise.all([${own}, ${xt}]); use(rest[0].result.x);`, ['rest[0].result']],
    [
      `const [[, xt], other] = [[1, await ${xt}], await ${own}]; use(other.result.x, xt.result.x);`,
      ['xt.result'],
    ],
    [`const [xt = null] = await Promise.all([${xt}]); use(xt.result.x);`, ['xt.result']],
    [`const [xt, other] = await Promise.all([${xt}, ...more]); use(xt.result.x);`, ['xt.result']],
    [
      `const [first, second] = await Promise.all([${xt}, ${xt}]); if (first.rc !== 0) throw new Error(first.mc); use(second.result.x);`,
      ['second.result'],
    ],
  ])('%s', (text, expected) => {
    expect(unchecked(text)).toEqual(expected);
  });

  it.each([
    [
      `const all = await Promise.all([${xt}, ${xt}]); for (const b of all) if (b.rc !== 0) throw new Error(b.mc); const [first] = all; use(first.result.x);`,
    ],
    [
      `const all = await Promise.all(urls.map(() => ${xt})); for (const b of all) if (b.rc !== 0) throw new Error(b.mc); const [, second] = all; use(second.result.x);`,
    ],
    [`const [xt, ...rest] = [await ${xt}, await ${own}]; if (xt.rc === 0) use(rest[0].result.x);`],
    [
      `const all = await Promise.all([${xt}, ${own}]); const [one] = all.filter((b) => b.rc === 0); use(one.result.x);`,
    ],
    [`const [one] = [await ${xt}, await ${own}].reverse(); use(one.result.x);`],
  ])('is silent: %s', (text) => {
    expect(unchecked(text)).toEqual([]);
  });

  it.each([
    ['an interface that extends', `${typed} const read = (r: Response): Promise<B> => r.json();`],
    [
      'an intersection',
      `${typed} const read = (r: Response): Promise<A & { mc: string; result: { x: 1 } }> => r.json();`,
    ],
    [
      'a class',
      `class B { rc = 0; mc = ''; result = { x: 1 } } const read = (r: Response): Promise<B> => r.json();`,
    ],
    [
      'an alias of what is given',
      `${typed} type Answer<T> = Promise<Readonly<T>>; const read = (r: Response): Answer<B> => r.json();`,
    ],
  ])('a body by the declared type of what reads it: %s', (__, types) => {
    const text = `${types} const host = 'https://sapi.xt.com'; const body = await read(await send(host)); use(body.result.x);`;
    expect(unchecked(text)).toEqual(['body.result']);
  });

  const body = 'interface X<T> { rc: number; mc: string; result: T }';
  const whole = 'interface X<T> { rc: number; mc: string; ma: string[]; result: T }';
  const key = `const headers = { 'validate-appkey': 'k' };`;
  const reply = 'const r = await fetch(url, { headers });';

  it.each([
    ['an annotation', `${body} ${key} ${reply} const b: X<any> = await r.json(); use(b.result.x);`],
    ['a cast', `${body} ${key} ${reply} const b = (await r.json()) as X<any>; use(b.result.x);`],
    [
      'a cast of the promise',
      `${body} ${key} ${reply} const b = await (r.json() as Promise<X<any>>); use(b.result.x);`,
    ],
    [
      'a cast in pointed brackets',
      `${body} ${key} ${reply} const b = <X<any>>(await r.json())!; use(b.result.x);`,
    ],
    [
      'a cast by way of unknown',
      `${body} ${key} ${reply} const b = (await r.json()) as unknown as X<any>; use(b.result.x);`,
    ],
    [
      'a cast of data',
      `${body} ${key} const r = await send(url, headers); const b = r.data as X<any>; use(b.result.x);`,
    ],
    [
      'a cast of parsed text',
      `${body} ${key} ${reply} const b = JSON.parse(await r.text()) as X<any>; use(b.result.x);`,
    ],
    [
      'all four fields, without XT in the file',
      `${whole} const r = await fetch(url); const b = (await r.json()) as X<any>; use(b.result.x);`,
    ],
    [
      'all four fields of what a function returns',
      `${whole} const get = async (): Promise<X<any>> => (await fetch(url)).json(); const b = await get(); use(b.result.x);`,
    ],
  ])('a body by the type that is written for what reads it: %s', (__, text) => {
    expect(unchecked(text)).toEqual(['b.result']);
  });

  it.each([
    [
      'three fields, without XT in the file',
      `${body} ${reply} const b = (await r.json()) as X<any>; use(b.result.x);`,
    ],
    [
      'looked at',
      `${body} ${key} ${reply} const b = (await r.json()) as X<any>; if (b.rc !== 0) throw new Error(b.mc); use(b.result.x);`,
    ],
    [
      'of another system',
      `${body} ${key} const b = (await fetch('https://example.com').then((r) => r.json())) as X<any>; use(b.result.x);`,
    ],
    [
      'an rc that can only be a success',
      `interface X { rc: 0; mc: string; result: { x: 1 } } ${key} ${reply} const b = (await r.json()) as X; use(b.result.x);`,
    ],
    [
      'made by the file',
      `${body} ${key} const b = { rc: 0, mc: 'SUCCESS', result: { x: 1 } } as X<any>; use(b.result.x);`,
    ],
  ])('no unchecked body by the type that is written for it: %s', (__, text) => {
    expect(unchecked(text)).toEqual([]);
  });

  it.each([
    [
      'a function of a module',
      `${body} ${key} import { get } from './get'; const b: X<any> = await get(url); use(b.result.x);`,
      1,
    ],
    [
      'what it is asked with',
      `${body} ${key} import { get } from './get'; const b = await get<X<any>>(url); use(b.result.x);`,
      1,
    ],
    [
      'a method of a base class',
      `${body} ${key} class C extends Base { async load() { const b = (await this.send(url)) as X<any>; use(b.result.x); } }`,
      1,
    ],
    [
      'XT’s own client, which may look',
      `${body} ${key} import { xtGet } from './get'; const b = await xtGet<X<any>>(url); use(b.result.x);`,
      0,
    ],
    [
      'a cache',
      `${body} ${key} import { cache } from './cache'; const b = await cache.get<X<any>>(url); use(b.result.x);`,
      0,
    ],
    ['JavaScript’s own', `${body} ${key} const b = structuredClone(kept) as X<any>; use(b.result.x);`, 0],
  ])('what a function gives that is not read, by its type, in strict: %s', (__, text, count) => {
    const found = uncheckedResults(analyse(lower(`${text}\nexport {};`), knowledge), {
      truthiness: false,
      paths: 'every',
    });
    expect(found).toHaveLength(count);
    // It may look and throw: recommended is silent.
    expect(uncheckedResults(analyse(lower(`${text}\nexport {};`), knowledge), { truthiness: true })).toEqual(
      [],
    );
  });
});
