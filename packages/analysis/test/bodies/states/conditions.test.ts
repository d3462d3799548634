import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/index.ts';
import { noDiscardedCode } from '../../../src/rules/no-discarded-code/definition.ts';
import { noUncheckedResult } from '../../../src/rules/no-unchecked-result/definition.ts';
import { lowerings } from '../../support/both-lowerings.ts';
import { knowledgeWith } from '../../support/knowledge.ts';

/*
 * Forms that a look at rc or mc has, each beside its twin that lets a failure through: what is told of the result behind
 * it by `recommended`, and by `strict`.
 */

const knowledge = knowledgeWith();
type Told = readonly string[];
type Row = readonly [name: string, code: string, recommended?: Told, strict?: Told];

const whole = ([name, code, recommended = [], strict = recommended]: Row): [string, string, Told, Told] => [
  name,
  code,
  recommended,
  strict,
];

/** A function that has `body`, and what stands in front of it. */
const client = (code: string, before = ''): string =>
  `${before}\nexport async function order(flags) {\n  const body = await (await fetch('https://sapi.xt.com/v4/order')).json();\n  ${code}\n}\n`;

const unlooked: Told = ['uncheckedResult'];
const passed: Told = ['failureSeen'];

const patterns: readonly Row[] = [
  [
    'a pattern of the success',
    client('if (!/^SUCCESS$/.test(body.mc)) throw new Error(body.mc); return body.result.id;'),
  ],
  [
    'a pattern of the success that only prints',
    client('if (!/^SUCCESS$/.test(body.mc)) console.warn(body.mc); return body.result.id;'),
    passed,
  ],
  [
    'a pattern of the success among words of others',
    client(
      'const isFine = /^(SUCCESS|OK)$/i.test(body.mc); if (!isFine) throw new Error(body.mc); return body.result.id;',
    ),
  ],
  [
    'a pattern that nothing is found for',
    client('if (body.mc.match(/^SUCCESS$/) === null) throw new Error(body.mc); return body.result.id;'),
  ],
  [
    'a pattern that is run',
    client('if (!/^SUCCESS$/.exec(body.mc)) throw new Error(body.mc); return body.result.id;'),
  ],
  [
    'a pattern of some failures',
    client('if (/^AUTH_/.test(body.mc)) throw new Error(body.mc); return body.result.id;'),
    unlooked,
  ],
  [
    'a pattern that is none, of whose answer nothing is known',
    client("if (new RegExp('^(AUTH_').test(body.mc)) throw new Error(body.mc); return body.result.id;"),
    [],
    ['undecided'],
  ],
  [
    'some failures that match',
    client('if (body.mc.match(/^AUTH_/)) throw new Error(body.mc); return body.result.id;'),
    unlooked,
  ],
  [
    'a beginning of the success',
    client("if (!body.mc.startsWith('SUCC')) throw new Error(body.mc); return body.result.id;"),
  ],
  [
    'a beginning of the success, the wrong way round',
    client("if (body.mc.startsWith('SUCC')) throw new Error(body.mc); return body.result.id;"),
    passed,
  ],
  [
    'a code in small letters',
    client("if (body.mc.toLowerCase() !== 'success') throw new Error(body.mc); return body.result.id;"),
  ],
  [
    'one failure in small letters',
    client("if (body.mc.toLowerCase() === 'auth_105') throw new Error(body.mc); return body.result.id;"),
    unlooked,
  ],
];

