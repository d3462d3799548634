import { reportedCase as reported } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';

const rule = 'no-unchecked-result';
const told = {
  messageId: 'uncheckedResult',
  data: { result: 'result', returnCode: 'rc', messageCode: 'mc' },
};
const asked = "const body = await (await fetch('https://sapi.xt.com/x')).json();";

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
      'an arrow of a promise',
      `
- const time = () => fetch('https://sapi.xt.com/x').then((r) => r.json()).then((body) => body?.«result».serverTime);
+ const time = () => fetch('https://sapi.xt.com/x').then((r) => r.json()).then((body) => { if (body && body.rc !== 0) throw new Error(\`XT: \${body.mc}\`); return body?.result.serverTime; });
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
