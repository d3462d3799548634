/* What is an XT body, and whose answers are looked at before they are given: told through the rule about results. */
import { reportedCase as reported, silentCase as silent } from '../support/rule-cases.ts';
import { ruleTester } from '../support/rule-tester.ts';
import { ruleNamed } from '../support/rules.ts';
import { runMarked } from '../support/run-marked.ts';

const rule = 'no-unchecked-result';

/** The statement that the suggestion puts in. */
function guard(base: string): string {
  return `if (${base}rc !== 0) throw new Error(\`XT: \${${base}mc}\`)`;
}

const valid = [
  silent(
    'axios: along a chain of callbacks',
    `
import axios from 'axios';
const time = () => axios.get('https://sapi.xt.com/v4/public/time').then((res) => res.data).then(({ rc, result }) => (rc === 0 ? result.serverTime : 0));
`,
  ),
  silent(
    'fetch: along a chain, with an address made by URL',
    `
function time() {
  return fetch(new URL('/v4/public/time', 'https://sapi.xt.com'))
    .then((res) => res.json())
    .then((body) => { assertOk(body); return body; })
    .then((body) => body.result.serverTime);
}
`,
  ),
  silent(
    'xt-open-api: as its README has it, but looked at',
    `
import xt from 'xt-open-api';
xt.user.getAccounts().then((r) => console.log(r.rc === 0 ? r.result : r.mc));
`,
  ),
  silent(
    'a maker of checked bodies that is a ternary',
    `
const get = async (path) => (await fetch('https://sapi.xt.com' + path)).json();
async function time() {
  const body = await get('/v4/public/time').then((x) => (x.rc === 0 ? x : Promise.reject(x)));
  return body.result.serverTime;
}
`,
  ),
  silent(
    "a host that nobody named as XT's",
    `
async function time() {
  const body = await (await fetch('https://api.example.com/v4/public/time')).json();
  return body.result.serverTime;
}
`,
  ),
  silent(
    'a method that looks at it returns a checked body, also to others',
    `
class Xt {
  async request(path) {
    const body = await (await fetch('https://sapi.xt.com' + path)).json();
    if (body.mc !== 'SUCCESS') throw new Error(body.mc);
    return body;
  }
  async time() {
    const body = await this.request('/v4/public/time');
    return body.result.serverTime;
  }
}
const xt = new Xt();
export const later = async () => (await xt.request('/x')).result;
`,
  ),
  silent(
    'so does an inherited one',
    `
class Base {
  async request(path) {
    const body = await (await fetch('https://sapi.xt.com' + path)).json();
    if (body.mc !== 'SUCCESS') throw new Error(body.mc);
    return body;
  }
}
class Xt extends Base {
  async time() {
    const { result } = await this.request('/v4/public/time');
    return result.serverTime;
  }
}
`,
  ),
  silent(
    'an interceptor looks at every body',
    `
import axios from 'axios';
class Xt {
  http = axios.create({ baseURL: 'https://sapi.xt.com' });
  constructor() {
    this.http.interceptors.response.use((response) => {
      const { rc, mc } = response.data;
      if (rc !== 0) return Promise.reject(new Error(mc));
      return response;
    });
  }
  async time() {
    const { data } = await this.http.get('/v4/public/time');
    return data.result.serverTime;
  }
}
`,
  ),
  silent(
    'an imported interceptor may',
    `
import axios from 'axios';
import { checkBody } from './check.js';
const http = axios.create({ baseURL: 'https://sapi.xt.com' });
http.interceptors.response.use(checkBody);
export const time = async () => (await http.get('/v4/public/time')).data.result.serverTime;
`,
  ),
  silent(
    'a hook of got looks at every body',
    `
import got from 'got';
const xt = got.extend({ prefixUrl: 'https://sapi.xt.com', responseType: 'json', hooks: { afterResponse: [(response) => { if (response.body.rc !== 0) throw new Error(response.body.mc); return response; }] } });
export const time = async () => (await xt('v4/public/time')).body.result.serverTime;
`,
  ),
  silent(
    "an instance handed to the project's own function may be checked there",
    `
import axios from 'axios';
import { addInterceptors } from './interceptors.js';
const http = axios.create({ baseURL: 'https://sapi.xt.com' });
addInterceptors(http);
export const time = async () => (await http.get('/v4/public/time')).data.result.serverTime;
`,
  ),
  silent(
    "the futures' envelope, by its host",
    `
async function symbols() {
  const body = await (await fetch('https://fapi.xt.com/future/market/v1/public/symbol/list')).json();
  return body.result;
}
`,
  ),
  silent(
    "the futures' envelope, by its fields",
    `
const http = require('axios').create({ baseURL: 'https://www.xt.com' });
async function symbols() {
  const { data } = await http.get('/x');
  if (data.returnCode !== 0) throw new Error(data.error.msg);
  return data.result;
}
`,
  ),
  silent(
    "the futures' envelope, by xt-open-api's member",
    `
const xt = require('xt-open-api');
xt.futureU.getClientIp().then((r) => console.log(r.result));
`,
  ),
  silent(
    'a body that the file builds',
    `
interface XtBody { rc: number; mc: string; result: unknown }
const host = 'https://sapi.xt.com';
function fake(): XtBody { return { rc: 0, mc: 'SUCCESS', result: { id: 1 } }; }
const body: XtBody = { rc: 0, mc: 'SUCCESS', result: 1 };
test('x', () => { expect(fake().result).toEqual({ id: 1 }); use(body.result); });
`,
  ),
  silent(
    'the result of another API in the same file',
    `
const XT = 'https://sapi.xt.com';
const OTHER = 'https://api.bybit.com';
async function go() {
  const xt = await (await fetch(\`\${XT}/v4/public/time\`)).json();
  if (xt.rc !== 0) throw new Error(xt.mc);
  const body = await (await fetch(\`\${OTHER}/v5/market/time\`)).json();
  return body.result.timeNano;
}
`,
  ),
  silent(
    'a request that serves other exchanges too',
    `
const HOSTS = { xt: 'https://sapi.xt.com', bybit: 'https://api.bybit.com' };
async function load(exchange, path) { return (await fetch(HOSTS[exchange] + path)).json(); }
export async function time() { return (await load('bybit', '/x')).result; }
`,
  ),
];