const lists: readonly Row[] = [
  [
    'return codes in a list',
    client("if (![0, '0'].includes(body.rc)) throw new Error(body.mc); return body.result.id;"),
  ],
  [
    'return codes in a list that only prints',
    client('if ([1].indexOf(body.rc) >= 0) console.warn(body.mc); return body.result.id;'),
    passed,
  ],
  [
    'return codes in a set',
    client(
      'if (GOOD.has(body.rc)) return body.result.id; throw new Error(body.mc);',
      'const GOOD = new Set([0]);',
    ),
  ],
  [
    'return codes in a set of failures',
    client(
      'if (BAD.has(body.rc)) return body.result.id; throw new Error(body.mc);',
      'const BAD = new Set([1]);',
    ),
    passed,
  ],
  [
    'words of others beside the success',
    client("if (['SUCCESS', 'OK'].indexOf(body.mc) < 0) throw new Error(body.mc); return body.result.id;"),
  ],
  [
    'a failure beside the success',
    client(
      "if (!['SUCCESS', 'ORDER_005'].includes(body.mc)) throw new Error(body.mc); return body.result.id;",
    ),
    unlooked,
  ],
  ['sameness', client('if (!Object.is(body.rc, 0)) throw new Error(body.mc); return body.result.id;')],
  [
    'sameness, the wrong way round',
    client('if (Object.is(body.rc, 0)) throw new Error(body.mc); return body.result.id;'),
    passed,
  ],
  [
    'what a table has for rc',
    client(
      "if (OUTCOME[body.rc] !== 'ok') throw new Error(body.mc); return body.result.id;",
      "const OUTCOME = { 0: 'ok', 1: 'refused' };",
    ),
  ],
  [
    'what a table has for rc, the wrong way round',
    client(
      "if (OUTCOME[body.rc] !== 'refused') throw new Error(body.mc); return body.result.id;",
      "const OUTCOME = { 0: 'ok', 1: 'refused' };",
    ),
    passed,
  ],
  [
    'what a table has for rc, printed',
    client(
      "if (OUTCOME[body.rc] === 'refused') console.warn(body.mc); return body.result.id;",
      "const OUTCOME = { 0: 'ok', 1: 'refused' };",
    ),
    passed,
  ],
];

const reasons = "const REASONS = { AUTH_101: 'key', AUTH_103: 'signature' };";
const named: readonly Row[] = [
  [
    'a reason that a failure has',
    client(
      'const reason = body.rc !== 0 ? `refused: ${body.mc}` : undefined; if (reason) throw new Error(reason); return body.result.id;',
    ),
  ],
  [
    'a reason that is put together',
    client(
      "const reason = body.rc !== 0 && 'refused: ' + body.mc; if (reason) throw new Error(reason); return body.result.id;",
    ),
  ],
  [
    'a reason that is only printed',
    client(
      'const reason = body.rc !== 0 ? `refused: ${body.mc}` : undefined; if (reason) console.warn(reason); return body.result.id;',
    ),
    passed,
  ],
  [
    'a reason out of a table, or the code',
    client(
      'const reason = body.rc === 0 ? null : (REASONS[body.mc] ?? body.mc); if (reason) throw new Error(reason); return body.result.id;',
      reasons,
    ),
  ],
  [
    'a reason out of a map, or the code',
    client(
      'const reason = body.rc === 0 ? null : (REASONS.get(body.mc) || body.mc); if (reason) throw new Error(reason); return body.result.id;',
      "const REASONS = new Map([['AUTH_101', 'key']]);",
    ),
  ],
  [
    'a reason out of a table alone',
    client(
      'const reason = body.rc === 0 ? null : REASONS[body.mc]; if (reason) throw new Error(reason); return body.result.id;',
      reasons,
    ),
    passed,
    ['failureSeen', 'discardedCode'],
  ],
  [
    'a mode that is asked for what it is',
    client(
      "const mode = flags.isDry ? 'dry' : 'live'; if (mode === 'dry') console.log(mode); if (body.rc !== 0) throw new Error(body.mc); return body.result.id;",
    ),
  ],
  [
    'a mode in which alone somebody looks',
    client(
      "const mode = flags.isDry ? 'dry' : 'live'; if (mode === 'dry') { if (body.rc !== 0) throw new Error(body.mc); } return body.result.id;",
    ),
    unlooked,
  ],
];

const imports =
  "import assert from 'node:assert';\nimport { strictEqual } from 'node:assert/strict';\nimport invariant from 'tiny-invariant';";
const asserting = (assertion: string, before = imports): string =>
  client(`${assertion} return body.result.id;`, before);

