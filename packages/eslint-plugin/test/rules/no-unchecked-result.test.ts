import { describe, expect, it } from 'vitest';
import { fixturesOf } from '../support/fixtures.ts';
import { reportedCase as reported, silentCase as silent } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';
import { expectSoundSuggestions } from '../support/sound-suggestions.ts';

const rule = 'no-unchecked-result';

/** The same where the code allows for no body. */
const tolerantGuard = 'if (body && body.rc !== 0) throw new Error(`XT: ${body.mc}`)';

/** The statement that the suggestion puts in. */
function guard(base: string): string {
  return `if (${base}rc !== 0) throw new Error(\`XT: \${${base}mc}\`)`;
}

// What is a body at all: no-unchecked-result-bodies.test.ts.
const valid = [
  silent(
    'the rest of the body goes on with its result',
    `
async function symbols() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/symbol')).json();
  return { ...body, result: body.result?.symbols ?? [] };
}
`,
  ),
  silent(
    'truthiness off: where the result leaves, all that follows is about the failure',
    `
async function time() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
  if (body.result) return body.result.serverTime;
  throw new Error(body.mc);
}
`,
    [{ truthiness: false }],
  ),
  silent(
    'rc is looked at in the rest of the pattern',
    `
async function time() {
  const { result, ...rest } = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
  if (rest.rc !== 0) throw new Error(rest.mc);
  return result;
}
`,
  ),
  silent(
    'a helper that gets the body may look at it',
    `
async function time() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
  check(body);
  return body.result.serverTime;
}
`,
  ),
  silent(
    'an imported callback may look at it',
    `
import { check } from './check.js';
const time = () => fetch('https://sapi.xt.com/v4/public/time').then((r) => r.json()).then(check).then((b) => b.result);
`,
  ),
  silent(
    'a callback of the file looks at it',
    `
function check(body) { if (body.rc !== 0) throw new Error(body.mc); return body; }
const time = () => fetch('https://sapi.xt.com/v4/public/time').then((r) => r.json()).then(check).then((b) => b.result);
`,
  ),
  silent(
    'result itself is asked for before',
    `
async function time() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
  if (!body.result) throw new Error('no time');
  return body.result.serverTime;
}
`,
  ),
  silent(
    'result itself is asked for with &&',
    `
async function time() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
  return body.result && body.result.serverTime;
}
`,
  ),
  silent(
    'result itself is asked for in a ternary',
    `
async function time() {
  const { result } = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
  return result ? result.serverTime : 0;
}
`,
  ),
  silent(
    'truthiness off: but its test reads the mc',
    `
async function time() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
  if (!body.result) throw new Error(body.mc);
  return body.result.serverTime;
}
`,
    [{ truthiness: false }],
  ),
  silent(
    'a body returned whole',
    `
async function symbols() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/symbol')).json();
  return body;
}
export const raw = async () => (await fetch('https://sapi.xt.com/result')).json();
`,
  ),
  silent(
    'rc is read in an enclosing condition',
    `
async function symbols() {
  const { rc, mc, result } = await (await fetch('https://sapi.xt.com/v4/public/symbol')).json();
  if (rc === 0) { later(() => result.symbols); }
  else fail(mc);
}
`,
  ),
  silent(
    'rc is what a switch asks',
    `
async function symbols() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/symbol')).json();
  switch (body.rc) { case 0: return body.result; default: throw new Error(body.mc); }
}
`,
  ),
  silent(
    'result and mc go on together',
    `
async function go() {
  const xt = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
  return { value: xt.result, code: xt.mc };
}
`,
  ),
  silent(
    'typed: rc can only be 0',
    `
interface Ok { rc: 0; mc: 'SUCCESS'; result: number }
const host = 'sapi.xt.com';
declare function send(x: string): Promise<any>;
async function get(): Promise<Ok> { return send(host); }
export const n = async () => (await get()).result + 1;
`,
  ),
];

