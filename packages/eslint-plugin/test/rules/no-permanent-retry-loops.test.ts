import { reportedCase, silentCase as silent, type ReportedCase } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';

const rule = 'no-permanent-retry';

type Told = { readonly beginning: string; readonly codes: string } | 'address' | 'price';

const words = {
  address: { code: "'AUTH_104' (Unbound IP request)", change: "the IP is on the key's list" },
  price: {
    code: "'ORDER_F0501' (Trigger PROTECTION_LIMIT Filter - Buy Max Deviation)",
    change: 'its price or quantity is another',
  },
};

const reported = (
  name: string,
  text: string,
  told: Told = 'address',
): ReportedCase & { readonly told: Told } => ({
  ...reportedCase(name, text),
  told,
});

/** A loop whose turn is `turn`, with the code retried that `again` names. */
const loop = (turn: string, again = "body.mc === «'AUTH_104'»"): string => `
async function place(order, send, maxAttempts = 3) {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    ${turn}
    if (${again}) continue;
    if (body.rc !== 0) throw new Error(body.mc);
    return body.result;
  }
}
`;
const priced = "body.mc === 'ORDER_F0501'";
const asking = "const body = await send('https://sapi.xt.com/v4/order', order);";

/** Requests that throw an error with the code. */
const client = `
class XtError extends Error { constructor(code) { super(code); this.code = code; } }
async function send(order) {
  const body = await (await fetch('https://sapi.xt.com/v4/order', { method: 'POST', body: JSON.stringify(order) })).json();
  if (body.rc !== 0) throw new XtError(body.mc);
  return body.result;
}
`;

/** A loop for any request; `test` says what is thrown on, \`parameter\` what else it is passed. */
const retrying = (parameter: string, test: string): string => `${client}
async function withRetry(run, ${parameter}) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt > 3 || ${test}) throw error;
      await sleep(200 * attempt);
    }
  }
}
`;

const valid = [
  silent(
    'the price goes with the attempts',
    loop(
      "const body = await send('https://sapi.xt.com/v4/order', { ...order, price: order.price * (1 + attempt / 100) });",
      priced,
    ),
  ),
  silent(
    'another id for each attempt',
    loop(
      "const body = await send('https://sapi.xt.com/v4/order', { ...order, clientOrderId: `${order.id}-${attempt}` });",
      priced,
    ),
  ),
  silent(
    'another price from the second attempt on',
    loop(
      `const request = { ...order };
    if (attempt > 1) request.price = order.worse;
    const body = await send('https://sapi.xt.com/v4/order', request);`,
      priced,
    ),
  ),
  silent(
    'one of two prices',
    loop(
      "const body = await send('https://sapi.xt.com/v4/order', { price: attempt > 1 ? order.worse : order.price });",
      priced,
    ),
  ),
  silent(
    'what was there before is changed under another name',
    loop(
      `const request = order;
    request.price *= 2;
    const body = await send('https://sapi.xt.com/v4/order', request);`,
      priced,
    ),
  ),
  silent(
    'something unknown is waited for in each turn',
    loop(`await topUp(order);\n    ${asking}`, "body.mc === 'ORDER_002'"),
  ),
  silent(
    'what is thrown in the loop is caught there and sent again, whatever the code',
    `
async function place(order, send) {
  for (;;) {
    try {
      ${asking}
      if (body.mc === 'AUTH_104') continue;
      if (body.rc !== 0) throw new Error(body.mc);
      return body.result;
    } catch (error) {
      await sleep(1000);
    }
  }
}
`,
  ),
  silent(
    'another request each time, for a list that is passed',
    `${retrying('codes', '!(error instanceof XtError) || !codes.includes(error.code)')}
const place = (order) => withRetry(async () => send({ ...order, price: await last() }), ['ORDER_F0501']);
`,
  ),
  silent(
    'what may mend the refusal happens in what is run again',
    `${retrying('{ retryOn }', '!(error instanceof XtError) || !retryOn.includes(error.code)')}
const place = (order) => withRetry(async () => { await topUp(order); return send(order); }, { retryOn: ['ORDER_002'] });
`,
  ),
  silent(
    'codes that pass by themselves, as an option',
    `
import { withRetry } from 'a-package';
${client}
const place = (order) => withRetry(() => send(order), { retryOn: ['COMMON_002', 'AUTH_105'] });
`,
  ),
  silent(
    "an option beside another system's request",
    `
import { withRetry } from 'a-package';
${client}
const place = (order) => withRetry(() => other.send(order), { retryOn: ['AUTH_104'] });
`,
  ),
  silent(
    'an option that says what is not sent again',
    `
import { withRetry } from 'a-package';
${client}
const place = (order) => withRetry(() => send(order), { stopOn: ['AUTH_104'], neverRetry: ['AUTH_104'] });
`,
  ),
  silent(
    'a predicate that does something about it',
    `
import pRetry from 'p-retry';
${client}
const place = (order) => pRetry(() => send(order), {
  shouldRetry: async (error) => error.code === 'ORDER_002' && (await topUp(order)),
});
`,
  ),
  silent(
    'a predicate that says no',
    `
import pRetry from 'p-retry';
${client}
const place = (order) => pRetry(() => send(order), { shouldRetry: (error) => error.code !== 'AUTH_104' });
`,
  ),
  silent(
    'a beginning of codes of which most pass by themselves',
    loop(asking, "body.mc.startsWith('COMMON_')"),
  ),
];