const invalid = [
  reported(
    "axios: the response's data",
    `
import axios from 'axios';
export async function tickers() {
  const response = await axios.get('https://sapi.xt.com/v4/public/ticker');
+   ${guard('response.data.')};
  return response.data.«result».map((ticker) => ticker.s);
}
`,
  ),
  reported(
    'axios: data taken from the response',
    `
const axios = require('axios');
async function tickers(symbol) {
  const { data } = await axios.get(\`https://sapi.xt.com/v4/public/ticker?symbol=\${symbol}\`);
+   ${guard('data.')};
  return data.«result».map((ticker) => ticker.s);
}
`,
  ),
  reported(
    'told where it is used first: a timer runs behind what the code around it calls',
    `
import axios from 'axios';
async function order(headers, data) {
  const { data: body } = await axios.post('https://sapi.xt.com/v4/order', data, { headers });
+   ${guard('body.')};
  const orderId = () => body.«result».orderId;
  setTimeout(() => watch(body.result.orderId), 1000);
  console.log('placed', orderId());
}
`,
  ),
  reported(
    'axios: called with a configuration',
    `
import axios from 'axios';
const BASE = 'https://sapi.xt.com';
async function order(headers, data) {
  const response = await axios({ method: 'POST', url: \`\${BASE}/v4/order\`, headers, data });
+   ${guard('response.data.')};
  console.log('placed', response.data.«result».orderId);
}
`,
  ),
  reported(
    'axios: request with a base URL in a named configuration',
    `
import axios from 'axios';
async function order(headers, data) {
  const config = { method: 'POST', baseURL: 'https://sapi.xt.com', url: '/v4/order', headers, data };
  const res = await axios.request(config);
+   ${guard('res.data.')};
  return res.data.«result».orderId;
}
`,
  ),
  reported(
    'axios: in a callback with a block',
    `
import axios from 'axios';
axios.get('https://sapi.xt.com/v4/public/time').then((res) => {
+   ${guard('res.data.')};
  show(res.data.«result».serverTime);
});
`,
  ),
  reported(
    'axios: along a chain of callbacks',
    `
import axios from 'axios';
const time = () => axios.get('https://sapi.xt.com/v4/public/time').then((res) => res.data).then(({ «result» }) => result.serverTime);
`,
  ),
  reported(
    'fetch: a body in a variable',
    `
async function time() {
  const res = await fetch('https://sapi.xt.com/v4/public/time');
  const body = await res.json();
+   ${guard('body.')};
  return body.«result».serverTime;
}
`,
  ),
  reported(
    'fetch: all in one expression',
    `
const BASE = 'https://sapi.xt.com';
const time = async () => (await (await fetch(BASE + '/v4/public/time')).json()).«result».serverTime;
`,
  ),
  reported(
    'fetch: along a chain, with an address made by URL',
    `
function time() {
  return fetch(new URL('/v4/public/time', 'https://sapi.xt.com'))
    .then((res) => res.json())
-     .then((body) => body.«result».serverTime);
+     .then((body) => { if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`); return body.result.serverTime; });
}
`,
  ),
  reported(
    'fetch: a text that is parsed, at an address with a fallback',
    `