const assertions: readonly Row[] = [
  ['the truth of a test', asserting('assert(body.rc === 0, body.mc);')],
  ['the truth of a test for one code', asserting("assert(body.mc !== 'AUTH_105', body.mc);"), unlooked],
  ['the truth of a test, the wrong way round', asserting('assert.ok(body.rc !== 0);'), passed],
  [
    'the truth of a test for some codes',
    asserting("assert(!['AUTH_101', 'AUTH_103'].includes(body.mc));"),
    unlooked,
  ],
  ['an invariant', asserting("invariant(body.mc === 'SUCCESS', `refused: ${body.mc}`);")],
  ['an invariant about one code', asserting("invariant(body.mc !== 'COMMON_002', 'busy');"), unlooked],
  ['equality', asserting('assert.equal(body.rc, 0, body.mc);')],
  ['equality by a word of its own', asserting('strictEqual(body.rc, 0);')],
  ['equality to a failure', asserting('strictEqual(body.rc, 1);'), passed],
  ['inequality to one code', asserting("assert.notEqual(body.mc, 'AUTH_105');"), unlooked],
  ['inequality to a failure', asserting('assert.notStrictEqual(body.rc, 1);')],
  ['a pattern of the success', asserting('assert.match(body.mc, /^SUCCESS$/);')],
  ['a pattern of some failures', asserting('assert.doesNotMatch(body.mc, /^AUTH_/);'), unlooked],
  ['what is expected', asserting('expect(body.rc).toBe(0);', '')],
  [
    'what is expected in the words of chai',
    asserting("expect(body.mc).to.equal('SUCCESS');", "import { expect } from 'chai';"),
  ],
  ['what is not expected', asserting('expect(body.rc).not.toBe(1);', '')],
  ['one code that is not expected', asserting("expect(body.mc).not.toBe('AUTH_105');", ''), unlooked],
  ['an expected failure', asserting('expect(body.rc).toBe(1);', ''), passed],
  [
    'an expected failure without a result',
    client('expect(body.rc).toBe(1); expect(body.result).toBeNull();'),
  ],
  ['an expected list', asserting('expect([body.rc, body.mc]).toEqual([0, "SUCCESS"]);', '')],
  [
    'an expected object',
    asserting('expect(body).toEqual(expected);', "import { expected } from './fixtures';"),
  ],
  [
    'a return code of another module',
    asserting('expect(body.rc).toBe(RC_OK);', "import { RC_OK } from './codes';"),
  ],
  [
    'an assertion that is caught',
    client(
      'try { assert.equal(body.rc, 0); } catch (error) { console.error(error); } return body.result.id;',
      imports,
    ),
    passed,
    ['failureSeen', 'discardedCode'],
  ],
  [
    'an assertion that is caught, with a way out',
    client(
      'try { assert.equal(body.rc, 0); } catch (error) { console.error(error, body.mc); return null; } return body.result.id;',
      imports,
    ),
  ],
  ['an assertion of the console', asserting('console.assert(body.rc === 0, body.mc);'), unlooked],
  [
    "a function of the file's own",
    asserting(
      'assert(body.rc === 0, body.mc);',
      'function assert(is, text) { if (!is) throw new Error(text); }',
    ),
  ],
  [
    "a function of the file's own that only prints",
    asserting(
      'assert(body.rc === 0, body.mc);',
      'function assert(is, text) { if (!is) console.warn(text); }',
    ),
    passed,
  ],
  [
    'an assertion of a module that is not read',
    asserting("assert(body.mc !== 'AUTH_105');", "import { assert } from './checks';"),
  ],
];

const shape = 'z.object({ rc: z.number(), mc: z.string(), result: z.any() })';
const read = (schema: string, parse = 'Body.parse(json)'): string =>
  `import { z } from 'zod';\nimport * as v from 'valibot';\nconst Body = ${schema};\nexport async function order() {\n  const json = await (await fetch('https://sapi.xt.com/v4/order')).json();\n  const body = ${parse};\n  return body.result.id;\n}\n`;

