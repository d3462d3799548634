import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/index.ts';
import { noUncheckedResult } from '../../../src/rules/no-unchecked-result/definition.ts';
import { lowerings } from '../../support/both-lowerings.ts';
import { knowledgeWith } from '../../support/knowledge.ts';

/*
 * What a function keeps of an outcome in variables of its own, and asks later: what `recommended` says of the result of
 * `body`, and where.
 */

const knowledge = knowledgeWith();
const whole = (code: string): string =>
  `export async function order(use, flags) {\n  const body = await (await fetch('https://sapi.xt.com/v4/order')).json();\n  ${code}\n}\n`;

const ask = `fetch('https://sapi.xt.com/v4/fee').then((response) => response.json())`;

type Row = readonly [name: string, code: string];

const silent: readonly Row[] = [
  ['what only a success sets', 'let ok = false; if (body.rc === 0) ok = true; if (ok) use(body.result.x);'],
  [
    'what only a success sets, beside a failure that is printed',
    'let ok = false; if (body.rc === 0) { ok = true; } else { console.warn(body.mc); } if (!ok) return; use(body.result.x);',
  ],
  [
    'a state with a name',
    "let state = 'new'; if (body.rc === 0) state = 'done'; if (state === 'done') use(body.result.x);",
  ],
  [
    'what a failure sets',
    'let bad = false; if (body.rc !== 0) bad = true; if (bad) return; use(body.result.x);',
  ],
  [
    'a count of failures',
    'let failures = 0; if (body.rc !== 0) failures++; if (failures > 0) return; use(body.result.x);',
  ],
  [
    'a list of failures',
    'const errors = []; if (body.rc !== 0) errors.push(body.mc); if (errors.length > 0) return; use(body.result.x);',
  ],
  [
    'what a success sets to who knows what',
    'let data; if (body.rc === 0) data = use(); if (data) console.log(body.result.x);',
  ],
  [
    'what is set in tries, and asked behind them',
    'let done = false; for (let i = 0; i < 3; i++) { if (body.rc === 0) { done = true; break; } } if (done) use(body.result.x);',
  ],
  [
    'one code is let through, and its family shut out',
    "let good = true; if (body.rc !== 0 && body.mc !== 'AUTH_104') good = false; if (good) { if (body.mc.startsWith('AUTH_')) return; use(body.result.x); }",
  ],
  [
    'one code is let through, and shut out by a pattern',
    "if (body.rc !== 0 && body.mc !== 'AUTH_104') return; if (/^AUTH_/.test(body.mc)) return; use(body.result.x);",
  ],
  [
    'one code is let through by a name, and its family shut out',
    "const fine = body.rc === 0 || body.mc === 'AUTH_104'; if (!fine) return; if (body.mc.startsWith('AUTH_')) return; use(body.result.x);",
  ],
  [
    'a result that is asked for behind a failure that was printed',
    'if (body.rc !== 0) console.warn(body.mc); return body.result ? body.result.x : null;',
  ],
  [
    'a callback behind what always leaves',
    `return ${ask}.then((one) => { if (one.rc !== 1) throw new Error(one.mc); return one; }).then((one) => { const { result } = one; switch (one.mc) { case 'ORDER_002': throw new Error(one.mc); default: return one.mc; } setTimeout(() => use(result.x)); });`,
  ],
  [
    'a copy is asked',
    'const copy = { ...body }; if (copy.rc !== 0) return; const { x } = copy.result; use(x);',
  ],
  ['a copy goes out with its result', 'const copy = { ...body, at: 1 }; return { copy, data: copy.result };'],
];

/** What is told, and the text in front of it. */
const told: readonly (readonly [...Row, string])[] = [
  [
    'what only a success sets is only printed',
    'let ok = false; if (body.rc === 0) ok = true; if (ok) console.log(1); use(body.result.x);',
    'failureSeen: use(body.',
  ],
  [
    'what a failure sets is only printed',
    'let bad = false; if (body.rc !== 0) bad = true; if (bad) console.log(1); use(body.result.x);',
    'failureSeen: use(body.',
  ],
  [
    'the wrong way round',
    'let ok = true; if (body.rc !== 0) ok = false; if (!ok) use(body.result.x);',
    'failureSeen: use(body.',
  ],
  [
    'it is set anew',
    'let ok = true; if (body.rc !== 0) ok = false; ok = true; if (ok) use(body.result.x);',
    'failureSeen: use(body.',
  ],
  [
    'one code is let through',
    "let good = true; if (body.rc !== 0 && body.mc !== 'AUTH_104') good = false; if (good) use(body.result.x);",
    'failureSeen: use(body.',
  ],
  [
    'one code is let through, and another family shut out',
    "if (body.rc !== 0 && body.mc !== 'AUTH_104') return; if (body.mc.startsWith('ORDER_')) return; use(body.result.x);",
    'failureSeen: use(body.',
  ],
  [
    'a callback that runs later',
    `return ${ask}.then((one) => { const { result } = one; setTimeout(() => use(result.x)); });`,
    'uncheckedResult: ',
  ],
  [
    'a copy is used, and asked later',
    'const copy = { ...body }; const id = copy.result.id; use(id); if (copy.rc !== 0) return; use(copy.result);',
    'uncheckedResult: copy.',
  ],
  [
    'a function uses a copy behind a test that does nothing',
    'const held = { body: { ...body } }; const later = () => held.body.result.id; if (held.body.rc !== 0) {} use(later()); use(held.body.result.x);',
    'failureSeen: held.body.',
  ],
];

describe.each(lowerings)('outcomes that are kept, by the lowering of %s', (_, lower) => {
  const reportsIn = (text: string): readonly string[] =>
    noUncheckedResult
      .find(analyse(lower(text, 'client.js'), knowledge), noUncheckedResult.presets.recommended)
      .map(({ messageId, start }) => `${messageId}: ${/[\w.(]*$/.exec(text.slice(0, start))?.[0] ?? ''}`);

  it.each(silent)('is silent: %s', (_name, code) => {
    expect(reportsIn(whole(code))).toEqual([]);
  });

  it.each(told)('tells: %s', (_name, code, report) => {
    expect(reportsIn(whole(code))).toEqual([report]);
  });
});
