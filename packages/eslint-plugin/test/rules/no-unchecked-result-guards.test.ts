import { reportedCase as reported } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';

const rule = 'no-unchecked-result';
const told = {
  messageId: 'uncheckedResult',
  data: { result: 'result', returnCode: 'rc', messageCode: 'mc' },
};
const asked = "const body = await (await fetch('https://sapi.xt.com/x')).json();";

const settled = `async function orders(ids) {
  const all = await Promise.allSettled(ids.map(async (id) => (await fetch('https://sapi.xt.com/v4/order/' + id)).json()));`;

/** What stays as it was where the code allows for something to be missing. */
runMarked({
  rule,
  about: 'guards of what may be missing',
  valid: [],
  invalid: [
    reported(
      'a way of two, of which the first may be missing',
      `
async function price(axios) {
  const reply = await axios.get('https://sapi.xt.com/x');
+   if (reply?.data && reply.data.rc !== 0) throw new Error(\`XT: \${reply.data.mc}\`);
  if (reply && reply.data && reply.data.«result») return reply.data.result.p;
  return last;
}
`,
      [{ truthiness: false }],
    ),
    reported(
      'a body that a function keeps in an object of others',
      `
const state = {};
async function load() {
  state.body = await (await fetch('https://sapi.xt.com/x')).json();
+   if (state.body.rc !== 0) throw new Error(\`XT: \${state.body.mc}\`);
  return state.body.«result».id;
}
`,
    ),
    reported(
      'a body that two functions keep in one object, each with a look of its own',
      `
const state = {};
async function open() {
  state.body = await (await fetch('https://sapi.xt.com/x')).json();
+   if (state.body.rc !== 0) throw new Error(\`XT: \${state.body.mc}\`);
  return state.body.«result».id;
}
async function close() {
  state.body = await (await fetch('https://sapi.xt.com/y')).json();
  if (state.body.rc !== 0) throw new Error(state.body.mc);
  return state.body.result.id;
}
`,
    ),
    reported(
      'a variable that another function sets has no place for a look outside of all functions',
      `
let cached;
async function load() {
  cached = await (await fetch('https://sapi.xt.com/x')).json();
}
const all = () => cached.«result».all;
`,
    ),
    reported(
      'an arrow of a promise',
      `
- const time = () => fetch('https://sapi.xt.com/x').then((r) => r.json()).then((body) => body?.«result».serverTime);
+ const time = () => fetch('https://sapi.xt.com/x').then((r) => r.json()).then((body) => { if (body && body.rc !== 0) throw new Error(\`XT: \${body.mc}\`); return body?.result.serverTime; });
`,
    ),
    reported(
      'what a promise settled with is asked for first',
      `
${settled}
  const out = [];
  for (const one of all) {
+     if (one.status === 'fulfilled' && one.value.rc !== 0) throw new Error(\`XT: \${one.value.mc}\`);
    if (one.status === 'fulfilled') out.push(one.value.«result».id);
  }
  return out;
}
`,
    ),
    reported(
      'the same by a ternary, the other way round',
      `
${settled}
-   return all.map((one) => one.status === 'rejected' ? null : one.value.«result».id);
+   return all.map((one) => { if (one.status !== 'rejected' && one.value.rc !== 0) throw new Error(\`XT: \${one.value.mc}\`); return one.status === 'rejected' ? null : one.value.result.id; });
}
`,
    ),
    reported(
      'the same in a callback with a block',
      `
${settled}
  return all.map((one) => {
+     if (one.status === 'fulfilled' && one.value.rc !== 0) throw new Error(\`XT: \${one.value.mc}\`);
    return one.status === 'fulfilled' ? one.value.«result».id : null;
  });
}
`,
    ),
    reported(
      'the HTTP status is asked for first',
      `
async function price(axios) {
  const reply = await axios.get('https://sapi.xt.com/x');
+   if (reply.status === 200 && reply.data.rc !== 0) throw new Error(\`XT: \${reply.data.mc}\`);
  return reply.status === 200 ? reply.data.«result».p : undefined;
}
`,
    ),
    reported(
      'inside a block the condition has come out already',
      `
${settled}
  for (const one of all) {
    if (one.status === 'fulfilled') {
+       if (one.value.rc !== 0) throw new Error(\`XT: \${one.value.mc}\`);
      keep(one.value.«result»);
    }
  }
}
`,
    ),
    reported(
      'a handler that goes on leaves nothing',
      `
async function price() {
  let body;
  try {
    body = await (await fetch('https://sapi.xt.com/x')).json();
  } catch (error) {
    console.error(error);
  }
+   if (body && body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
  return body.«result».p;
}
`,
    ),
    reported(
      'a handler that throws leaves the body',
      `
async function price() {
  let body;
  try {
    body = await (await fetch('https://sapi.xt.com/x')).json();
  } catch (error) {
    throw new Error('offline', { cause: error });
  }
+   if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
  return body.«result».p;
}
`,
    ),
    ...[
      ['() => undefined', 'body && '],
      ['() => {}', 'body && '],
      ['console.error', 'body && '],
      ["(error) => { throw new Error('offline', { cause: error }); }", ''],
    ].map(([handler, tolerant]) =>
      reported(
        `behind catch(${handler})`,
        `
const ask = async () => (await fetch('https://sapi.xt.com/x')).json();
async function price() {
  const body = await ask().catch(${handler});
+   if (${tolerant}body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
  return body.«result».p;
}
`,
      ),
    ),
    reported(
      'in a loop that tries again, what is thrown is caught',
      `
async function price() {
  for (let tries = 0; tries < 3; tries++) {
    try {
      ${asked}
+       if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
      return body.«result».p;
    } catch (error) {
      console.warn(error);
    }
  }
}
`,
    ),
    reported(
      'so it is in a timer',
      `
setInterval(async () => {
  try {
    ${asked}
+     if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
    show(body.«result»);
  } catch (error) {
    console.error(error);
  }
}, 1000);
`,
    ),
    reported(
      'a loop over items ends with the first that fails',
      `
async function prices(urls) {
  for (const url of urls) {
    ${asked}
+     if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
    keep(url, body.«result».p);
  }
}
`,
    ),
    reported(
      'a comment stays with what it says',
      `
async function orders() {
  ${asked}
+   if (body && body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
  // Different forms of an answer
  if (body && body.«result») return body.result.list;
  return [];
}
`,
      [{ truthiness: false }],
    ),
  ],
  told: () => ({ ...told, suggestion: { messageId: 'addGuard', data: { returnCode: 'rc' } } }),
});

