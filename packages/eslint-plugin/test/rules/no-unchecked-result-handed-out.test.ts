import { reportedCase, silentCase } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';

const every = [{ paths: 'every' }];

/** A client that asks XT, and then runs some lines. */
function asking(lines: string): string {
  return `
async function f(res) {
  const response = await fetch('https://sapi.xt.com/v4/order');
  const body = await response.json();
${lines}
}
`;
}

const silent = (name: string, lines: string) => silentCase(name, asking(lines), every);

/** A line in which the body goes out, in front of which the guard is suggested. */
const reported = (name: string, line: string) =>
  reportedCase(
    name,
    asking(`+   if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);\n  ${line}`),
    every,
  );

runMarked({
  rule: 'no-unchecked-result',
  about: 'bodies that go out as a success',
  valid: [
    silentCase('where paths are not judged', asking('  return { success: true, data: body };')),
    silent(
      'somebody looked',
      '  if (body.rc !== 0) throw new Error(body.mc);\n  return { success: true, data: body };',
    ),
    silent('a success that is asked', '  return { success: body.rc === 0, data: body };'),
    silent('beside its rc', '  return { success: true, rc: body.rc, data: body };'),
    silent('no success', '  return { success: false, data: body };'),
    silent('a status of another word', "  return { status: 'done', data: body };"),
    silent('without a word of success', '  return { data: body };'),
    silent('the response instead of the body', '  return { ok: true, response };'),
    silent('handed to something that may look', '  check(body);\n  return { ok: true, body };'),
    silentCase('futures', asking('  return { ok: true, body };').replace('sapi', 'fapi'), every),
    silentCase(
      'another system',
      asking('  return { ok: true, body };').replace('xt.com', 'xt.example'),
      every,
    ),
    silentCase(
      'a helper that looks',
      `
async function get() {
  const body = await (await fetch('https://sapi.xt.com/v4/order')).json();
  if (body.rc !== 0) throw new Error(body.mc);
  return body;
}
const f = async () => ({ success: true, data: await get() });
`,
      every,
    ),
  ],
  invalid: [
    reported('returned', 'return { success: true, data: «body» };'),
    reported('spread', 'return { ok: true, ...«body» };'),
    reported('sent', "res.json({ status: 'ok', order: { body: «body» } });"),
    reportedCase(
      'of an axios response, logged before',
      `
async function place(order) {
  try {
    const reply = await axios.post('https://sapi.xt.com/v4/order', order);
    console.log('placed', reply.data);
+     if (reply.data.rc !== 0) throw new Error(\`XT: \${reply.data.mc}\`);
    return { success: true, data: «reply.data» };
  } catch (error) {
    return { success: false, message: error.message };
  }
}
`,
      every,
    ),
    reportedCase(
      'straight from the request: there is no name to ask',
      `
async function g() {
  const response = await fetch('https://sapi.xt.com/v4/order');
  return { success: true, data: await «response.json()» };
}
`,
      every,
    ),
  ],
  told: () => ({
    messageId: 'handedOut',
    data: { returnCode: 'rc', messageCode: 'mc' },
    suggestion: { messageId: 'addGuard', data: { returnCode: 'rc' } },
  }),
});
