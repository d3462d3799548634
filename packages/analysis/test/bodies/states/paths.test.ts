import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/index.ts';
import { noDiscardedCode } from '../../../src/rules/no-discarded-code/definition.ts';
import { noUncheckedResult } from '../../../src/rules/no-unchecked-result/definition.ts';
import { lowerings } from '../../support/both-lowerings.ts';
import { knowledgeWith } from '../../support/knowledge.ts';

/*
 * Which paths get to a result, and what they know by then. Each client is one function that has `body`; behind it stands
 * what `recommended` says, and what `strict` does.
 */

const knowledge = knowledgeWith();
const load = `await (await fetch('https://sapi.xt.com/v4/order')).json()`;

type Told = readonly string[];

interface Client {
  readonly name: string;
  readonly code: string;
  readonly recommended?: Told;
  readonly strict?: Told;
}

const client = (name: string, code: string, recommended: Told = [], strict: Told = recommended): Client => ({
  name,
  code,
  recommended,
  strict,
});

const whole = (code: string): string =>
  `export async function order(flags, store, other) {\n  const body = ${load};\n  ${code}\n}\nexport {};\n`;

const clients: readonly Client[] = [
  client('nothing is asked', 'return body.result.id;', ['uncheckedResult']),
  client('rc is asked', 'if (body.rc !== 0) throw new Error(body.mc); return body.result.id;'),
  client('rc as a condition', 'if (body.rc) throw new Error(body.mc); return body.result.id;'),
  client(
    'a look in one branch',
    'if (flags.isStrict) { if (body.rc !== 0) throw new Error(body.mc); } return body.result.id;',
    ['uncheckedResult'],
  ),
  client(
    'a look in both branches',
    'if (flags.isStrict) { if (body.rc !== 0) throw new Error(body.mc); } else if (body.rc !== 0) return null; return body.result.id;',
    [],
    ['discardedCode'],
  ),
  client(
    'a failure that is only printed',
    'if (body.rc !== 0) console.error(body.mc); return body.result.id;',
    ['failureSeen'],
  ),
  client('a failure that a box shows', 'if (body.rc !== 0) alert(body.mc); return body.result.id;', [
    'failureSeen',
  ]),
  client(
    'a failure that a box of the window shows',
    'if (body.rc !== 0) { window.alert(body.mc); } return body.result.id;',
    ['failureSeen'],
  ),
  client(
    'a failure that is written to the terminal',
    "if (body.rc !== 0) process.stderr.write(body.mc + '\\n'); return body.result.id;",
    ['failureSeen'],
  ),
  client(
    'a failure that a helper shows in a box',
    'const say = (text) => alert(text); if (body.rc !== 0) say(body.mc); return body.result.id;',
    ['failureSeen'],
  ),
  client('a box that shows the code whatever it is', 'alert(body.mc); return body.result.id;', [
    'uncheckedResult',
  ]),
  client(
    'a box that shows a failure, and a way out',
    'if (body.rc !== 0) { alert(body.mc); return null; } return body.result.id;',
  ),
  client(
    'a box that somebody else makes',
    'const { alert } = other; if (body.rc !== 0) alert(body.mc); return body.result.id;',
  ),
  client(
    'a box whose answer decides',
    'if (body.rc !== 0 && !confirm(body.mc)) throw new Error(body.mc); return body.result.id;',
  ),
  client(
    'a stream that is not the terminal',
    'if (body.rc !== 0) other.stderr.write(body.mc); return body.result.id;',
  ),
  client(
    'a failure that is only printed, and a result that may be missing',
    'if (body.rc !== 0) console.error(body.mc); return body.result?.id ?? null;',
    [],
    ['failureSeen'],
  ),
  client(
    'the test the wrong way round',
    'if (body.rc === 0) throw new Error(body.mc); return body.result.id;',
    ['failureSeen'],
  ),
  client('the arms the wrong way round', 'return body.rc === 0 ? body.mc : body.result.id;', ['failureSeen']),
  client(
    'the arms the wrong way round, by a name for the test',
    'const isFine = body.rc === 0; const id = isFine ? body.mc : body.result.id; return id;',
    ['failureSeen'],
  ),
  client(
    'the arms the wrong way round, in objects',
    'return body.rc === 0 ? { error: body.mc } : { data: body.result.id };',
    ['failureSeen'],
  ),
  client(
    'the arms the wrong way round, as what other functions are given',
    'body.rc === 0 ? other.reject(new Error(body.mc)) : other.resolve(body.result.id);',
    ['failureSeen'],
  ),
  client(
    'the branches the wrong way round',
    'if (body.rc === 0) { return { error: body.mc }; } else { return { data: body.result.id }; }',
    ['failureSeen'],
  ),
  client('the arms the right way round', 'return body.rc === 0 ? body.result.id : body.mc;'),
  client(
    'the code and the result in one arm',
    'return flags.isWhole ? { mc: body.mc, result: body.result } : { mc: body.mc };',
  ),
  client(
    'each of two arms for itself',
    'return [body.rc === 0 ? null : body.mc, body.rc === 0 ? body.result.id : null];',
  ),
  client('the body in one arm, its result in the other', 'return flags.isRaw ? body : body.result.id;', [
    'uncheckedResult',
  ]),
  client(
    'what swallows its own throw',
    'try { if (body.rc !== 0) throw new Error(body.mc); } catch (error) { console.error(error); } return body.result.id;',
    ['failureSeen'],
  ),
  client('one code of many', "if (body.mc === 'AUTH_105') console.warn(body.mc); return body.result.id;", [
    'uncheckedResult',
  ]),
  client('rc that is never so', 'if (body.rc >= 400) throw new Error(body.mc); return body.result.id;', [
    'uncheckedResult',
  ]),
  client(
    'a look and a use under one comparison',
    "if (flags.mode === 'live' && body.rc !== 0) throw new Error(body.mc); if (flags.mode === 'live') return body.result.id; return null;",
  ),
  client(
    'the same, one of them the other way round',
    "if (flags.mode !== 'live') { store.note(); } else if (body.rc !== 0) throw new Error(body.mc); return flags.mode === 'live' ? body.result.id : null;",
  ),
  client(
    'a look and a use under two comparisons',
    "if (flags.mode === 'live' && body.rc !== 0) throw new Error(body.mc); if (flags.mode === 'dry') return body.result.id; return null;",
    ['uncheckedResult'],
  ),
  client(
    'a comparison of what is set in between',
    "if (flags.mode === 'live' && body.rc !== 0) throw new Error(body.mc); flags.mode = other.mode; if (flags.mode === 'live') return body.result.id; return null;",
    ['uncheckedResult'],
  ),
  client(
    'something unknown on the failing path: it may throw, and does not know why',
    'if (body.rc !== 0) other(); return body.result.id;',
    [],
    ['discardedCode'],
  ),
  client('handed to something unknown', 'other(body); return body.result.id;'),
  client('handed to an assertion', 'other.equal(body.rc, 0); return body.result.id;'),
  client(
    'a flag that decides',
    'let isBad = false; if (body.rc !== 0) isBad = true; if (isBad) return null; return body.result.id;',
    [],
    ['discardedCode'],
  ),
  client(
    'a list that decides',
    'const errors = []; if (body.rc !== 0) errors.push(body.mc); if (errors.length > 0) return null; return body.result.id;',
  ),
  client(
    'a constant that names the test',
    'const isOk = body.rc === 0; if (!isOk) throw new Error(body.mc); return body.result.id;',
  ),
  client(
    'a constant that holds the code',
    'const code = body.rc === 0 ? null : body.mc; if (code) throw new Error(code); return body.result.id;',
  ),
  client(
    'the outcome leaves with the result',
    'return { error: body.rc !== 0 ? body.mc : null, data: body.result };',
  ),
  client(
    'the outcome is passed with the result',
    'return other(body.rc ? new Error(body.mc) : null, body.result);',
  ),
  client(
    'the outcome is in the same chain',
    'return other.status(body.rc === 0 ? 200 : 502).json(body.result);',
    [],
    ['discardedCode'],
  ),
  client(
    'an arrow that runs behind the look',
    'const id = () => body.result.id; if (body.rc !== 0) throw new Error(body.mc); return id();',
  ),
  client(
    'an arrow that runs before it',
    'const id = () => body.result.id; const early = id(); if (body.rc !== 0) throw new Error(body.mc); return early;',
    ['uncheckedResult'],
  ),
  client(
    'a function of the file that throws',
    'check(body); return body.result.id; function check(it) { if (it.rc !== 0) throw new Error(it.mc); }',
  ),
  client(
    'a function of the file that only prints',
    'check(body); return body.result.id; function check(it) { console.log(it.rc); }',
    ['uncheckedResult'],
  ),
  client(
    'a predicate of the file',
    'if (!isFine(body)) throw new Error(body.mc); return body.result.id; function isFine(it) { return it.rc === 0; }',
  ),
  client(
    'a predicate of the file, behind which the code is lost',
    'if (!isFine(body)) return null; return body.result.id; function isFine(it) { return it.rc === 0; }',
    [],
    ['discardedCode'],
  ),
  client(
    'a predicate with branches, told where it is asked',
    'if (!isFine(body)) return null; return body.result.id; function isFine(it) { if (it.rc !== 0) return false; return true; }',
    [],
    ['discardedCode'],
  ),
  client(
    'a switch over rc',
    'switch (body.rc) { case 0: return body.result.id; default: throw new Error(body.mc); }',
  ),
  client(
    'finally',
    'try { if (body.rc !== 0) throw new Error(body.mc); } finally { console.log(1); } return body.result.id;',
  ),
  client(
    'a success that is handled, and nothing else',
    'if (body.rc === 0) store.set(body.result.id);',
    [],
    ['discardedCode'],
  ),
  client(
    'a test of the body beside rc',
    'if (!body || body.rc !== 0) return []; return body.result.ids;',
    [],
    ['discardedCode'],
  ),
  client(
    'a loop that decides',
    'for (;;) { if (body.rc === 0) break; throw new Error(body.mc); } return body.result.id;',
  ),
  client(
    'a look through a predicate, in a try that prints',
    'const isOk = (one) => one.rc === 0; try { if (!isOk(body)) throw new Error(body.mc); } catch (error) { console.error(error); } return body.result?.id;',
    [],
    ['failureSeen'],
  ),
  client(
    'a look at a list of codes, in a try that prints',
    "try { if (!['SUCCESS'].includes(body.mc)) throw new Error(body.mc); } catch (error) { console.error(error); } return body.result?.id;",
    [],
    ['failureSeen'],
  ),
  client(
    'a helper that throws, in a try that leaves',
    'const needOk = (one) => { if (one.rc !== 0) throw new Error(one.mc); }; try { needOk(body); } catch (error) { return error; } return body.result.id;',
  ),
  client(
    'rc that may be missing',
    'if (body.rc === undefined) throw new Error(body.mc); return body.result.id;',
    [],
    ['undecided'],
  ),
  client(
    'rc that is compared with what it never holds',
    'if (body.rc >= 400) throw new Error(body.mc); return body.result.id;',
    ['uncheckedResult'],
  ),
  client(
    'one code twice',
    "if (body.mc === 'AUTH_105') throw new Error(body.mc); if (body.rc !== 0 && body.mc !== 'AUTH_105') throw new Error('refused'); return body.result.id;",
    [],
    ['discardedCode'],
  ),
  client(
    'one code twice, and another that nobody asks for',
    "if (body.mc === 'AUTH_105') throw new Error(body.mc); if (body.rc !== 0 && body.mc !== 'AUTH_104') throw new Error(body.mc); return body.result.id;",
    ['failureSeen'],
  ),
  client(
    'a list of codes twice',
    "const again = new Set(['COMMON_002', 'COMMON_003', 'GATEWAY_001']); if (!again.has(body.mc) && body.rc !== 0) throw new Error(body.mc); if (again.has(body.mc)) return null; return body.result.id;",
  ),
  client(
    'a list of the success alone, and another code',
    "if (!['SUCCESS'].includes(body.mc)) throw new Error(body.mc); if (body.mc === 'COMMON_002') other(); return body.result.id;",
  ),
  client(
    'dead code',
    'if (body.rc !== 0) throw new Error(body.mc); else return body.result.id; setTimeout(() => other(body.result.id), 10);',
  ),
  client(
    'a function that nobody calls',
    'const later = () => body.result.id; if (body.rc !== 0) throw new Error(body.mc); return body.result.id;',
  ),
];