/** Where the result is asked for, the code has a way out for what has none. */
runMarked({
  rule,
  about: 'the way out where the result is asked for',
  valid: [],
  invalid: [
    reported(
      'it leaves the loop',
      `
async function pages() {
  for (let page = 1; page < 9; page++) {
    ${asked}
+     if (body && body.rc !== 0) {
+       console.error('XT:', body.mc);
+       break;
+     }
    if (!body?.«result») break;
    keep(body.result);
  }
}
`,
      [{ truthiness: false }],
    ),
    reported(
      'it returns an empty book for a result that was kept',
      `
async function book() {
  ${asked}
+   if (body.rc !== 0) {
+     console.error('XT:', body.mc);
+     return { asks: [], bids: [] };
+   }
  const rows = body.«result»;
  if (!rows) return { asks: [], bids: [] };
  return rows;
}
`,
      [{ truthiness: false }],
    ),
  ],
  told: () => ({
    ...told,
    suggestion: { messageId: 'addLeaving', data: { returnCode: 'rc', messageCode: 'mc' } },
  }),
});

/** Where an error would end more than one turn, the code goes on with the next. */
runMarked({
  rule,
  about: 'the way on',
  valid: [],
  invalid: [
    reported(
      'to the next try of a loop',
      `
async function price() {
  for (let tries = 0; tries < 3; tries++) {
    ${asked}
+     if (body.rc !== 0) {
+       console.error('XT:', body.mc);
+       continue;
+     }
    return body.«result».p;
  }
  throw new Error('no price');
}
`,
    ),
    reported(
      'the same where some results are none',
      `
async function price() {
  let tries = 0;
  while (tries++ < 3) {
    ${asked}
+     if (body.rc !== 0) {
+       console.error('XT:', body.mc);
+       continue;
+     }
    if (body.«result».p > 0) return body.result.p;
  }
  throw new Error('no price');
}
`,
    ),
    reported(
      'to the next item of a loop that prints the others',
      `
${settled}
  const out = [];
  for (const one of all) {
+     if (one.status === 'fulfilled' && one.value.rc !== 0) {
+       log.warn('XT:', one.value.mc);
+       continue;
+     }
    if (one.status === 'fulfilled') out.push(one.value.«result».id);
    else log.warn(one.reason);
  }
  return out;
}
`,
    ),
    reported(
      'to the next run of a timer',
      `
setInterval(async () => {
  ${asked}
+   if (body.rc !== 0) {
+     console.error('XT:', body.mc);
+     return;
+   }
  show(body.«result»);
}, 1000);
`,
    ),
    reported(
      'the same in the callback of a promise that nobody waits for',
      `
window.setInterval(() => {
  fetch('https://sapi.xt.com/x').then((response) => response.json()).then((body) => {
+     if (body.rc !== 0) {
+       console.error('XT:', body.mc);
+       return;
+     }
    show(body.«result»);
  });
}, 1000);
`,
    ),
    reported(
      'the same in a function that a timer runs by its name',
      `
async function tick() {
  ${asked}
+   if (body.rc !== 0) {
+     console.error('XT:', body.mc);
+     return;
+   }
  show(body.«result»);
}
tick();
setInterval(tick, 1000);
`,
    ),
    reported(
      'a box is no place for two values',
      `
async function price(id) {
  if (!id) {
    alert('which?');
    return null;
  }
  ${asked}
+   if (body.rc !== 0) {
+     console.error('XT:', body.mc);
+     return null;
+   }
  return body.«result».p;
}
`,
    ),
  ],
  told: () => ({
    ...told,
    suggestion: { messageId: 'addLeaving', data: { returnCode: 'rc', messageCode: 'mc' } },
  }),
});

