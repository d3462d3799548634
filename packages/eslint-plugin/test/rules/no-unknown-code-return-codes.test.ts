import { reportedCase, silentCase as silent } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';

/** A client that asks XT and reads no mc. */
function asking(line: string): string {
  return `
async function f() {
  const body = await (await fetch('https://sapi.xt.com/v4/order')).json();
${line}
  return body.result;
}
`;
}

/** A test of rc, what is told of it, and what it becomes. */
function decided(written: string, told: string, changed: string, meant: string) {
  const line = (test: string): string => `  if (${test}) throw new Error('refused');`;
  const text = asking(`- ${line(`«${written}»`)}\n+ ${line(changed)}`);
  return { ...reportedCase(written, text), told, meant };
}

const returnCodes = '0 (Business success) or 1 (Business failure)';

// Of equality with a number or a text, and of switches: no-unknown-code.test.ts.
runMarked({
  rule: 'no-unknown-code',
  about: 'tests of rc that come out alike for every rc',
  valid: [
    silent(
      'tests that tell',
      asking('  if (body.rc > 0 || body.rc >= 1 || !(body.rc < 1)) throw new Error(body.mc);'),
    ),
    silent('presence', asking('  if (body.rc === null || body.rc == undefined) throw new Error(body.mc);')),
    silent('loose equality with true', asking('  if (body.rc == true) throw new Error(body.mc);')),
    silent(
      'an rc of the file itself',
      asking("  const rc = ok ? body.rc : -1;\n  if (rc < 0) throw new Error('gone');"),
    ),
    silent(
      'a body of the file itself in its place',
      asking("  if (body.rc < 0) throw new Error('gone');").replace(
        'json()',
        'json().catch(() => ({ rc: -1 }))',
      ),
    ),
    silent('futures', asking('  if (body.rc >= 400) throw new Error(body.mc);').replace('sapi.', 'fapi.')),
    silent(
      'another system',
      asking('  if (body.rc >= 400) throw new Error(body.mc);').replace('xt.com', 'xt.example'),
    ),
    silent("a process's", 'child.on("exit", (rc) => { if (rc < 0) restart("https://sapi.xt.com"); });'),
  ],
  invalid: [
    decided('body.rc >= 400', 'rc >= 400 never', 'body.rc !== 0', 'rc !== 0'),
    decided('body.rc < 0', 'rc < 0 never', 'body.rc !== 0', 'rc !== 0'),
    decided('body.rc < -1', 'rc < -1 never', 'body.rc !== 0', 'rc !== 0'),
    decided('0 > body.rc', 'rc < 0 never', 'body.rc !== 0', 'rc !== 0'),
    decided('body?.rc > 1', 'rc > 1 never', 'body?.rc !== 0', 'rc !== 0'),
    decided('body.rc < 400', 'rc < 400 always', 'body.rc === 0', 'rc === 0'),
    decided('body.rc >= 0', 'rc >= 0 always', 'body.rc === 0', 'rc === 0'),
    decided('body.rc === false', 'rc === false never', 'body.rc !== 0', 'rc !== 0'),
    decided('body.rc === true', 'rc === true never', 'body.rc === 0', 'rc === 0'),
    decided('body.rc !== true', 'rc !== true always', 'body.rc !== 0', 'rc !== 0'),
  ],
  told: ({ told, meant }) => {
    const [, test = '', holds = ''] = /^(.*) (\w+)$/.exec(told) ?? [];
    return {
      messageId: 'decidedTest',
      data: { test, holds, returnCodes },
      suggestion: { messageId: 'testReturnCode', data: { test: meant } },
    };
  },
});

runMarked({
  rule: 'no-unknown-code',
  about: 'rc of a request to XT, whose mc nobody reads',
  valid: [
    silent('another system', asking("  if (body.rc === 'SUCCESS') return;").replace('xt.com', 'xt.example')),
    silent('futures', asking("  if (body.rc === 'SUCCESS') return;").replace('sapi.', 'fapi.')),
  ],
  invalid: [
    reportedCase(
      "'SUCCESS'",
      asking(
        "-   if (body.rc !== «'SUCCESS'») throw new Error('refused');\n+   if (body.mc !== 'SUCCESS') throw new Error('refused');",
      ),
    ),
  ],
  told: () => ({
    messageId: 'messageCodeAsReturnCode',
    data: { written: "'SUCCESS'", returnCodes },
    suggestion: { messageId: 'compareMessageCode', data: { code: 'mc' } },
  }),
});
