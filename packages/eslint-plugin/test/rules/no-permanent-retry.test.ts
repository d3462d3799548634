import { reportedCase, silentCase as silent, type ReportedCase } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';

const rule = 'no-permanent-retry';

interface Told {
  readonly messageId: 'permanentRetry' | 'unknownOutcome' | 'alreadySent';
  readonly code: string;
  readonly change: string;
}

const address: Told = {
  messageId: 'permanentRetry',
  code: "'AUTH_104' (Unbound IP request)",
  change: "the IP is on the key's list",
};
const funds: Told = {
  messageId: 'permanentRetry',
  code: "'ORDER_002' (Insufficient funds)",
  change: 'the funds suffice',
};
const elsewhere = 'something outside of it changes';

const reported = (name: string, text: string, told: Told): ReportedCase & { readonly told: Told } => ({
  ...reportedCase(name, text),
  told,
});

/** A loop that sends an order until it is granted or refused for good; `again` says what for it goes on. */
const loop = (again: string, request = "send('https://sapi.xt.com/v4/order', order)"): string => `
async function place(order, orders, send) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const body = await ${request};
    if (body.rc === 0) return body.result;
    ${again}
    throw new Error(body.mc);
  }
}
`;

/** A function that calls itself. */
const recursion = (again: string): string => `
async function place(order, n = 0) {
  const body = await post('https://sapi.xt.com/v4/order', order);
  if (body.rc === 0) return body.result;
  if (n < 3 && body.mc === ${again}
  throw new Error(body.mc);
}
`;

const sent = "await send('https://sapi.xt.com/v4/order', order)";

const valid = [
  silent(
    'codes that pass by themselves',
    loop("if (body.mc === 'COMMON_002') { await sleep(500); continue; }"),
  ),
  silent(
    'the clock: a fresh timestamp mends it',
    loop("if (body.mc === 'AUTH_105') { await syncClock(); continue; }"),
  ),
  silent(
    "the day's limit: another day may mend it",
    loop("if (body.mc === 'WITHDRAW_020') { await sleep(day); continue; }"),
  ),
  silent('FAILURE says nothing', loop("if (body.mc === 'FAILURE') { await sleep(500); continue; }")),
  silent(
    'what is not in the catalogue',
    loop("if (body.mc === 'ORDER_099') { await sleep(500); continue; }"),
  ),
  silent(
    'an unknown call may mend it',
    loop("if (body.mc === 'ORDER_002') { await moveFunds(order); continue; }"),
  ),
  silent(
    'a field that is set may mend it',
    loop("if (body.mc === 'AUTH_104') { settings.key = other; continue; }"),
  ),
  silent('the order is changed', loop("if (body.mc === 'ORDER_F0301') { order.quantity *= 2; continue; }")),
  silent('the order is another one', loop("if (body.mc === 'ORDER_002') { order = smaller; continue; }")),
  silent('the code is only logged', loop("if (body.mc === 'AUTH_104') console.warn(body.mc);")),
  silent(
    'each turn takes the next order',
    loop("if (body.mc === 'ORDER_002') continue;", "send('https://sapi.xt.com/v4/order', orders.shift())"),
  ),
  silent(
    'each turn sends the item of a list',
    `
async function first(orders, send) {
  for (const order of orders) {
    const body = ${sent};
    if (body.mc === 'ORDER_002') continue;
    if (body.rc !== 0) throw new Error(body.mc);
    return body.result;
  }
}
`,
  ),
  silent(
    'each turn makes the order anew',
    `
async function place(make, send) {
  for (;;) {
    const order = await make();
    const body = ${sent};
    if (body.rc === 0) return body.result;
    if (body.mc !== 'ORDER_F0501') throw new Error(body.mc);
  }
}
`,
  ),
  silent(
    'pages that count up',
    `
async function pages(send) {
  for (let page = 1; ; page++) {
    const body = await send('https://sapi.xt.com/v4/balance?page=' + page);
    if (body.rc === 0) return body.result;
    if (body.mc !== 'ORDER_001') throw new Error(body.mc);
  }
}
`,
  ),
  silent(
    'a poll goes on whatever XT says',
    `
async function watch(send) {
  while (true) {
    const body = await send('https://sapi.xt.com/v4/ticker');
    if (body.mc === 'SYMBOL_003') { await sleep(60_000); continue; }
    if (body.rc !== 0) throw new Error(body.mc);
    console.log(body.result);
    await sleep(1_000);
  }
}
`,
  ),
  silent('whatever the code is goes again: nobody named it', loop("if (body.mc !== 'ORDER_002') continue;")),
  silent(
    'a beginning of codes of which most pass by themselves',
    loop("if (body.mc.startsWith('COMMON_')) continue;"),
  ),
  silent(
    'another price',
    recursion("'ORDER_F0501') return place({ ...order, price: await last() }, n + 1);"),
  ),
  silent('another order', recursion("'ORDER_002') return place(half(order), n + 1);")),
  silent(
    'a count that is sent along is no count of attempts',
    `
async function rows(path, page = 0) {
  const body = await get('https://sapi.xt.com' + path, page);
  if (body.rc === 0) return body.result;
  if (body.mc === 'ORDER_001') return rows(path, page + 1);
  throw new Error(body.mc);
}
`,
  ),
  silent(
    'a query that waits for a fresh order',
    `
async function appeared(id) {
  for (let i = 0; i < 5; i++) {
    const body = await (await fetch('https://sapi.xt.com/v4/order/' + id)).json();
    if (body.rc === 0) return body.result;
    if (body.mc !== 'ORDER_005') throw new Error(body.mc);
    await sleep(100);
  }
}
`,
  ),
  silent(
    'names that say more: which codes are not retried, or after what',
    `
export const XT_NOT_RETRYABLE = ['AUTH_104', 'ORDER_002', 'ORDER_F0301'];
export const XT_RETRY_AFTER_TOP_UP = ['ORDER_002', 'FUND_002', 'WITHDRAW_011'];
export const XT_RETRY = ['ORDER_002', 'FUND_002', 'WITHDRAW_011'];
export const XT_RETRYABLE = { ORDER_002: false, FUND_002: false, WITHDRAW_011: false };
`,
  ),
  silent(
    'a list that is named so may hold what a query waits for',
    "export const XT_RETRYABLE = ['COMMON_002', 'COMMON_003', 'ORDER_005'];",
  ),
  silent(
    'a predicate that is named so and says no',
    "const isRetryable = (body) => body.rc === 1 && body.mc !== 'AUTH_104';",
  ),
  silent(
    'a list that is named so, of which this file sends another order',
    `
const RETRYABLE = ['COMMON_002', 'ORDER_F0501'];
async function place(order, n = 0) {
  const body = await post('https://sapi.xt.com/v4/order', order);
  if (body.rc === 0) return body.result;
  if (n < 3 && RETRYABLE.includes(body.mc)) return place({ ...order, price: await last() }, n + 1);
  throw new Error(body.mc);
}
`,
  ),
  silent(
    "another system's codes",
    `
const RETRYABLE = ['AUTH_104'];
async function run(send) {
  for (;;) {
    const reply = await send();
    if (reply.ok) return reply;
    if (!RETRYABLE.includes(reply.code)) throw new Error(reply.code);
  }
}
`,
  ),
];

