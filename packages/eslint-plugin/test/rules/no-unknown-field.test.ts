import { reportedCase, silentCase as silent } from '../support/rule-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';
import { ruleNamed } from '../support/rules.ts';
import { runMarked } from '../support/run-marked.ts';

const rule = 'no-unknown-field';

/** A client around the lines of a function that has `response` and `body`. */
function around(lines: string): string {
  return `
async function f() {
  const response = await fetch('https://sapi.xt.com/v4/x');
  const body = await response.json();
${lines.replace(/^\n|\n\s*$/g, '')}
  return body.result;
}
`;
}

type MessageId = 'unknownReason' | 'unknownOutcome' | 'unknownResult';

/** What a case tells of which field, and what is suggested in its place, if anything is. */
function told(messageId: MessageId, field: string, meant?: string) {
  return (name: string, text: string) => ({ ...reportedCase(name, text), messageId, field, meant });
}

const reason = (field: string, meant?: string) => told('unknownReason', field, meant);
const outcome = (field: string, meant?: string) => told('unknownOutcome', field, meant);
const result = (field: string, meant?: string) => told('unknownResult', field, meant);

const valid = [
  silent(
    'one shape of an answer tried after the other',
    around(`  if (Array.isArray(body)) return body;\n  else if (body && body.data) return body.data;`),
  ),
  silent(
    'the result or what others have instead',
    around(`  if (body.result || body.code === 0) return true;`),
  ),
  silent('the fields of the envelope', around(`  if (body.rc !== 0) throw new Error(body.mc + body.ma);`)),
  silent('behind ??', around(`  if (body.rc !== 0) throw new Error(body.mc ?? body.msg);`)),
  silent('in front of ??', around(`  if (body.rc !== 0) throw new Error(body.msg ?? body.mc);`)),
  silent(
    'behind ||, with what hangs on it',
    around(`  if (body.rc !== 0) throw new Error(body.error?.message || body.mc);`),
  ),
  silent(
    'a first choice in front of what others have',
    around(`  if (body.rc !== 0) throw new Error(body.msg || response.statusText);`),
  ),
  silent(
    'a first choice beside the mc',
    around(`  if (body.rc !== 0) throw new Error(\`\${body.mc}: \${body.msg || 'unknown'}\`);`),
  ),
  silent('a default in a pattern', around(`  const { msg = 'none' } = body;\n  log(msg);`)),
  silent(
    'a variable that gets the mc later',
    around(`  let why = body.msg;\n  if (!why) why = body.mc;\n  log(why);`),
  ),
  silent('a name that stands in front of ??', around(`  const why = body.msg;\n  log(why ?? body.mc);`)),
  silent('a name that nobody reads', around(`  const { msg } = body;`)),
  silent('a test beside rc', around(`  if (body.rc !== 0 || body.code !== 0) throw new Error(body.mc);`)),
  silent(
    'a test beside mc',
    around(`  if (body.mc === 'AUTH_105' || body.msg === 'outdated') throw new Error(body.mc);`),
  ),
  silent(
    'a ternary of one or the other',
    around(`  if (body.rc !== 0) throw new Error(body.msg ? body.msg : body.mc);`),
  ),
  silent(
    'a ternary that asks for mc first',
    around(`  if (body.rc !== 0) throw new Error(body.mc ? body.mc : body.msg);`),
  ),
  silent(
    'one envelope after the other',
    around(`
  if (body.error) throw new Error(body.error.message);
  if (body.rc !== 0) throw new Error(body.mc);`),
  ),
  silent('data or result', around(`  if (Array.isArray(body.data)) return body.data;`)),
  silent('asked for by in', around(`  if ('msg' in body) throw new Error(body.msg);`)),
  silent(
    'asked for by typeof',
    around(`  if (typeof body.message === 'string') throw new Error(body.message);`),
  ),
  silent(
    'asked for by undefined',
    around(`  if (body.code !== undefined && body.code !== 0) throw new Error(body.message);`),
  ),
  silent('where there is no rc', around(`  if (body.rc === undefined) throw new Error(body.message);`)),
  silent(
    'where rc is neither',
    around(`  if (body.rc !== 0 && body.rc !== 1) throw new Error(body.message);`),
  ),
  silent('a method of that name', around(`  log(body.message());`)),
  silent(
    'a field that is written',
    around(`  body.msg = TEXTS[body.mc];\n  if (body.rc !== 0) throw new Error(body.msg);`),
  ),
  silent(
    'fields that are put in',
    around(`  Object.assign(body, { msg: TEXTS[body.mc] });\n  log(body.msg);`),
  ),
  silent(
    'a body of the file itself in its place',
    `
async function f() {
  const body = await fetch('https://sapi.xt.com/v4/x').then((r) => r.json()).catch((e) => ({ rc: 1, msg: e.message }));
  if (body.rc !== 0) throw new Error(body.msg);
  return body.result;
}
`,
  ),
  silent(
    'the HTTP status is bad, the body is read there',
    `
async function f() {
  const response = await fetch('https://sapi.xt.com/v4/x');
  if (!response.ok) throw new Error((await response.json()).message);
  return response;
}
`,
  ),
  silent(
    'the HTTP status is bad, by its number',
    around(`  if (response.status !== 200) throw new Error(body.message);`),
  ),
  silent(
    'the HTTP status is one of a list',
    around(`  if ([429, 503].includes(response.status)) throw new Error(body.msg);`),
  ),
  silent(
    'the HTTP status under another name',
    around(`  const { ok } = response;\n  if (!ok) throw new Error(body.error);`),
  ),
  silent(
    'behind the good HTTP status',
    around(`  if (response.ok) return body.result;\n  throw new Error(body.message);`),
  ),
  silent(
    'a helper that is called where the HTTP status is bad',
    `
async function fail(response) {
  const { message } = await response.json();
  throw new Error(message);
}
async function f() {
  const response = await fetch('https://sapi.xt.com/v4/x');
  if (response.status >= 400) await fail(response);
  return response;
}
`,
  ),
  silent(
    'a callback where the HTTP status is bad',
    `
fetch('https://sapi.xt.com/v4/x').then((response) => {
  if (!response.ok) return response.json().then((body) => { throw new Error(body.message); });
  return response;
});
`,
  ),
  silent(
    'the response instead of the body',
    `
async function f() {
  const reply = await axios.get('https://sapi.xt.com/v4/x');
  if (reply.status !== 200) throw new Error(reply.statusText);
  const { data, status } = reply;
  log(status);
  return data.rc === 0 ? data.result : reply.data.mc;
}
`,
  ),
  silent(
    'what axios throws',
    `
const f = () => axios.get('https://sapi.xt.com/v4/x').catch((error) => log(error.response.data.message, error.code));
`,
  ),
  silent(
    'what a catch gets, which others may have thrown',
    `
async function f() {
  try {
    const body = await (await fetch('https://sapi.xt.com/v4/x')).json();
    if (body.rc !== 0) throw body;
    return body.result;
  } catch (error) {
    log(error.message, error.code);
  }
}
`,
  ),
  silent(
    'futures, by host and by path',
    `
async function f(path) {
  const first = await (await fetch('https://fapi.xt.com/future/x')).json();
  const second = await (await fetch('https://www.xt.com/fapi/x')).json();
  if (first.returnCode !== 0) throw new Error(first.msgInfo + first.error.msg);
  return second.error.code ?? second.data;
}
`,
  ),
  silent(
    "another system's",
    `
async function f() {
  const xt = 'https://sapi.xt.com/v4/x';
  const body = await (await fetch('https://api.example.com/v4/x')).json();
  if (body.code !== 0) throw new Error(body.msg);
  return body.data;
}
`,
  ),
  silent(
    'an answer whose helper nobody can read',
    `
import { getJson, load } from './net';
async function f() {
  const body = await getJson('https://sapi.xt.com/v4/x');
  const other = await load('https://sapi.xt.com/v4/x');
  if (body.rc !== 0) throw new Error(body.msg);
  return other.data.data;
}
`,
  ),
  silent(
    'a body that something else looks at first',
    `
const http = axios.create({ baseURL: 'https://sapi.xt.com' });
http.interceptors.response.use((response) => {
  if (response.data.rc !== 0) response.data.msg = TEXTS[response.data.mc];
  return response;
});
const f = async () => (await http.get('/v4/x')).data.msg;
`,
  ),
  silent(
    'a type that has the field: annotation, cast, argument, what a helper returns',
    `
interface Reply { rc: number; mc: string; result: unknown; msg?: string }
async function a() {
  const body: Reply = await (await fetch('https://sapi.xt.com/v4/x')).json();
  log(body.msg);
}
async function b() {
  const body = (await (await fetch('https://sapi.xt.com/v4/x')).json()) as Reply & { code?: number };
  log(body.msg, body.code);
}
async function c() {
  const { data } = await axios.get<Reply>('https://sapi.xt.com/v4/x');
  log(data.msg);
}
async function d(): Promise<Reply> {
  return (await fetch('https://sapi.xt.com/v4/x')).json();
}
async function e() {
  const { msg } = await d();
  log(msg);
}
fetch('https://sapi.xt.com/v4/x').then((r) => r.json()).then((body: Reply) => log(body.msg));
`,
  ),
  silent(
    'a type that cannot be read',
    `
import type { Reply } from './types';
async function a() {
  const body: Reply = await (await fetch('https://sapi.xt.com/v4/x')).json();
  log(body.msg);
}
async function b() {
  const body: Record<string, any> = await (await fetch('https://sapi.xt.com/v4/x')).json();
  log(body.msg);
}
`,
  ),
];