async function time() {
  const res = await fetch(\`\${process.env.XT ?? 'https://sapi.xt.com'}/v4/public/time\`);
  const body = JSON.parse(await res.text());
+   ${guard('body.')};
  return body.«result».serverTime;
}
`,
  ),
  reported(
    'fetch: an address that a function of the file builds',
    `
const config = { host: 'https://sapi.xt.com' };
function urlOf(path) { return \`\${config.host}\${path}\`; }
async function time() {
  const url = urlOf('/v4/public/time');
  const res = await fetch(url, { headers: {} });
-   const { «result» } = await res.json();
+   const { rc, mc, result } = await res.json();
+   ${guard('')};
  return result.serverTime;
}
`,
  ),
  reported(
    'xt-open-api: as its README has it',
    `
import xt from 'xt-open-api';
- xt.user.getAccounts().then((r) => console.log(r.«result»));
+ xt.user.getAccounts().then((r) => { if (r.rc !== 0) throw new Error(\`XT: \${r.mc}\`); return console.log(r.result); });
`,
  ),
  reported(
    'xt-open-api: a member of the import',
    `
import { spot } from 'xt-open-api';
export async function balances() {
  const reply = await spot.getCurrenciesBalance({});
+   ${guard('reply.')};
  for (const asset of reply.«result».assets) print(asset);
}
`,
  ),
  reported(
    'xt-open-api: the result taken straight from the call',
    `
const { spot } = require('xt-open-api');
async function main() {
-   const { «result» } = await spot.getServerTime();
+   const { rc, mc, result } = await spot.getServerTime();
+   ${guard('')};
  console.log(result);
}
`,
  ),
  reported(
    'xt-open-api: before a catch',
    `
const xtApi = require('xt-open-api');
xtApi.lever.getSymbolList().then(function (r) {
+   ${guard('r.')};
  use(r.«result»);
}).catch(console.error);
`,
  ),
  reported(
    'destructured: two levels, from an instance with a base URL',
    `
import axios from 'axios';
const http = axios.create({ baseURL: 'https://sapi.xt.com' });
export async function bids() {
-   const { data: { «result» } } = await http.get('/v4/public/depth');
+   const { data: { rc, mc, result } } = await http.get('/v4/public/depth');
+   ${guard('')};
  return result.bids;
}
`,
  ),
  reported(
    'destructured: three levels, from a variable',
    `
import axios from 'axios';
export async function bids() {
  const response = await axios.get('https://sapi.xt.com/v4/public/depth');
+   ${guard('response.data.')};
  const { data: { «result»: { bids } } } = response;
  return bids;
}
`,
  ),
  reported(
    'destructured: in a parameter',
    `
import axios from 'axios';
const http = axios.create({ baseURL: 'https://sapi.xt.com' });
- http.get('/v4/public/time').then(({ data: { «result» } }) => {
+ http.get('/v4/public/time').then(({ data: { rc, mc, result } }) => {
+   ${guard('')};
  show(result.serverTime);
});
`,
  ),
  reported(
    'an instance with a base URL, in a field',
    `
import axios from 'axios';
class Xt {
  private readonly http = axios.create({ baseURL: 'https://sapi.xt.com' });
  async time() {
    const { data } = await this.http.get('/v4/public/time');
+     ${guard('data.')};
    return data.«result».serverTime;
  }
}
`,
  ),
  reported(
    'an instance with a base URL, made in the constructor from a default',
    `
import axios from 'axios';
class Xt {
  constructor(base = 'https://sapi.xt.com') {
    this.http = axios.create({ baseURL: base });
  }
  async time() {
    const response = await this.http.get('/v4/public/time');
+     ${guard('response.data.')};
    return response.data.«result».serverTime;
  }
}
`,
  ),
  reported(
    'an instance of got',
    `
import got from 'got';
const xt = got.extend({ prefixUrl: 'https://sapi.xt.com/v4' });
export async function time() {
  const body = await xt('public/time').json();
+   ${guard('body.')};
  return body.«result».serverTime;
}
`,
  ),
  reported(
    'ky: the result taken straight from the call',
    `
import ky from 'ky';
export async function time() {
-   const { «result» } = await ky.get('https://sapi.xt.com/v4/public/time').json();
+   const { rc, mc, result } = await ky.get('https://sapi.xt.com/v4/public/time').json();
+   ${guard('')};
  return result.serverTime;
}
`,
  ),
  reported(
    'typed: a function annotated to return a body',
    `
interface XtBody<T> { rc: number; mc: string; result: T }
declare const http: { send(path: string): Promise<unknown> };
const HOST = 'sapi.xt.com';
async function get<T>(path: string): Promise<XtBody<T>> {
  return (await http.send(HOST + path)) as XtBody<T>;
}
export async function time() {
  const body = await get<{ serverTime: number }>('/v4/public/time');
+   ${guard('body.')};
  return body.«result».serverTime;
}
`,
  ),
  reported(
    'typed: a variable, of an address that only running tells',
    `
interface XtBody<T> { rc: number; mc: string; result: T }
const headers = { 'validate-appkey': 'key' };
export async function time(base: string) {
  const response = await fetch(base + '/v4/public/time', { headers });
  const body: XtBody<{ serverTime: number }> = await response.json();
+   ${guard('body.')};
  return body.«result».serverTime;
}
`,
  ),
  reported(
    "typed: by the package's own type",
    `
import type { XtResponse } from 'xt-mc';
async function get<T>(path: string): Promise<XtResponse<T>> {
  return (await fetch(path)).json();
}
export async function time() {
  const body = await get<{ serverTime: number }>('/v4/public/time');
+   ${guard('body.')};
  return body.«result»!.serverTime;
}
`,
  ),
  reported(
    'typed: by a type argument of axios',
    `
import axios from 'axios';
interface XtBody<T> { rc: number; mc: string; result: T }
const headers = { 'validate-appkey': 'key' };
export async function time(base: string) {
  const { data } = await axios.get<XtBody<{ serverTime: number }>>(\`\${base}/v4/public/time\`, { headers });
+   ${guard('data.')};
  return data.«result».serverTime;
}
`,
  ),
  reported(
    'an inherited method that does not look',
    `
class Base {
  async request(path) {
    return (await fetch('https://sapi.xt.com' + path)).json();
  }
}
class Xt extends Base {
  async time() {
-     const { «result» } = await this.request('/v4/public/time');
+     const { rc, mc, result } = await this.request('/v4/public/time');
+     ${guard('')};
    return result.serverTime;
  }
}
`,
  ),
  reported(
    'an interceptor that looks at something else',
    `
import axios from 'axios';
const http = axios.create({ baseURL: 'https://sapi.xt.com' });
http.interceptors.response.use((response) => {
  console.log(response.status);
  return response;
});
export const time = async () => (await http.get('/v4/public/time')).data.«result».serverTime;
`,
  ),
  reported(
    'an interceptor that gives the body itself',
    `
import axios from 'axios';
const http = axios.create({ baseURL: 'https://sapi.xt.com' });
http.interceptors.response.use((response) => response.data, (error) => Promise.reject(error));
export async function time() {
  const body = await http.get('/v4/public/time');
+   ${guard('body.')};
  return body.«result».serverTime;
}
`,
  ),
  reported(
    'an instance handed to a package, which knows no rc',
    `
import axios from 'axios';
import axiosRetry from 'axios-retry';
const http = axios.create({ baseURL: 'https://sapi.xt.com' });
axiosRetry(http, { retries: 3 });
export const time = async () => (await http.get('/v4/public/time')).data.«result».serverTime;
`,
  ),
];

runMarked({
  rule,
  about: 'whose result is a body',
  valid,
  invalid,
  told: () => ({
    messageId: 'uncheckedResult',
    data: { result: 'result', returnCode: 'rc', messageCode: 'mc' },
    suggestion: { messageId: 'addGuard', data: { returnCode: 'rc' } },
  }),
});

ruleTester.run(`${rule}, hosts of the settings`, ruleNamed(rule), {
  valid: [
    {
      name: 'a helper looks, of a host that settings name',
      code: `const time = async () => check(await (await fetch('https://api.example.com/v4/time')).json()).result;`,
      settings: { 'xt-mc': { hosts: ['example.com'] } },
    },
  ],
  invalid: [
    {
      name: "a host that settings name as XT's",
      code: `const time = async () => (await (await fetch('https://api.example.com/v4/time')).json()).result.serverTime;`,
      settings: { 'xt-mc': { hosts: ['example.com'] } },
      errors: [{ messageId: 'uncheckedResult', line: 1, column: 90 }],
    },
  ],
});
