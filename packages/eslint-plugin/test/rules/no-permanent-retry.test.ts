import { reportedCase as reported, silentCase as silent } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';

const valid = [
  silent(
    'TODO: the same code, written well',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}
`,
  ),
  silent('TODO: a look-alike of another system', "if (reply.mc === 'market cap') sell();"),
];

// TODO: «…» stands around what is reported.
const invalid = [
  reported(
    'TODO: the mistake',
    `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/x')).json();
  if (body.rc !== 0) throw new Error(«body.mc»);
  return body.result;
}
`,
  ),
];

runMarked({
  rule: 'no-permanent-retry',
  valid,
  invalid,
  told: () => ({ messageId: 'permanentRetry', data: { text: 'body.mc' } }),
});