const invalid = [
  reported(
    'network errors are retried beside it',
    `
async function place(order, maxAttempts) {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    try {
      const body = await (await fetch('https://sapi.xt.com/v4/order', order)).json();
-       if ((body.mc === «'AUTH_104'» || body.mc === 'AUTH_105') && attempt < maxAttempts) {
+       if (body.mc === 'AUTH_105' && attempt < maxAttempts) {
        this.log('warning', body.mc);
        await syncXtServerTime();
        continue;
      }
      return body;
    } catch (error) {
      if (attempt < maxAttempts) continue;
      throw error;
    }
  }
}
`,
  ),
  reported(
    'a request that is built anew in each turn',
    loop(`const request = { method: 'POST' };
    if (order) request.body = JSON.stringify(order);
    let url = 'https://sapi.xt.com/v4/order';
    if (order.query) url += '?' + order.query;
    const params = new URLSearchParams();
    params.set('timestamp', Date.now());
    const body = await send(url + params, request);`),
  ),
  reported('a limit of the rate is waited for', loop(`await limiter.acquire();\n    ${asking}`)),
  reported(
    'a beginning, of which one passes by itself',
    loop(asking, "«'AUTH_'»").replace(/^ *if \(«.*$/m, (line) =>
      [
        line.replace(/if \((.*)\) continue/, 'if (body.mc.startsWith($1)) continue').replace(/^/, '- '),
        "+     if (body.mc === 'AUTH_105') continue;",
      ].join('\n'),
    ),
    {
      beginning: "'AUTH_'",
      codes:
        'AUTH_001, AUTH_002, AUTH_003, AUTH_004, AUTH_005, AUTH_006, AUTH_007, AUTH_101, AUTH_102, AUTH_103, AUTH_104, AUTH_106',
    },
  ),
  reported('a beginning of which none passes', loop(asking, "body.mc.startsWith(«'GATEWAY_'»)"), {
    beginning: "'GATEWAY_'",
    codes: 'GATEWAY_0001, GATEWAY_0002, GATEWAY_0003, GATEWAY_0004',
  }),
  reported(
    'all but some codes are thrown on',
    loop(asking, "body.mc !== 'COMMON_002' && body.mc !== «'AUTH_104'»").replace(
      /^ *if \((.*)\) continue;$/m,
      "-     if ($1) throw new Error(body.mc);\n+     if (body.mc !== 'COMMON_002') throw new Error(body.mc);\n    continue;",
    ),
  ),
  reported(
    'all but one are thrown on: nothing would be left',
    loop(asking, "«'AUTH_104'»").replace(
      /^ *if \((.*)\) continue;$/m,
      '    if (!isOurs || body.mc !== $1) throw new Error(body.mc);\n    continue;',
    ),
  ),
  reported('a regular expression', loop(asking, '/COMMON_00[23]|«AUTH_104»/.test(body.mc)')),
  reported('a regular expression that lists digits', loop(asking, '/^«AUTH_10»[34]$/.test(body.mc)'), {
    beginning: "'AUTH_10'",
    codes: 'AUTH_103, AUTH_104',
  }),
  reported(
    'a list that is passed to a loop',
    `${retrying('codes', '!(error instanceof XtError) || !codes.includes(error.code)').trim()}
- const place = (order) => withRetry(() => send(order), ['COMMON_002', «'AUTH_104'»]);
+ const place = (order) => withRetry(() => send(order), ['COMMON_002']);
`,
  ),
  reported(
    'an option of a loop, asked of an error of the class alone',
    `${retrying('{ retryOn = [] }', '!(error instanceof XtError) || !retryOn.includes(error.code)').trim()}
- const place = (order) => withRetry(() => send(order), { retryOn: ['COMMON_002', «'AUTH_104'»] });
+ const place = (order) => withRetry(() => send(order), { retryOn: ['COMMON_002'] });
`,
  ),
  reported(
    'an option of a function that cannot be read',
    `
import { withRetry } from 'a-package';
${client.trim()}
const place = (order) => withRetry(() => send(order), { retryOn: [«'AUTH_104'»] });
`,
  ),
  reported(
    'a predicate beside a request to XT',
    `
import pRetry from 'p-retry';
${client.trim()}
const place = (order) => pRetry(() => send(order), { shouldRetry: (error) => error.code === «'AUTH_104'» });
`,
  ),
  reported(
    'a predicate that asks for the class first',
    `
import pRetry from 'p-retry';
${client.trim()}
const place = (order) => pRetry(() => send(order), {
-   shouldRetry: ({ error }) => error instanceof XtError && ['COMMON_002', «'AUTH_104'»].includes(error.code),
+   shouldRetry: ({ error }) => error instanceof XtError && ['COMMON_002'].includes(error.code),
});
`,
  ),
  reported(
    'an error that is thrown on unless it is of the class, and has the code',
    `${client.trim()}
async function place(order, run) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await run(order);
    } catch (error) {
      if (!(error instanceof XtError)) throw error;
      if (error.code !== «'AUTH_104'») throw error;
      await sleep(200);
    }
  }
}
`,
  ),
];

runMarked({
  rule,
  about: 'natural forms',
  valid,
  invalid,
  told: ({ told, output }) => {
    if (typeof told !== 'string')
      return {
        messageId: 'permanentRetries',
        data: told,
        ...(output !== undefined && { suggestion: { messageId: 'nameAlone', data: { code: "'AUTH_105'" } } }),
      };
    const { code, change } = words[told];
    return {
      messageId: 'permanentRetry',
      data: { code, change, requestId: 'bizId' },
      ...(output !== undefined && {
        suggestion: { messageId: 'takeOut', data: { code: code.replace(/ .*/, '') } },
      }),
    };
  },
});