const batches: readonly Client[] = [
  client('filter', 'return all.filter((body) => body.rc === 0).map((body) => body.result.p);'),
  client(
    'some',
    'if (all.some((body) => body.rc !== 0)) return []; return all.map((body) => body.result.p);',
  ),
  client(
    'every',
    'if (!all.every((body) => body.rc === 0)) return []; return all.map((body) => body.result.p);',
  ),
  client(
    'find',
    'const failed = all.find((body) => body.rc !== 0); if (failed) throw new Error(failed.mc); return all.map((body) => body.result.p);',
  ),
  client(
    'a loop',
    'for (const body of all) if (body.rc !== 0) throw new Error(body.mc); return all.map((body) => body.result.p);',
  ),
  client('nothing', 'return all.map((body) => body.result.p);', ['uncheckedResult']),
];

const ask = `async function ask(path) {
  const response = await fetch('https://sapi.xt.com' + path);
  if (response.status === 429) return ask(path);
  return response.json();
}
`;

const files: readonly Client[] = [
  client(
    'a body that is kept, and then thrown about',
    `${ask}let cached = null;
export async function refresh() {
  cached = await ask('/v4/symbol');
  if (cached.rc !== 0) throw new Error(cached.mc);
}
export const current = () => cached.result.id;`,
    [],
    ['failureSeen'],
  ),
  client(
    'a body that is kept once it was looked at',
    `${ask}let cached = null;
export async function refresh() {
  const body = await ask('/v4/symbol');
  if (body.rc !== 0) throw new Error(body.mc);
  cached = body;
}
export const current = () => cached.result.id;`,
  ),
  client(
    'a helper that gives a body where XT has accepted, else nothing, and tries again',
    `async function get(path) {
  const response = await axios.get('https://sapi.xt.com' + path);
  if (response.status === 429) return get(path);
  const body = response.data;
  return body?.rc === 0 ? body : null;
}
export async function pairs() {
  const body = await get('/v4/symbol');
  return body ? body.result.map(({ s }) => s) : [];
}`,
    [],
    ['discardedCode'],
  ),
  client(
    'a check that is handed on by its name, twice',
    `${ask}const check = (body) => { if (body.rc !== 0) throw new Error(body.mc); return body; };
export const a = () => ask('/v4/balances').then(check).then((body) => body.result.assets);
export const c = () => ask('/v4/symbol').then(check).then((body) => body.result.symbols);`,
  ),
  client(
    'a predicate that is handed on by its name, twice',
    `${ask}const isOk = (body) => body.rc === 0;
export const a = async (ids) => (await Promise.all(ids.map(ask))).filter(isOk).map((body) => body.result.id);
export const c = async (ids) => (await Promise.all(ids.map((id) => ask(id)))).filter(isOk).map((body) => body.result.p);`,
  ),
  client(
    'what is printed by its name, twice',
    `${ask}const show = (body) => { console.log(body.rc); return body; };
export const a = () => ask('/v4/balances').then(show).then((body) => body.result.assets);
export const c = () => ask('/v4/symbol').then(show).then((body) => body.result.symbols);`,
    ['uncheckedResult', 'uncheckedResult'],
  ),
  client(
    'the first body that XT has accepted',
    `${ask}export async function first(ids) {
  const bodies = await Promise.all(ids.map((id) => ask('/v4/order/' + id)));
  const found = bodies.find((body) => body.rc === 0);
  if (!found) throw new Error('none');
  return found.result.state;
}`,
  ),
  client(
    'a list of bodies that were looked at',
    `${ask}export async function states(ids) {
  const found = [];
  for (const id of ids) {
    const body = await ask('/v4/order/' + id);
    if (body.rc !== 0) { console.error(body.mc); continue; }
    found.push(body);
  }
  return found.map((body) => body.result.state);
}`,
  ),
  client(
    'a list of bodies, looked at or not',
    `${ask}export async function states(ids) {
  const found = [];
  for (const id of ids) {
    const body = await ask('/v4/order/' + id);
    if (body.rc !== 0) console.error(body.mc);
    found.push(body);
  }
  return found.map((body) => body.result.state);
}`,
    ['failureSeen'],
  ),
  client(
    'a variable that gets a body where XT has accepted',
    `${ask}export async function id() {
  let good = null;
  const body = await ask('/v4/order');
  if (body.rc === 0) good = body;
  else console.error(body.mc);
  return good ? good.result.id : null;
}`,
  ),
  client(
    'pipes of rxjs that look',
    `import { map, tap } from 'rxjs';
${ask}export const a = from(ask('/v4/x')).pipe(tap((body) => { if (body.rc !== 0) throw new Error(body.mc); }), map((body) => body.result.bids));
export const c = from(ask('/v4/y')).pipe(map((body) => { if (body.rc !== 0) throw new Error(body.mc); return body; }), map((body) => body.result.asks));`,
  ),
  client(
    'a state that is set behind a look',
    `${ask}import { useEffect, useState } from 'react';
export function useX() {
  const [body, setBody] = useState(null);
  useEffect(() => { ask('/v4/a').then((b) => { if (b.rc === 0) setBody(b); else console.error(b.mc); }); }, []);
  return body ? body.result.x : null;
}`,
  ),
  client(
    'a state that is set behind a guard, in a function of the effect',
    `${ask}import { useEffect, useState } from 'react';
export function useX() {
  const [body, setBody] = useState(null);
  useEffect(() => { async function run() { const b = await ask('/v4/a'); if (b.rc !== 0) { console.warn(b.mc); return; } setBody(b); } run(); }, []);
  return body ? body.result.x : null;
}`,
  ),
  client(
    'a state that is an object',
    `${ask}import { useEffect, useState } from 'react';
export function useX() {
  const [state, setState] = useState({ body: null });
  useEffect(() => { ask('/v4/a').then((b) => { if (b.rc !== 0) throw new Error(b.mc); setState({ body: b }); }); }, []);
  return state.body && state.body.result.x;
}`,
  ),
  client(
    'a state that a function gives',
    `${ask}import { useEffect, useState } from 'react';
export function useX() {
  const [body, setBody] = useState(null);
  useEffect(() => { ask('/v4/a').then((b) => { if (b.rc !== 0) throw new Error(b.mc); setBody(() => b); }); }, []);
  return body ? body.result.x : null;
}`,
  ),
  client(
    'a state whose failure is set beside it',
    `${ask}import { useEffect, useState } from 'react';
export function useX() {
  const [body, setBody] = useState(null);
  const [error, setError] = useState(null);
  useEffect(() => { ask('/v4/a').then((b) => { setBody(b); if (b.rc !== 0) setError(b.mc); }); }, []);
  if (error) return error;
  return body ? body.result.x : null;
}`,
  ),
  client(
    'a state that is asked where it is shown',
    `${ask}import { useEffect, useState } from 'react';
export function useX() {
  const [body, setBody] = useState(null);
  useEffect(() => { ask('/v4/a').then((b) => { if (b.rc !== 0) console.warn(b.mc); setBody(b); }); }, []);
  return body && (body.rc === 0 ? body.result.x : body.mc);
}`,
  ),
  client(
    'a state that nobody asks',
    `${ask}import { useEffect, useState } from 'react';
export function useX() {
  const [body, setBody] = useState(null);
  useEffect(() => { ask('/v4/a').then((b) => { setBody(b); }); }, []);
  return body ? body.result.x : null;
}`,
    ['uncheckedResult'],
  ),
  client(
    'a state behind what only prints',
    `${ask}import { useEffect, useState } from 'react';
export function useX() {
  const [body, setBody] = useState(null);
  useEffect(() => { ask('/v4/a').then((b) => { if (b.rc !== 0) console.warn(b.mc); setBody(b); }); }, []);
  return body ? body.result.x : null;
}`,
    ['failureSeen'],
  ),
  client(
    'a ref that is set behind a guard',
    `${ask}import { onMounted, ref } from 'vue';
export function useX() {
  const body = ref(null);
  onMounted(async () => { const b = await ask('/v4/a'); if (b.rc !== 0) { console.error(b.mc); return; } body.value = b; });
  return () => body.value?.result.x;
}`,
  ),
  client(
    'a ref that is set in a callback, behind a look',
    `${ask}import { onMounted, ref } from 'vue';
export function useX() {
  const body = ref(null);
  onMounted(() => ask('/v4/a').then((b) => { if (b.rc === 0) body.value = b; else console.error(b.mc); }));
  return () => body.value?.result.x;
}`,
  ),
  client(
    'a ref that nobody asks',
    `${ask}import { onMounted, ref } from 'vue';
export function useX() {
  const body = ref(null);
  onMounted(async () => { body.value = await ask('/v4/a'); });
  return () => body.value.result.x;
}`,
    ['uncheckedResult'],
  ),
  client(
    'a ref behind what only prints',
    `${ask}import { onMounted, ref } from 'vue';
export function useX() {
  const body = ref(null);
  onMounted(async () => { const b = await ask('/v4/a'); if (b.rc !== 0) console.error(b.mc); body.value = b; });
  return () => body.value.result.x;
}`,
    ['failureSeen'],
  ),
  client(
    'a check handed on as a method of this',
    `${ask}export class Api {
  check(body) { if (body.rc !== 0) throw new Error(body.mc); return body; }
  fee() { return ask('/v4/fee').then(this.check).then((body) => body.result.fee); }
  time() { return ask('/v4/time').then(this.check).then((body) => body.result.time); }
}`,
  ),
  client(
    'a check handed on as a member of an object',
    `${ask}const guards = { check(body) { if (body.rc !== 0) throw new Error(body.mc); return body; } };
export const fee = () => ask('/v4/fee').then(guards.check).then((body) => body.result.fee);`,
  ),
  client(
    'a check handed on as a static method',
    `${ask}class Guards { static check(body) { if (body.rc !== 0) throw new Error(body.mc); return body; } }
export const fee = () => ask('/v4/fee').then(Guards.check).then((body) => body.result.fee);`,
  ),
  client(
    'a check handed on as a field',
    `${ask}export class Api {
  check = (body) => { if (body.rc !== 0) throw new Error(body.mc); return body; };
  fee() { return ask('/v4/fee').then(this.check).then((body) => body.result.fee); }
}`,
  ),
  client(
    'a method handed on that only prints',
    `${ask}export class Api {
  noted(body) { if (body.rc !== 0) console.warn(body.mc); return body; }
  fee() { return ask('/v4/fee').then(this.noted).then((body) => body.result.fee); }
}`,
    ['failureSeen'],
  ),
  client(
    'a list checked by a method that is handed on',
    `${ask}export class Api {
  check(body) { if (body.rc !== 0) throw new Error(body.mc); }
  async all(paths) { const bodies = await Promise.all(paths.map((path) => ask(path))); bodies.forEach(this.check); return bodies.map((body) => body.result.id); }
}`,
  ),
  client(
    'a list chosen by a predicate that is a member',
    `${ask}const is = { fine: (body) => body.rc === 0 };
export async function all(paths) { const bodies = await Promise.all(paths.map((path) => ask(path))); return bodies.filter(is.fine).map((body) => body.result.id); }`,
  ),
  client(
    'a list that a member only prints',
    `${ask}const note = { failure: (body) => { if (body.rc !== 0) console.warn(body.mc); } };
export async function all(paths) { const bodies = await Promise.all(paths.map((path) => ask(path))); bodies.forEach(note.failure); return bodies.map((body) => body.result.id); }`,
    ['failureSeen'],
  ),
  client(
    'a handler that runs where its code has come',
    `${ask}export async function run() {
  const body = await ask('/v4/x');
  const handlers = { SUCCESS: () => body.result.symbols };
  const handler = handlers[body.mc];
  if (!handler) throw new Error(body.mc);
  return handler();
}`,
  ),
  client(
    'a loop that waits, and prints each code',
    `${ask}export async function wait() {
  let body = await ask('/v4/x');
  while (body.rc !== 0) { console.warn(body.mc); body = await ask('/v4/x'); }
  return body.result;
}`,
  ),
  client(
    'an answer with the code, in a try that hands on errors',
    `${ask}export async function serve(res, next) {
  try {
    const body = await ask('/v4/x');
    if (body.rc !== 0) return res.status(422).json({ code: body.mc });
    res.json(body.result);
  } catch (error) { next(error); }
}`,
  ),
];