runMarked({
  rule,
  about: 'no guard',
  valid: [],
  invalid: [
    reported(
      'a component is given the body later: an error would take down the page',
      `
function Price() {
  const body = useFetch('https://sapi.xt.com/v4/public/ticker/price');
  useEffect(() => {
    show(body?.«result»?.[0]);
  }, [body]);
}
`,
      [{ truthiness: false, paths: 'every' }],
    ),
    reported(
      'neither an error nor a return may end what runs itself again',
      `
async function tick() {
  ${asked}
  show(body.«result»);
  setTimeout(tick, 1000);
}
tick();
`,
    ),
    reported(
      'the same inside of a timer',
      `
function poll() {
  setTimeout(async () => {
    ${asked}
    show(body.«result»);
    poll();
  }, 1000);
}
poll();
`,
    ),
    reported(
      'what another function fills may not be there yet',
      `
import { onMounted, ref } from 'vue';
export function useBook() {
  const body = ref(null);
  onMounted(async () => {
    body.value = await (await fetch('https://sapi.xt.com/x')).json();
  });
  return () => body.value.«result».asks;
}
`,
    ),
    reported(
      'the same of an object of the module',
      `
const state = { body: null };
export async function load() {
  state.body = await (await fetch('https://sapi.xt.com/x')).json();
}
export const show = () => state.body.«result».asks;
`,
    ),
    reported(
      'the type that a call is given for the body has no rc',
      `
async function tickers(axios) {
  const { data } = await axios.get<{ result: { s: string }[] }>('https://sapi.xt.com/v4/public/ticker');
  return data.«result».map(({ s }) => s);
}
`,
    ),
  ],
  told: () => told,
});
