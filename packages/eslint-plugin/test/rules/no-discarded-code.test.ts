import { describe, expect, it } from 'vitest';
import { fixturesOf } from '../support/fixtures.ts';
import { reportedCase as reported, silentCase as silent } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';
import { expectSoundSuggestions } from '../support/sound-suggestions.ts';

const rule = 'no-discarded-code';

const valid = [
  silent(
    'one of two bodies that a property holds, and its mc thrown',
    `
const state = {};
async function open() {
  state.body = await (await fetch('https://sapi.xt.com/x')).json();
  if (state.body.rc !== 0) throw new Error(state.body.mc);
}
async function close() {
  state.body = await (await fetch('https://sapi.xt.com/y')).json();
  if (state.body.rc !== 0) throw new Error(state.body.mc);
}
`,
  ),
  silent(
    'one of two responses that a variable holds, and its mc thrown',
    `
async function f(axios, isOpen) {
  const reply = isOpen ? await axios.get('https://sapi.xt.com/x') : await axios.get('https://sapi.xt.com/y');
  if (reply.data.rc !== 0) throw new Error(reply.data.mc);
}
`,
  ),
  silent(
    'a body is asked as what a property holds, and its mc thrown',
    `
const state = {};
async function open() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  state.body = body;
  if (state.body.rc !== 0) throw new Error(body.mc);
}
async function close() {
  state.body = await (await fetch('https://sapi.xt.com/y')).json();
}
`,
  ),
  silent(
    'a truth that is given, and the mc printed',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.rc !== 0) {
    console.warn(body.mc);
    return false;
  }
  return true;
}
`,
  ),
  silent(
    'a predicate decides, and the mc is thrown',
    `
const isFine = ({ rc }) => rc === 0;
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (!isFine(body)) throw new Error(body.mc);
  return body.result;
}
`,
  ),
  silent(
    'a predicate prints the mc itself',
    `
function isFine(body) {
  if (body.rc !== 0) console.warn(body.mc);
  return body.rc === 0;
}
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (!isFine(body)) return null;
  return body.result;
}
`,
  ),
  silent(
    'a predicate about one code',
    `
const isMissing = (body) => body.mc === 'ORDER_005';
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (isMissing(body)) return null;
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}
`,
  ),
  silent(
    'a test the wrong way round is told where the result is used',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.rc === 0) throw new Error(body.mc);
  return body.result;
}
`,
  ),
  silent(
    'so are arms the wrong way round',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  return body.rc !== 0 ? body.result.id : body.mc;
}
`,
  ),
  silent(
    'answers of several systems that are asked alike',
    `