const invalid = [
  reported(
    'a list that decides whether a loop goes on',
    `
-const RETRIED = new Set(['COMMON_002', «'ORDER_002'»]);
+const RETRIED = new Set(['COMMON_002']);
async function place(order, send) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const body = ${sent};
    if (body.rc === 0) return body.result;
    if (!RETRIED.has(body.mc)) throw new Error(body.mc);
    await sleep(200 * attempt);
  }
}
`.replace(/^([+-])(?=\S)/gm, '$1 '),
    funds,
  ),
  reported(
    'a branch that goes on',
    loop("if (body.mc === «'AUTH_104'») { await sleep(500); continue; }"),
    address,
  ),
  reported(
    'the clock is set, which mends nothing',
    loop("if (body.mc === «'AUTH_104'») { await syncTime(); continue; }"),
    address,
  ),
  reported(
    'a predicate of the file that waits in its own way',
    `${loop("if (body.mc === «'AUTH_104'») { await nap(); continue; }")}
const nap = () => new Promise((resolve) => setTimeout(resolve, 500));`,
    address,
  ),
  reported(
    'labels of one body',
    `
async function place(order, send) {
  for (;;) {
    const body = ${sent};
    if (body.rc === 0) return body.result;
    switch (body.mc) {
-       case «'AUTH_104'»:
-       case 'COMMON_002':
+       case 'COMMON_002':
        await delay(500);
        continue;
      default:
        throw new Error(body.mc);
    }
  }
}
`,
    address,
  ),
  reported(
    'the condition of a loop',
    `
async function place(order, send) {
  let body;
  do {
    body = ${sent};
-   } while (body.rc !== 0 && [«'AUTH_104'», 'COMMON_002'].includes(body.mc));
+   } while (body.rc !== 0 && ['COMMON_002'].includes(body.mc));
  return body;
}
`,
    address,
  ),
  reported(
    'an error that carries the code',
    `
class XtError extends Error { constructor(code) { super(code); this.code = code; } }
async function send(order) {
  const body = await (await fetch('https://sapi.xt.com/v4/order', { method: 'POST', body: JSON.stringify(order) })).json();
  if (body.rc !== 0) throw new XtError(body.mc);
  return body.result;
}
async function place(order) {
  for (let i = 0; i < 3; i++) {
    try {
      return await send(order);
    } catch (error) {
      if (error instanceof XtError && error.code === «'ORDER_002'») { await sleep(500); continue; }
      throw error;
    }
  }
}
`,
    funds,
  ),
  reported('a function that calls itself', recursion("«'AUTH_104'») return place(order, n + 1);"), address),
  reported(
    'with a fresh timestamp',
    recursion("«'AUTH_104'») return place({ ...order, timestamp: Date.now() }, n + 1);"),
    address,
  ),
  reported('later', recursion("«'AUTH_104'») return setTimeout(() => place(order, n + 1), 500);"), address),
  reported(
    'a method that calls itself once',
    `
class Client {
  async request(path, params, isRetry = false) {
    const body = await this.http('https://sapi.xt.com' + path, this.sign(params));
-     if (!isRetry && (body.mc === 'AUTH_105' || body.mc === «'AUTH_104'»)) {
+     if (!isRetry && body.mc === 'AUTH_105') {
      await this.syncTime();
      return this.request(path, params, true);
    }
    if (body.rc !== 0) throw new Error(body.mc);
    return body.result;
  }
}
`,
    address,
  ),
  reported(
    'the same call, written a second time',
    `
async function place(order) {
  let body = await post('https://sapi.xt.com/v4/order', order);
  if (body.mc === «'AUTH_104'») {
    await syncTime();
    body = await post('https://sapi.xt.com/v4/order', order);
  }
  if (body.rc !== 0) throw new Error(body.mc);
  return body.result;
}
`,
    address,
  ),
  reported('a transfer that may have happened', recursion("«'TRANSFER_007'») return place(order, n + 1);"), {
    messageId: 'unknownOutcome',
    code: "'TRANSFER_007' (Request timed out)",
    change: elsewhere,
  }),
  reported('a duplicate', recursion("«'TRANSFER_001'») return place(order, n + 1);"), {
    messageId: 'alreadySent',
    code: "'TRANSFER_001' (Duplicate request (bizId can only be requested once))",
    change: elsewhere,
  }),
  reported(
    'a change that waits for an order',
    `
async function cancel(id) {
  for (let i = 0; i < 5; i++) {
    const body = await (await fetch('https://sapi.xt.com/v4/order/' + id, { method: 'DELETE' })).json();
    if (body.rc === 0) return body.result;
    if (body.mc !== «'ORDER_005'») throw new Error(body.mc);
    await sleep(100);
  }
}
`,
    { messageId: 'permanentRetry', code: "'ORDER_005' (Order not exist)", change: elsewhere },
  ),
  reported(
    'a list by its name',
    `
- export const XT_RETRYABLE = ['COMMON_002', 'COMMON_003', 'DEPOSIT_007', «'AUTH_104'»];
+ export const XT_RETRYABLE = ['COMMON_002', 'COMMON_003', 'DEPOSIT_007'];
`,
    address,
  ),
  reported(
    'a list whose comments stay',
    `
export const XT_RETRY_CODES = [
  'COMMON_002',
-   «'AUTH_104'», // the clock
+    // the clock
  'COMMON_003',
];
`,
    address,
  ),
  reported(
    'a table by its name',
    `
- export const XT_TRANSIENT = { COMMON_002: true, COMMON_003: true, DEPOSIT_007: true, «AUTH_104»: true };
+ export const XT_TRANSIENT = { COMMON_002: true, COMMON_003: true, DEPOSIT_007: true };
`,
    address,
  ),
  reported(
    'a list of which a type is made',
    `
export const XT_RETRYABLE = ['COMMON_002', 'COMMON_003', «'AUTH_104'»] as const;
export type Retryable = (typeof XT_RETRYABLE)[number];
`,
    address,
  ),
  reported(
    'a predicate by its name',
    `
- const isTransient = (body) => body.rc !== 0 && (body.mc === 'COMMON_002' || body.mc === «'ORDER_002'»);
+ const isTransient = (body) => body.rc !== 0 && body.mc === 'COMMON_002';
`,
    funds,
  ),
  reported(
    'a predicate with a switch',
    `
function shouldRetry(body) {
  if (body.rc === 0) return false;
  switch (body.mc) {
    case 'COMMON_002':
    case «'AUTH_104'»:
      return true;
    default:
      return false;
  }
}
`,
    address,
  ),
];

runMarked({
  rule,
  valid,
  invalid,
  told: ({ told: { messageId, code, change }, output }) => ({
    messageId,
    data: { code, change, requestId: 'bizId' },
    ...(output !== undefined && {
      suggestion: { messageId: 'takeOut', data: { code: code.replace(/ .*/, '') } },
    }),
  }),
});
