import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/index.ts';
import { noUncheckedResult } from '../../../src/rules/no-unchecked-result/definition.ts';
import { lowerings } from '../../support/both-lowerings.ts';
import { knowledgeWith } from '../../support/knowledge.ts';

/*
 * Bodies that are there at once: each is asked in its own way, and the conditions of the others say nothing of it. So
 * many that what those say is read once for all. The fifth is left out in turn.
 */

const knowledge = knowledgeWith();
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const left = 'e';

const asking: Readonly<Record<string, (name: string) => string>> = {
  'rc is asked': (name) => `if (${name}.rc !== 0) throw new Error(${name}.mc);`,
  'mc is asked': (name) => `if (${name}.mc !== 'SUCCESS') throw new Error(${name}.mc);`,
  'a function of the file asks': (name) => `if (!isOk(${name})) throw new Error(${name}.mc);`,
  'a function of the file checks': (name) => `check(${name});`,
  'a variable has the outcome': (name) =>
    `const ${name}Ok = ${name}.rc === 0; if (!${name}Ok) throw new Error(${name}.mc);`,
  'a variable is set by the outcome': (name) =>
    `let ${name}Ok = false; if (${name}.rc === 0) ${name}Ok = true; if (!${name}Ok) throw new Error(${name}.mc);`,
  'a switch asks': (name) =>
    `switch (${name}.mc) { case 'SUCCESS': break; default: throw new Error(${name}.mc); }`,
  'the first that fails is thrown': (name) => `failed ??= ${name}.rc !== 0 ? ${name}.mc : undefined;`,
};

const getting: Readonly<Record<string, string>> = {
  'awaited together': `const [${names.join(', ')}] = await Promise.all([${names.map((name) => `ask('/${name}')`).join(', ')}]);`,
  'awaited in turn': names.map((name) => `const ${name} = await ask('/${name}');`).join('\n  '),
};

const program = (get: string, ask: (name: string) => string): string => `
const ask = async (path) => (await fetch('https://sapi.xt.com/v4' + path)).json();
const isOk = (body) => body.rc === 0;
function check(body) { if (body.rc !== 0) throw new Error(body.mc); }
export async function all() {
  ${get}
  let failed;
  ${names
    .filter((name) => name !== left)
    .map(ask)
    .join('\n  ')}
  if (failed) throw new Error(failed);
  return [
    ${names.map((name) => `${name}.result.id`).join(',\n    ')},
  ];
}
`;

const rows = Object.entries(getting).flatMap(([how, get]) =>
  Object.entries(asking).map(([what, ask]) => [`${how}, ${what}`, program(get, ask)] as const),
);

describe.each(lowerings)('of bodies that are there at once, by %s', (_name, lower) => {
  it.each(rows)('%s: the one that is not asked is told', (_row, text) => {
    const analysis = analyse(lower(text, 'client.js'), knowledge);
    const found = noUncheckedResult.find(analysis, noUncheckedResult.presets.recommended);
    expect(found.map(({ start }) => text.slice(start - 2, start + 9))).toEqual([`${left}.result.id`]);
  });
});

describe.each(lowerings)('a function that calls itself, by %s', (_name, lower) => {
  const asked = `if (body.rc !== 0) throw new Error(body.mc);\n  return body.result.id;`;
  const told = (text: string): readonly number[] =>
    noUncheckedResult
      .find(analyse(lower(text, 'client.js'), knowledge), noUncheckedResult.presets.recommended)
      .map(({ start }) => text.slice(0, start).split('\n').length);
  const head = `const ask = async (path) => (await fetch('https://sapi.xt.com/v4' + path)).json();\n`;

  it('checks in its next run another body', () => {
    expect(
      told(`${head}export async function next(depth) {
  const body = await ask('/order');
  if (depth > 0) {
    await next(depth - 1);
    return body.result.id;
  }
  ${asked}
}`),
    ).toEqual([6]);
  });

  it('gives the body of its next run', () => {
    expect(
      told(`${head}export async function next(path, depth) {
  const body = await ask(path);
  if (body.mc === 'AUTH_105' && depth < 3) return next('/order', depth + 1);
  ${asked}
}`),
    ).toEqual([]);
  });

  it('checks what it is passed', () => {
    expect(
      told(`${head}function check(body, depth) {
  if (depth > 0) { check(body, depth - 1); return; }
  if (body.rc !== 0) throw new Error(body.mc);
}
export async function order() {
  const body = await ask('/order');
  check(body, 2);
  return body.result.id;
}`),
    ).toEqual([]);
  });

  it('checks what it is passed together with another that calls it', () => {
    expect(
      told(`${head}function check(body, depth) {
  if (depth > 0) return checkLater(body, depth);
  if (body.rc !== 0) throw new Error(body.mc);
}
function checkLater(body, depth) {
  log(depth);
  check(body, depth - 1);
}
export async function order() {
  const body = await ask('/order');
  checkLater(body, 2);
  return body.result.id;
}`),
    ).toEqual([]);
  });

  it('does not check what one of its ways lets through', () => {
    expect(
      told(`${head}function check(body, depth) {
  if (depth > 3) return;
  if (depth > 0) return check(body, depth + 1);
  if (body.rc !== 0) throw new Error(body.mc);
}
export async function order() {
  const body = await ask('/order');
  check(body, 2);
  return body.result.id;
}`),
    ).toEqual([10]);
  });
});