const invalid = [
  reported(
    'the result is taken apart, which fails before a guard behind it',
    `
export async function f() {
  const { «result»: { orderId } } = await (await fetch('https://sapi.xt.com/v4/order')).json();
  return orderId;
}
`,
  ),
  reported(
    'taken in a body without braces: there is no place behind it',
    `
export async function f(items) {
  for (const id of items) var { «result» } = await (await fetch('https://sapi.xt.com/v4/' + id)).json();
  return result;
}
`,
  ),
  reported(
    'the pattern has a rest, which would lose what else is taken',
    `
export async function f() {
  const { «result», ...rest } = await (await fetch('https://sapi.xt.com/v4/x')).json();
  return [result, rest.ma];
}
`,
  ),
  reported(
    'truthiness off: result itself is no look',
    `
async function time() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
+   ${guard('body.')};
  if (!body.«result») throw new Error('no time');
  return body.result.serverTime;
}
`,
    [{ truthiness: false }],
  ),
  reported(
    '?. hides a failure as emptiness',
    `
async function time() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
+   ${tolerantGuard};
  return body?.«result»?.serverTime;
}
`,
  ),
  reported(
    '?? [] hides a failure as emptiness',
    `
async function symbols() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/symbol')).json();
+   ${guard('body.')};
  const list = body.«result» ?? [];
  return list;
}
`,
  ),
  reported(
    '|| [] hides a failure as emptiness',
    `
async function symbols() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/symbol')).json();
+   ${guard('body.')};
  render(body.«result» || []);
}
`,
  ),
  reported(
    'printing is no look',
    `
async function symbols() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/symbol')).json();
  console.log(JSON.stringify(body), body);
+   ${guard('body.')};
  return body.«result».symbols;
}
`,
  ),
  reported(
    'a look that comes too late',
    `
async function symbols() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/symbol')).json();
+   ${guard('body.')};
  const first = body.«result».symbols[0];
  if (body.rc !== 0) throw new Error(body.mc);
  return first;
}
`,
  ),
  reported(
    'typed: rc may be 1',
    `
interface Ok { rc: 0 | 1; mc: string; result: number }
const host = 'sapi.xt.com';
declare function send(x: string): Promise<any>;
async function get(): Promise<Ok> { return send(host); }
export const n = async () => (await get()).«result» + 1;
`,
  ),
  reported(
    'a variable that is assigned in a try',
    `
async function go() {
  let body;
  try {
    const res = await fetch('https://sapi.xt.com/x');
    body = await res.json();
  } catch (error) {
    return null;
  }
+   ${guard('body.')};
  return body.«result».list;
}
`,
  ),
  reported(
    'in a callback that runs later: the guard stands where the body is known',
    `
async function stream(socket) {
  const reply = await (await fetch('https://sapi.xt.com/v4/ws-token', { method: 'POST' })).json();
+   ${guard('reply.')};
  socket.on('open', () => {
    socket.send(reply.«result».accessToken);
  });
}
`,
  ),
  reported(
    'in the callback that gets the body, the guard stays there',
    `
function stream(socket) {
  let reply;
  socket.on('stale', async () => {
    reply = await (await fetch('https://sapi.xt.com/v4/ws-token')).json();
+     ${guard('reply.')};
    socket.send(reply.«result».accessToken);
  });
}
`,
  ),
  reported(
    'the code allows for no body: so does the guard',
    `
async function price() {
  let body = null;
  try {
    body = await (await fetch('https://sapi.xt.com/v4/public/ticker/price')).json();
  } catch {}
+   ${tolerantGuard};
  return body && Number(body.«result»[0].p);
}
`,
  ),
  reported(
    'a pragma stays with its statement',
    `
async function time() {
  const body = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
+   ${guard('body.')};
  // @ts-expect-error: no types for it
  console.log(body.«result».serverTime);
}
`,
  ),
  reported(
    'the type that is written for the body has neither rc nor mc: nothing is offered',
    `
async function time() {
  const body: { result: { serverTime: number } } = await (await fetch('https://sapi.xt.com/v4/public/time')).json();
  return body.«result».serverTime;
}
`,
  ),
  reported(
    'tabs, no semicolons, comments',
    `
async function go() {
\tconst body = await (await fetch("https://sapi.xt.com/x")).json()
+ \t${guard('body.')}
\t// the list
\treturn body.«result».list // done
}
`,
  ),
  reported(
    'an arrow of a promise that gives an object',
    `
const rows = (pair) =>
  fetch('https://sapi.xt.com/v4/public/kline?symbol=' + pair)
    .then((response) => response.json())
-     .then((body) => ({ rows: body.«result».map(Number) }));
+     .then((body) => { ${guard('body.')}; return ({ rows: body.result.map(Number) }); });
`,
  ),
  reported(
    'the code before it leaves by throwing: so does the guard',
    `
async function rows(pair) {
  const response = await fetch('https://sapi.xt.com/v4/public/kline?symbol=' + pair);
  if (!response.ok) throw new Error('no answer');
  const body = await response.json();
+   ${guard('body.')};
  return body.«result».map(Number);
}
`,
  ),
  reported(
    'used in one of several branches: behind what gives the body, so that all are guarded',
    `
async function go(kind) {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
+   ${guard('body.')};
  switch (kind) {
    case 'a': return body.«result».list;
    default: return body.result.more;
  }
}
`,
  ),
];

runMarked({
  rule,
  valid,
  invalid,
  told: () => ({
    messageId: 'uncheckedResult',
    data: { result: 'result', returnCode: 'rc', messageCode: 'mc' },
    suggestion: { messageId: 'addGuard', data: { returnCode: 'rc' } },
  }),
});

/** What is offered where the code has a way out of its own. */
runMarked({
  rule,
  about: 'the way out that the code has',
  valid: [],
  invalid: [
    reported(
      'it returns null',
      `
async function rows(pair) {
  const response = await fetch('https://sapi.xt.com/v4/public/kline?symbol=' + pair);
  if (!response.ok) return null;
  const body = await response.json();
+   if (body.rc !== 0) {
+     console.error('XT:', body.mc);
+     return null;
+   }
  return body.«result».map(Number);
}
`,
    ),
    reported(
      'it goes on with the next item, and says so by its own logger',
      `
async function all(pairs, log) {
  for (const pair of pairs) {
    const response = await fetch('https://sapi.xt.com/v4/public/kline?symbol=' + pair);
    if (!response.ok) {
      log.warn('no rows', response.status);
      continue;
    }
    const body = await response.json();
+     if (body.rc !== 0) {
+       log.warn('XT:', body.mc);
+       continue;
+     }
    keep(body.«result».length);
  }
}
`,
    ),
    reported(
      'it leaves the loop',
      `
async function all(pairs) {
  for (const pair of pairs) {
    const response = await fetch('https://sapi.xt.com/v4/public/kline?symbol=' + pair);
    if (response.status === 429) break;
    const body = await response.json();
+     if (body.rc !== 0) {
+       console.error('XT:', body.mc);
+       break;
+     }
    keep(body.«result».length);
  }
}
`,
    ),
  ],
  told: () => ({
    messageId: 'uncheckedResult',
    data: { result: 'result', returnCode: 'rc', messageCode: 'mc' },
    suggestion: { messageId: 'addLeaving', data: { returnCode: 'rc', messageCode: 'mc' } },
  }),
});

describe('suggestions', () => {
  it('in every fixture', () => {
    const counts = fixturesOf('clients').map(({ name, text }) =>
      expectSoundSuggestions({ rule, code: text, fileName: name }),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
  });
});