const schemas: readonly Row[] = [
  ['a schema of the shape', read(shape), unlooked],
  [
    'a schema whose result is read at once',
    client('return Body.parse(body).result.id;', `import { z } from 'zod';\nconst Body = ${shape};`),
    unlooked,
  ],
  [
    'a function that is not read, whose result is read at once',
    client('return checked(body).result.id;', "import { checked } from './checks';"),
  ],
  ['a schema that wants a success', read(`${shape}.refine((body) => body.rc === 0, 'refused')`)],
  ['one that takes rc out of it', read(`${shape}.refine(({ rc, mc }) => rc === 0 && mc === 'SUCCESS')`)],
  ['one that wants a failure', read(`${shape}.refine((body) => body.rc === 1)`), unlooked],
  ['one that refuses one code', read(`${shape}.refine((body) => body.mc !== 'AUTH_105')`), unlooked],
  [
    'one that asks for something else',
    read(`${shape}.refine((body) => body.result !== undefined)`),
    unlooked,
  ],
  [
    'one that reports what is wrong',
    read(`${shape}.superRefine((body, ctx) => { if (body.rc !== 0) ctx.addIssue(body.mc); })`),
  ],
  [
    'a pipe that checks',
    read(
      'v.pipe(v.object({ rc: v.number(), mc: v.string(), result: v.any() }), v.check((body) => body.rc === 0))',
      'v.parse(Body, json)',
    ),
  ],
  [
    'a pipe that checks one code',
    read(
      "v.pipe(v.object({ rc: v.number(), mc: v.string(), result: v.any() }), v.check((body) => body.mc !== 'AUTH_105'))",
      'v.parse(Body, json)',
    ),
    unlooked,
  ],
];

const turned: readonly Row[] = [
  [
    'the wrong way round, opened by a number',
    client('return body.rc ? Number(body.result.price) : Promise.reject(new Error(body.mc));'),
    passed,
  ],
  [
    'the right way round, opened by a number',
    client('return body.rc ? Promise.reject(new Error(body.mc)) : Number(body.result.price);'),
  ],
  [
    'either the one or the other',
    client('if (body.rc === 0 || body.result.length > 0) return body.result[0]; throw new Error(body.mc);'),
    passed,
  ],
  [
    'both of them',
    client('if (body.rc === 0 && body.result.length > 0) return body.result[0]; throw new Error(body.mc);'),
  ],
];

const batch = (code: string): string =>
  `import { partition } from 'lodash';\nconst get = async (id) => (await fetch('https://sapi.xt.com/v4/order/' + id)).json();\nexport async function orders(ids) {\n  const all = await Promise.all(ids.map(get));\n  ${code}\n}\n`;

const questions: readonly Row[] = [
  [
    'a question of two parts',
    batch(
      'if (!all.every((body) => body.rc === 0 && body.mc === "SUCCESS")) throw new Error(all.map((body) => body.mc).join()); return all.map((body) => body.result.id);',
    ),
  ],
  [
    'a question of a list that is not read',
    batch(
      'const [good, bad] = partition(all, ({ rc, mc }) => (rc === 0 ? true : mc === "ORDER_005")); for (const { mc } of bad) console.warn(mc); return good.length;',
    ),
  ],
  [
    'a callback that does more than answer',
    batch('all.forEach((body) => { if (body.rc !== 0) throw new Error("refused"); return true; });'),
    [],
    ['discardedCode'],
  ],
  [
    'the callback of a promise',
    "export const isUp = () => fetch('https://sapi.xt.com/v4/order').then((response) => response.json()).then((body) => { if (body.rc !== 0) return false; return true; });\n",
    [],
    ['discardedCode'],
  ],
];

const helper = (parameter: string, look: string, ...calls: readonly string[]): string =>
  `async function call(path, ${parameter}) {\n  const body = await (await fetch('https://sapi.xt.com' + path)).json();\n  ${look}\n  return body;\n}\n${calls.map((passed, index) => `export const call${String(index)} = async (flags) => (await call('/v4/time'${passed})).result.id;\n`).join('')}`;
const lookIf = (flag: string): string => `if (${flag} && body.rc !== 0) throw new Error(body.mc);`;