const batch = (code: string): string =>
  `const get = async (id) => (await fetch('https://sapi.xt.com/v4/order/' + id)).json();\nexport async function orders(ids) {\n  const all = await Promise.all(ids.map(get));\n  ${code}\n}\nexport {};\n`;

describe.each(lowerings)('paths, by the lowering of %s', (_, lower) => {
  const told = (text: string, level: 'recommended' | 'strict'): Told => {
    const analysis = analyse(lower(text, 'client.js'), knowledge);
    const options = noUncheckedResult.presets[level];
    const found = noUncheckedResult.find(analysis, options).map(({ messageId }) => messageId);
    return level === 'strict'
      ? [...found, ...noDiscardedCode.find(analysis, {}).map(({ messageId }) => messageId)]
      : found;
  };

  it.each(clients.map((one) => [one.name, one] as const))('%s', (_name, { code, recommended, strict }) => {
    expect(told(whole(code), 'recommended')).toEqual(recommended);
    expect(told(whole(code), 'strict')).toEqual(strict);
  });

  it.each(files.map((one) => [one.name, one] as const))('%s', (_name, { code, recommended, strict }) => {
    expect(told(code, 'recommended')).toEqual(recommended);
    expect(told(code, 'strict')).toEqual(strict);
  });

  it('tells the use that fails first, wherever it is written', () => {
    const text = `${ask}const priceOf = (body) => body.result.price;
export async function price() {
  const body = await ask('/v4/ticker');
  const { id } = body.result;
  return [id, priceOf(body)];
}`;
    const analysis = analyse(lower(text, 'client.js'), knowledge);
    const [found, ...others] = noUncheckedResult.find(analysis, noUncheckedResult.presets.recommended);
    expect(text.slice(found?.start)).toMatch(/^result;/);
    expect(others).toEqual([]);
  });

  it('names the line that saw the failure of this body', () => {
    const text = `${ask}export async function both() {
  const [one, two] = [await ask('/v4/ticker'), await ask('/v4/symbol')];
  if (one.rc !== 0) console.error(one.mc);
  if (two.rc !== 0) throw new Error(two.mc);
  return [one.result.id, two.result.id];
}`;
    const analysis = analyse(lower(text, 'client.js'), knowledge);
    const found = noUncheckedResult.find(analysis, noUncheckedResult.presets.recommended);
    expect(found.map(({ messageId, data }) => [messageId, data.line])).toEqual([['failureSeen', '8']]);
  });

  it.each(batches.map((one) => [one.name, one] as const))('of a list: %s', (_name, { code, recommended }) => {
    expect(told(batch(code), 'recommended')).toEqual(recommended);
  });
});
