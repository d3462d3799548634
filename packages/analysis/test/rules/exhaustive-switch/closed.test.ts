import { describe, expect, it } from 'vitest';
import { collectChains } from '../../../src/rules/exhaustive-switch/chains.ts';
import { earlierTestsOf } from '../../../src/units/earlier.ts';
import { collectSwitches } from '../../../src/rules/exhaustive-switch/switches.ts';
import { analyseText } from '../../support/analyse-text.ts';

/** The only dispatch of a text, which reads `mc` of a body. */
function dispatchIn(statements: string) {
  const analysis = analyseText(`async function handle({ rc, mc }, many) {\n${statements}\n}`);
  const [dispatch, ...others] = [...collectSwitches(analysis), ...collectChains(analysis)];
  if (!dispatch || others.length > 0) throw new Error('expected one dispatch');
  return { analysis, dispatch };
}

function isClosed(statements: string): boolean {
  return dispatchIn(statements).dispatch.isClosed;
}

const cases = (first: string, second: string): string =>
  `switch (mc) { case 'AUTH_101': ${first} case 'AUTH_102': ${second} }`;

describe('a switch is closed', () => {
  it.each([
    ['by a default', cases('a(); break;', 'b(); break; default:'), true],
    ['not by nothing', cases('a(); break;', 'b(); break;'), false],
    ['by clauses that leave, and a statement', `${cases('return a();', 'throw b();')} c();`, true],
    ['not by clauses that leave and nothing else', cases('return a();', 'throw b();'), false],
    ['not by a declaration behind it', `${cases('return a();', 'throw b();')} function c() {}`, false],
    ['not where one clause only breaks', `${cases('return a();', 'b(); break;')} c();`, false],
    ['not where a clause may break', `${cases('return a();', 'if (rc) break; return b();')} c();`, false],
    [
      'by continue in a loop',
      `for (const one of many) { ${cases('continue;', 'd(); continue;')} c(one); }`,
      true,
    ],
    ['by a label', `out: for (;;) { ${cases('a(); break out;', 'return b();')} c(); }`, true],
    ['by a clause that falls into one that leaves', `${cases('a();', 'return b();')} c();`, true],
    [
      'by both arms of an if, and by a try',
      `${cases('if (rc) return a(); else throw b();', 'try { return b(); } catch { return a(); }')} c();`,
      true,
    ],
    [
      'by a comment',
      "switch (mc) { case 'AUTH_101': a(); break; case 'AUTH_102': b(); break;\n// No default\n}",
      true,
    ],
    [
      'not by another comment',
      "switch (mc) { case 'AUTH_101': a(); break; case 'AUTH_102': b(); break;\n// no default, why?\n}",
      false,
    ],
  ])('%s', (_, statements, expected) => {
    expect(isClosed(statements)).toBe(expected);
  });
});

const chain = (first: string, second: string): string =>
  `if (mc === 'AUTH_101') { ${first} } else if (mc === 'AUTH_102') { ${second} }`;

describe('an if/else chain is closed', () => {
  it.each([
    ['by an else', `${chain('a();', 'b();')} else c();`, true],
    ['not by nothing', chain('a();', 'b();'), false],
    ['by links that leave, and a statement', `${chain('return a();', 'throw b();')} c();`, true],
    ['by break in a loop', `for (;;) { ${chain('a(); break;', 'continue;')} c(); }`, true],
    ['by a link that asks for something else', `${chain('a();', 'b();')} else if (rc > 1) { c(); }`, true],
    [
      'by a code compared together with something else',
      "if (mc === 'AUTH_101') a(); else if (mc === 'AUTH_102' && rc) b();",
      true,
    ],
    ['by a comment in its last body', chain('a();', 'b();\n// no else\n'), true],
    ['by a comment behind it', `${chain('a();', 'b();')} // no default\nc();`, true],
  ])('%s', (_, statements, expected) => {
    expect(isClosed(statements)).toBe(expected);
  });
});

describe('what reaches a switch', () => {
  const last = cases('a(); break;', 'b(); break;');
  function reach(statements: string): {
    readonly handled: readonly string[];
    readonly only: readonly string[] | undefined;
  } {
    const analysis = analyseText(`async function handle({ rc, mc }, many) {\n${statements}\n}`);
    const dispatch = collectSwitches(analysis).at(-1);
    if (!dispatch) throw new Error('expected a switch');
    const { handled, only } = earlierTestsOf(dispatch.node, dispatch.identity, analysis);
    return { handled: handled.map(({ text }) => text), only: only?.map(({ text }) => text) };
  }

  it.each([
    ['an earlier branch that leaves', `if (mc === 'AUTH_103') return; ${last}`, ['AUTH_103']],
    ['an arm of ||', `if (rc === 0 || mc === 'AUTH_103') return; ${last}`, ['AUTH_103']],
    ['no arm of &&', `if (rc === 0 && mc === 'AUTH_103') return; ${last}`, []],
    ['no branch that stays', `if (mc === 'AUTH_103') a(); ${last}`, []],
    [
      'a branch in an enclosing block',
      `if (mc === 'AUTH_103') throw rc; try { if (rc) { ${last} } } finally {}`,
      ['AUTH_103'],
    ],
    ['nothing outside of its function', `if (mc === 'AUTH_103') return; many.map(() => { ${last} });`, []],
    [
      'each link of a chain that leaves',
      `if (mc === 'AUTH_103') return; else if (mc === 'AUTH_104') throw rc; ${last}`,
      ['AUTH_103', 'AUTH_104'],
    ],
    ['an else', `if (mc === 'AUTH_103') a(); else { ${last} }`, ['AUTH_103']],
    [
      'clauses of an earlier switch that leave',
      `switch (mc) { case 'AUTH_103': return; case 'AUTH_104': a(); } ${last}`,
      ['AUTH_103'],
    ],
    [
      "another switch's default",
      `switch (mc) { case 'AUTH_103': a(); break; default: ${last} }`,
      ['AUTH_103'],
    ],
    [
      'a list that was asked',
      `if (['AUTH_103', 'AUTH_104'].includes(mc)) return; ${last}`,
      ['AUTH_103', 'AUTH_104'],
    ],
  ])('is not a code of %s', (_, statements, expected) => {
    expect(reach(statements).handled).toEqual(expected);
  });

  it.each([
    [
      'a condition around it',
      `if (mc === 'AUTH_101' || mc === 'AUTH_102') { ${last} }`,
      ['AUTH_101', 'AUTH_102'],
    ],
    [
      'a case around it',
      `switch (mc) { case 'AUTH_101': case 'AUTH_102': { ${last} } }`,
      ['AUTH_101', 'AUTH_102'],
    ],
    ['no condition that asks for more', `if (mc === 'AUTH_101' || rc) { ${last} }`, undefined],
  ])('is only what is let through by %s', (_, statements, expected) => {
    expect(reach(statements).only).toEqual(expected);
  });
});