const passedFlags: readonly Row[] = [
  ['a helper that looks unless it is told not to', helper('isLooking = true', lookIf('isLooking'), '')],
  ['a helper that is told not to look', helper('isLooking = true', lookIf('isLooking'), ', false'), unlooked],
  ['both', helper('isLooking = true', lookIf('isLooking'), '', ', false'), unlooked],
  ['a helper that is told to look', helper('isLooking', lookIf('isLooking'), ', true')],
  ['a helper that is told nothing', helper('isLooking', lookIf('isLooking'), ''), unlooked],
  [
    'a helper that is told what nobody knows',
    helper('isLooking', lookIf('isLooking'), ', flags.strict'),
    unlooked,
  ],
  [
    'a helper that gets nothing for a default',
    helper('isLooking = true', lookIf('isLooking'), ', undefined'),
  ],
  ['options', helper('options = {}', `if (options.raw) return body; ${lookIf('true')}`, '')],
  [
    'options that say no',
    helper('options = {}', `if (options.raw) return body; ${lookIf('true')}`, ', { raw: false }'),
  ],
  [
    'options that say yes',
    helper('options = {}', `if (options.raw) return body; ${lookIf('true')}`, ', { raw: true }'),
    unlooked,
  ],
  [
    'options that nobody knows',
    helper('options = {}', `if (options.raw) return body; ${lookIf('true')}`, ', flags'),
    unlooked,
  ],
  ['options taken apart', helper('{ isLooking = true } = {}', lookIf('isLooking'), ', { retries: 3 }')],
  [
    'options taken apart that say no',
    helper('{ isLooking = true } = {}', lookIf('isLooking'), ', { isLooking: false }'),
    unlooked,
  ],
  ['a mode', helper("mode = 'checked'", lookIf("mode === 'checked'"), '')],
  ['another mode', helper("mode = 'checked'", lookIf("mode === 'checked'"), ", 'raw'"), unlooked],
  [
    'a flag that is asked twice, with a default',
    client(
      'return ask(flags.dry);',
      "async function ask(dry = false) {\n  const body = await (await fetch('https://sapi.xt.com/v4/order')).json();\n  if (!dry && body.rc !== 0) throw new Error(body.mc);\n  if (dry) return body.mc;\n  return body.result.id;\n}",
    ),
  ],
];

const sleep = 'const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));';
const send = "await (await fetch('https://sapi.xt.com/v4/order')).json()";
const waitThen = (wait: string, before = ''): string =>
  client(`if (body.rc !== 0) { console.warn(body.mc); ${wait} } return body.result.id;`, before);
const counted = (test: string, behind = ''): string =>
  client(
    `let next = body; let n = 0; do { console.log(n, next.mc); next = ${send}; } while (${test}); ${behind} return next.result.id;`,
  );

const retries: readonly Row[] = [
  ['a wait behind a failure', waitThen('await sleep(500);', sleep), passed],
  [
    'a wait that is written out',
    waitThen('await new Promise((resolve) => { setTimeout(() => resolve(), 500); });'),
    passed,
  ],
  [
    'a wait of a package',
    waitThen('await sleep(500);', "import { setTimeout as sleep } from 'node:timers/promises';"),
    passed,
  ],
  [
    'a function of a module that is not read',
    waitThen('await sleep(500);', "import { sleep } from './sleep';"),
  ],
  ['a promise that is rejected', waitThen('await new Promise((_, reject) => reject(new Error(body.mc)));')],
  ['a promise that something unknown makes', waitThen('await new Promise((resolve) => stop(resolve));')],
  ['tries that are counted', counted('next.rc !== 0 && ++n < 3'), passed, ['failureSeen', 'discardedCode']],
  ['tries that are counted first', counted('++n < 3 && next.rc !== 0'), unlooked],
  [
    'tries that are counted, and asked for behind them',
    counted('next.rc !== 0 && ++n < 3', 'if (n === 3) throw new Error(next.mc);'),
    [],
    ['discardedCode'],
  ],
];

describe.each(lowerings)('conditions, by the lowering of %s', (_, lower) => {
  const told = (text: string, level: 'recommended' | 'strict'): Told => {
    const analysis = analyse(lower(text, 'client.js'), knowledge);
    const found = noUncheckedResult.find(analysis, noUncheckedResult.presets[level]);
    const discarded = level === 'strict' ? noDiscardedCode.find(analysis, {}) : [];
    return [...found, ...discarded].map(({ messageId }) => messageId);
  };

  describe.each([
    ['patterns', patterns],
    ['lists and tables', lists],
    ['named', named],
    ['assertions', assertions],
    ['schemas', schemas],
    ['questions', questions],
    ['what a call passes', passedFlags],
    ['retries', retries],
    ['the wrong way round', turned],
  ] as const)('%s', (_group, rows) => {
    it.each(rows.map(whole))('%s', (_name, code, recommended, strict) => {
      expect(told(code, 'recommended')).toEqual(recommended);
      expect(told(code, 'strict')).toEqual(strict);
    });
  });
});