const invalid = [
  reason('msg', 'mc')(
    'the first choice where nothing of the envelope stands behind it',
    around(`
- if (body.rc !== 0) throw new Error(\`XT refused: \${body.«msg» || body.message || 'unknown'}\`);
+ if (body.rc !== 0) throw new Error(\`XT refused: \${body.mc || body.message || 'unknown'}\`);`),
  ),
  result('data', 'result')(
    'a list that is always empty',
    around(`
  if (body.rc !== 0) throw new Error(body.mc);
- return body.«data» ?? [];
+ return body.result ?? [];`),
  ),
  reason('msg', 'mc')(
    'the reason of a refusal',
    around(`
- if (body.rc !== 0) throw new Error(\`XT refused: \${body.«msg»}\`);
+ if (body.rc !== 0) throw new Error(\`XT refused: \${body.mc}\`);`),
  ),
  reason('message', 'mc')(
    'in brackets, by a name',
    around(`
- const why = body["«message»"];
+ const why = body["mc"];
  if (body.rc !== 0) throw new Error(why);`).replace('"«message»"', '«"message"»'),
  ),
  reason('msgInfo', 'mc')(
    'of futures, on a host that is plainly spot',
    around(`
- if (body.rc !== 0) throw new Error(body?.«msgInfo»);
+ if (body.rc !== 0) throw new Error(body?.mc);`),
  ),
  reason('error', 'mc')(
    'with what hangs on it',
    around(`
- if (body.rc !== 0) throw new Error(body.«error».message);
+ if (body.rc !== 0) throw new Error(body.mc);`),
  ),
  reason('errCode', 'mc')(
    'a code',
    around(`
- if (body.«errCode» === 'AUTH_103') resign();
+ if (body.mc === 'AUTH_103') resign();`),
  ),
  reason('code', 'mc')(
    'a switch',
    around(`
- switch (body.«code») { case 'AUTH_103': resign(); break; default: stop(); }
+ switch (body.mc) { case 'AUTH_103': resign(); break; default: stop(); }`),
  ),
  reason('msg')(
    'beside the mc: nothing is to be put there',
    around(`
  if (body.rc !== 0) throw new Error(\`\${body.mc}: \${body.«msg»}\`);`),
  ),
  outcome('code', 'rc')(
    'a code that is a number',
    around(`
- if (body.«code» !== 0) throw new Error(body.mc);
+ if (body.rc !== 0) throw new Error(body.mc);`),
  ),
  outcome('code', 'rc')(
    'a code that is HTTP’s',
    around(`
- if (body.«code» !== 200) throw new Error(body.mc);
+ if (body.rc !== 0) throw new Error(body.mc);`),
  ),
  outcome('returnCode', 'rc')(
    'a name that is compared',
    around(`
- const code = body.«returnCode»;
+ const code = body.rc;
  if (code !== 0) throw new Error(body.mc);`),
  ),
  outcome('code')(
    'a number that nobody knows',
    around(`
  if (body.«code» === -1121) throw new Error(body.mc);`),
  ),
  outcome('success', 'rc !== 0')(
    'a success that is denied',
    around(`
- if (!body.«success») throw new Error(body.mc);
+ if (body.rc !== 0) throw new Error(body.mc);`),
  ),
  outcome('success', 'rc === 0')(
    'a success that goes on',
    around(`
- log({ wasPlaced: body.«success», code: body.mc });
+ log({ wasPlaced: body.rc === 0, code: body.mc });`),
  ),
  outcome('success', 'rc')(
    'a success that is compared',
    around(`
- if (body.«success» === false) throw new Error(body.mc);
+ if (body.rc !== 0) throw new Error(body.mc);`),
  ),
  outcome('status', 'rc')(
    'a status that is a word',
    around(`
- if (body.«status» !== 'ok') throw new Error(body.mc);
+ if (body.rc !== 0) throw new Error(body.mc);`),
  ),
  outcome('error', 'rc !== 0')(
    'an error that is asked for alone',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/v4/x')).json();
- if (body.«error») throw new Error('refused');
+ if (body.rc !== 0) throw new Error('refused');
  return body.result;
}
`,
  ),
  result('data', 'result')(
    'what was asked for',
    around(`
- log(body.«data».list);
+ log(body.result.list);`),
  ),
  result('data', 'result')(
    'a test of it',
    around(`
- if (!body.«data»?.length) return [];
+ if (!body.result?.length) return [];`).replace('  return body.result;', '  return [];'),
  ),
  result('data', 'result')(
    'of an axios response',
    `
async function f() {
  const reply = await axios.get('https://sapi.xt.com/v4/x');
  if (reply.data.rc !== 0) throw new Error(reply.data.mc);
- return reply.data.«data»;
+ return reply.data.result;
}
`,
  ),
  reason('msg', 'mc')(
    'in a pattern',
    `
async function f() {
- const { rc, «msg» } = await (await fetch('https://sapi.xt.com/v4/x')).json();
+ const { rc, mc: msg } = await (await fetch('https://sapi.xt.com/v4/x')).json();
  if (rc !== 0) throw new Error(msg);
}
`,
  ),
  result('data', 'result')(
    'in the pattern of a callback, under another name',
    `
fetch('https://sapi.xt.com/v4/x')
  .then((response) => response.json())
- .then(({ rc, «data»: list }) => rc === 0 && show(list));
+ .then(({ rc, result: list }) => rc === 0 && show(list));
`,
  ),
  outcome('success', 'rc')(
    'in a pattern: it takes rc, and each use asks it',
    `
async function f() {
- const { «success», mc } = await (await fetch('https://sapi.xt.com/v4/x')).json();
- if (!success) throw new Error(mc);
- return { success, mc };
+ const { rc, mc } = await (await fetch('https://sapi.xt.com/v4/x')).json();
+ if (rc !== 0) throw new Error(mc);
+ return { success: rc === 0, mc };
}
`,
  ),
  outcome('status', 'rc')(
    'in a pattern, under another name',
    `
async function f() {
- const { «status»: ok, mc } = await (await fetch('https://sapi.xt.com/v4/x')).json();
- return ok ? mc : undefined;
+ const { rc, mc } = await (await fetch('https://sapi.xt.com/v4/x')).json();
+ return rc === 0 ? mc : undefined;
}
`,
  ),
  outcome('success', 'rc')(
    'in a pattern: what it is compared with changes too',
    `
async function f() {
- const { «success», mc } = await (await fetch('https://sapi.xt.com/v4/x')).json();
- if (success === false) throw new Error(mc);
+ const { rc: success, mc } = await (await fetch('https://sapi.xt.com/v4/x')).json();
+ if (success !== 0) throw new Error(mc);
}
`,
  ),
  outcome('success')(
    'in a pattern, where rc is a name already',
    `
async function f(rc) {
  const { «success», mc } = await (await fetch('https://sapi.xt.com/v4/x' + rc)).json();
  if (!success) throw new Error(mc);
}
`,
  ),
  reason('message', 'mc')(
    'where the HTTP status may be good',
    around(`
- if (!response.ok || body.rc !== 0) throw new Error(body.«message»);
+ if (!response.ok || body.rc !== 0) throw new Error(body.mc);`),
  ),
  reason('msg', 'mc')(
    'a default that has no such field',
    `
async function f() {
  const body = await fetch('https://sapi.xt.com/v4/x').then((r) => r.json()).catch(() => ({}));
- if (body.rc !== 0) throw new Error(body.«msg»);
+ if (body.rc !== 0) throw new Error(body.mc);
}
`,
  ),
  reason('msg', 'mc')(
    'a type that has it not',
    `
type Body = { rc: number; mc: string; result: unknown };
async function f() {
  const body: Body = await (await fetch('https://sapi.xt.com/v4/x')).json();
- if (body.rc !== 0) throw new Error(body.«msg»);
+ if (body.rc !== 0) throw new Error(body.mc);
}
`,
  ),
  reason('msg')(
    'a type without mc: nothing that type-checks',
    `
async function f() {
  const body: { rc: number } = await (await fetch('https://sapi.xt.com/v4/x')).json();
  if (body.rc !== 0) throw new Error(body.«msg»);
}
`,
  ),
  reason('msg', 'mc')(
    'an answer of a helper that is opened as a raw response',
    `
import { getJson } from './net';
async function f() {
  const body = (await getJson('https://sapi.xt.com/v4/x')).data;
- if (body.rc !== 0) throw new Error(body.«msg»);
+ if (body.rc !== 0) throw new Error(body.mc);
}
`,
  ),
  reason('msg', 'mc')(
    "XT's own package",
    `
import { spot } from 'xt-open-api';
async function f() {
  const body = await spot.getServerTime();
- if (body.rc !== 0) throw new Error(body.«msg»);
+ if (body.rc !== 0) throw new Error(body.mc);
}
`,
  ),
];

runMarked({
  rule,
  valid,
  invalid,
  told: ({ messageId, field, meant }) => ({
    messageId,
    data: { field, returnCode: 'rc', messageCode: 'mc', result: 'result' },
    ...(meant !== undefined && { suggestion: { messageId: 'useField', data: { meant, field } } }),
  }),
});

/** On a host that is not plainly spot, fields of futures make a body theirs. */
const onAnyHost = (lines: string): string => `async function f() {
  const body = await (await fetch('https://exchange.example/x')).json();
${lines}
}
`;
const settings = { 'xt-mc': { hosts: ['exchange.example'] } };

ruleTester.run(`${rule}, on a host of the settings`, ruleNamed(rule), {
  valid: [
    {
      name: 'futures, by returnCode and msgInfo',
      code: onAnyHost('  if (body.returnCode !== 0) throw new Error(body.msgInfo + body.code);'),
      settings,
    },
    {
      name: 'futures, by error',
      code: onAnyHost('  if (body.error) throw new Error(body.error.msg);'),
      settings,
    },
  ],
  invalid: [
    {
      name: 'another field',
      code: onAnyHost('  if (body.rc !== 0) throw new Error(body.message);'),
      settings,
      errors: [
        {
          messageId: 'unknownReason',
          line: 3,
          column: 43,
          suggestions: [
            {
              messageId: 'useField',
              data: { meant: 'mc', field: 'message' },
              output: onAnyHost('  if (body.rc !== 0) throw new Error(body.mc);'),
            },
          ],
        },
      ],
    },
    {
      name: 'a field of futures, on a path that is plainly spot',
      code: onAnyHost('  log(body.msgInfo);').replace('/x', '/v4/x'),
      settings,
      errors: [
        {
          messageId: 'unknownReason',
          line: 3,
          suggestions: [
            {
              messageId: 'useField',
              data: { meant: 'mc', field: 'msgInfo' },
              output: onAnyHost('  log(body.mc);').replace('/x', '/v4/x'),
            },
          ],
        },
      ],
    },
  ],
});
