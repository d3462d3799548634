import { type PlainNode, walk } from '@xt-mc/analysis';
import * as parser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { lowerProgram } from '../src/lower/lower.ts';
import { fixturesOf } from './support/fixtures.ts';

/*
 * espree leaves out what JavaScript does not have (`implements`, `decorators`, type arguments …), where
 * @typescript-eslint/parser writes an empty list. Both trees of one text are lowered to the same plain tree.
 */

/** One line for each node: its kind, where it stands, and the simple values that it holds. */
function outline(text: string, config: Linter.Config): string[] {
  const linter = new Linter();
  expect(linter.verify(text, config).filter(({ fatal }) => fatal)).toEqual([]);
  const lines: string[] = [];
  walk(lowerProgram(linter.getSourceCode().ast as unknown as TSESTree.Program), (node: PlainNode) => {
    const values = Object.entries(node).filter(([, value]) =>
      /^(?:string|number|boolean)$/.test(typeof value),
    );
    lines.push(JSON.stringify(Object.fromEntries(values.sort(([a], [b]) => (a < b ? -1 : 1)))));
  });
  return lines;
}

function expectSameTree(text: string): void {
  const lines = outline(text, {});
  expect(lines.length).toBeGreaterThan(1);
  expect(lines).toEqual(outline(text, { languageOptions: { parser } }));
}

const syntax = {
  imports: `import a, { b as c, 'd e' as f } from 'm'; import * as n from 'm'; import 'm'; import j from 'j' with { type: 'json' };`,
  exports: `const a = 1; export { a as b }; export * from 'm'; export * as n from 'm'; export { c } from 'm'; export default a;`,
  functions: `async function* f(a, { b, ...c } = {}, [d, , e = 1, ...g], ...h) { yield* a; for await (const x of await b); }
    const k = (x) => x, l = async ({ y }) => { await y; }, m = function () { return new.target; };`,
  objects: `const o = { a, 'b': 1, 2: 3, [c]: 4, d() {}, get e() { return 1; }, set e(v) {}, async *f() {}, ...g };`,
  statements: `label: for (let i = 0, j; i < 1; i++) { if (i) continue label; else break label; }
    for (const k in o); do {} while (0); while (1) break; try { throw 1; } catch { } finally { } try {} catch ({ e }) {}
    switch (o) { case 1: case 2: break; default: } ; debugger;`,
  expressions:
    'a ||= b; a ??= b; a **= 2; a, b; delete a.b; typeof a ? -a : a++; [a, b] = [b, a]; ({ a, b: c.d } = e);' +
    'o?.a?.[b]?.(c); tag`a${1}b`; `x`; /re/g; 1n; null; import.meta.url; import("x"); new A(...b); (a, b);',
} as const;

describe("espree's tree and @typescript-eslint/parser's are lowered alike", () => {
  it.each(Object.entries(syntax))('%s', (_, text) => {
    expectSameTree(text);
  });

  it('classes', () => {
    expectSameTree(`class A extends (B ?? C) { #p = 1; static s; static { this.s = 2; } get g() { return this.#p; }
      set g(v) {} async *m() {} ['c' + 1]() {} 'str'() {} static #q(o) { return #p in o; } }
      const D = class {}, E = class F extends A { constructor() { super(); super.g(); } };`);
  });

  const fixtures = [...fixturesOf('clients'), ...fixturesOf('look-alikes')].filter(({ name }) =>
    name.endsWith('.js'),
  );
  it.each(fixtures)('$name', ({ text }) => {
    expectSameTree(text);
  });
});