const site = 'https://www.xt.com/en/copy-trading';
async function f(page, paths) {
  const found = {};
  for (const path of paths) {
    const d = await (await fetch(path)).json();
    if (d && (d.rc === 0 || d.code === 0 || d.data || d.result)) found[path] = d;
  }
  return found;
}
`,
  ),
  silent(
    'the mc is joined to a text by a plus',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.rc !== 0) throw new Error('refused: ' + body.mc);
  return body.result;
}
`,
  ),
  silent(
    'the same condition asks the mc, in front of rc or behind it',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.rc !== 0 && body.mc.startsWith('AUTH_')) return login();
  if (RETRY.has(body.mc) && body.rc !== 0) return f();
  if (body.rc !== 0 && !RETRY[body.mc]) return null;
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}
`,
  ),
  silent(
    'the mc is read',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}
`,
  ),
  silent(
    'the response is passed on',
    `
async function f() {
  const response = await axios.get('https://sapi.xt.com/x');
  if (response.data.rc !== 0) throw new XtError(response);
  return response.data.result;
}
`,
  ),
  silent(
    'the body is logged before',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  console.log(body);
  if (body.rc !== 0) return null;
  return body.result;
}
`,
  ),
  silent(
    'the branch is about one code',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.rc !== 0 && body.mc === 'ORDER_005') return null;
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}
`,
  ),
  silent(
    "another system's mc beside XT",
    `
const host = 'https://sapi.xt.com';
export function g(parcel) { if (parcel.rc === 0 && parcel.mc === 'M01203') return parcel.city; return undefined; }
`,
  ),
  silent(
    "another system's envelope from its own host, beside XT",
    `
const host = 'https://sapi.xt.com';
export async function call(path) {
  const reply = await (await fetch(\`https://crm.intranet.example/\${path}\`)).json();
  if (reply.rc !== 0) throw new Error(reply.msg);
  return reply.mc === 'SUCCESS' ? reply.result : null;
}
`,
  ),
  silent(
    'an rc beside XT that has no mc',
    `
const host = 'https://sapi.xt.com';
client.create(path, (rc, error) => { if (rc !== 0) throw new Error('failed'); });
function g(reply) { if (reply.rc !== 0) throw new Error('failed'); return reply.data; }
`,
  ),
  silent(
    "another system's envelope",
    `
function g(reply) { if (reply.rc !== 0) throw new Error(reply.msg); if (reply.mc === 'OK') return reply.result; }
`,
  ),
  silent(
    'the mc goes on later',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  let isOk = true;
  if (body.rc !== 0) isOk = false;
  return { isOk, code: body.mc };
}
`,
  ),
  silent(
    'the mc got a name before',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  const code = body.mc;
  if (body.rc !== 0) throw new Error(code);
  return body.result;
}
`,
  ),
];

const invalid = [
  reported(
    'nothing but a truth is given',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if («body.rc !== 0») return false;
  return true;
}
`,
  ),
  reported(
    'nothing but a truth is given, behind a success',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if («body.rc === 0») return true;
  return false;
}
`,
  ),
  reported(
    'nothing but a truth is given, by a ternary',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  return «body.rc === 0» ? 'done' : 'refused';
}
`,
  ),
  reported(
    'an outcome without its reason',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if («body.rc !== 0») return { ok: false };
  return { ok: true, data: body.result };
}
`,
  ),
  reported(
    'the outcome is counted',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  let failures = 0;
  if («body.rc !== 0») failures++;
  return failures;
}
`,
  ),
  reported(
    'a predicate of the file decides',
    `
const isFine = ({ rc }) => rc === 0;
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (!«isFine(body)») return null;
  return body.result;
}
`,
  ),
  reported(
    'a predicate with branches decides: told where it is asked',
    `
function isFine(body) {
  if (body.rc !== 0) return false;
  return true;
}
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (!«isFine(body)») return null;
  return body.result;
}
`,
  ),
  reported(
    'something unknown ran, and the result is used all the same',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if («body.rc !== 0») other();
  return body.result;
}
`,
  ),
  reported(
    'a field that the body has not gives way to the mc',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
-   if («body.rc !== 0») throw new Error(\`refused: \${body.msg ?? body.message}\`);
+   if (body.rc !== 0) throw new Error(\`refused: \${body.mc}\`);
  return body.result;
}
`,
  ),
  reported(
    'the same, joined by a plus',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
-   if («body.rc !== 0») throw new Error('refused: ' + body.msg);
+   if (body.rc !== 0) throw new Error('refused: ' + body.mc);
  return body.result;
}
`,
  ),
  reported(
    'a field that the file declares stays beside it',
    `
interface Body { rc: number; mc: string; msg: string; result: unknown }
async function f() {
  const body: Body = await (await fetch('https://sapi.xt.com/x')).json();
-   if («body.rc !== 0») throw new Error(\`refused: \${body.msg}\`);
+   if (body.rc !== 0) throw new Error(\`refused: \${body.msg}: \${body.mc}\`);
  return body.result;
}
`,
  ),
  reported(
    'a test that asks for more than the outcome: the error is not of the mc alone, and nothing is offered',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if («body.rc !== 0» || !body.result.length) throw new Error('no rows');
  return body.result;
}
`,
  ),
  reported(
    'an error with a text of its own',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
-   if («body.rc !== 0») throw new Error('failed');
+   if (body.rc !== 0) throw new Error(\`failed: \${body.mc}\`);
  return body.result;
}
`,
  ),
  reported(
    'the success is a constant of the file',
    `
const RC = { OK: 0 };
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
-   if («body.rc !== RC.OK») throw new Error('failed');
+   if (body.rc !== RC.OK) throw new Error(\`failed: \${body.mc}\`);
  return body.result;
}
`,
  ),
  reported(
    'rc === 1, the mc under a name',
    `
async function f() {
  const { rc, mc, result } = await (await fetch('https://sapi.xt.com/x')).json();
  if («rc === 1») {
-     throw new Error(\`it's \${'a'} failure\`);
+     throw new Error(\`it's \${'a'} failure: \${mc}\`);
  }
  return result;
}
`,
  ),
  reported(
    'the else of a success',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if («body.rc === 0») {
    return body.result;
  } else {
-     return Promise.reject(new Error("don't \`know\`"));
+     return Promise.reject(new Error(\`don't \\\`know\\\`: \${body.mc}\`));
  }
}
`,
  ),
  reported(
    'what follows a success that leaves',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if («body.mc === 'SUCCESS'») return body.result;
  return null;
}
`,
  ),
  reported(
    'the other arm of a ternary',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  return «body.rc === 0» ? body.result : [];
}
`,
  ),
  reported(
    'rc itself as the condition',
    `
import xt from 'xt-open-api';
xt.spot.getServerTime().then((r) => {
  if («r.rc») return console.error('no time');
  show(r.result);
});
`,
  ),
  reported(
    'the body is another variable where the error is thrown',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if («body.rc !== 0») { const body = await again(); throw new Error('failed'); }
  return body.result;
}
`,
  ),
  reported(
    'a variable of that name comes later in the block: it may not be asked before',
    `
async function f() {
  const { rc, mc, result } = await (await fetch('https://sapi.xt.com/x')).json();
  if («rc !== 0») { if (late()) throw new Error('failed'); const mc = 3; return mc; }
  return result;
}
`,
  ),
  reported(
    'the type that is written for the body has no mc',
    `
async function f() {
  const body = (await (await fetch('https://sapi.xt.com/x')).json()) as { rc: number; result: string };
  if («body.rc !== 0») throw new Error('failed');
  return body.result;
}
`,
  ),
  reported(
    'the type that is written for the body has an mc',
    `
interface Body { rc: number; mc?: string; result: string }
async function f() {
  const body: Body = await (await fetch('https://sapi.xt.com/x')).json();
-   if («body.rc !== 0») throw new Error('failed');
+   if (body.rc !== 0) throw new Error(\`failed: \${body.mc}\`);
  return body.result;
}
`,
  ),
  reported(
    'a condition that asks the mc keeps nothing of it',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if («body.mc !== 'SUCCESS'») return null;
  return body.result;
}
`,
  ),
  reported(
    'one way keeps the mc, another does not',
    `
async function f(isLoud) {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if («body.rc !== 0») {
    if (isLoud) throw new Error(body.mc);
    return null;
  }
  return body.result;
}
`,
  ),
  reported(
    'a comparison before keeps nothing',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.mc === 'AUTH_105') return f();
-   if («body.rc !== 0») throw new Error('failed');
+   if (body.rc !== 0) throw new Error(\`failed: \${body.mc}\`);
  return body.result;
}
`,
  ),
];

runMarked({
  rule,
  valid,
  invalid,
  told: () => ({
    messageId: 'discardedCode',
    data: { messageCode: 'mc' },
    suggestion: { messageId: 'addCode', data: { messageCode: 'mc' } },
  }),
});

describe('suggestions', () => {
  it('in every fixture', () => {
    const counts = fixturesOf('clients').map(({ name, text }) =>
      expectSoundSuggestions({ rule, code: text, fileName: name }),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });
});
