/* Interceptors and hooks: which of them look at every body of a client, and let no failure through. */
import { reportedCase as reported, silentCase as silent } from '../support/rule-cases.ts';
import { runMarked } from '../support/run-marked.ts';

const axios = (hook: string, about = ''): string => `
import axios from 'axios';
${about}const http = axios.create({ baseURL: 'https://sapi.xt.com/v4' });
http.interceptors.response.use(${hook});
export async function fee() {`;

/** A client whose interceptor is `hook`, and a use of a result. */
const afterAxios = (hook: string, about = ''): string => `${axios(hook, about)}
  const { data } = await http.get('/fee');
  return data.result.takerFee;
}
`;

/** The same with the report, and the guard that is suggested. */
const toldAfterAxios = (hook: string, about = ''): string => `${axios(hook, about)}
  const { data } = await http.get('/fee');
+   if (data.rc !== 0) throw new Error(\`XT: \${data.mc}\`);
  return data.«result».takerFee;
}
`;

const ky = (hook: string, about = ''): string => `
import ky from 'ky';
${about}const xt = ky.create({ prefixUrl: 'https://sapi.xt.com/v4', hooks: { afterResponse: [${hook}] } });
export async function fee() {
  const body = await xt.get('fee').json();`;

const valid = [
  silent(
    'axios: rejects',
    afterAxios(
      '(r) => { if (r.data.rc !== 0) return Promise.reject(new Error(r.data.mc)); console.debug(r.data.mc); return r; }',
    ),
  ),
  silent(
    'axios: rejects in an arm',
    afterAxios('(r) => (r.data.rc === 0 ? r : Promise.reject(new Error(r.data.mc)))'),
  ),
  silent(
    'axios: prints, then throws',
    afterAxios(
      '(r) => { if (r.data.rc !== 0) { console.warn(r.data.mc); throw new Error(r.data.mc); } return r; }',
    ),
  ),
  silent(
    'axios: throws unless a request asks it not to',
    afterAxios('(r) => { if (r.data.rc !== 0 && !r.config.quiet) throw new Error(r.data.mc); return r; }'),
  ),
  silent(
    'axios: lets through what is no body first',
    afterAxios(
      "(r) => { if (r.config.responseType === 'blob') return r; if (r.data.rc !== 0) throw new Error(r.data.mc); return r; }",
    ),
  ),
  silent(
    'axios: hands the body to something unknown',
    afterAxios('(r) => { verify(r.data); return r; }', "import { verify } from 'a-package';\n"),
  ),
  silent(
    'axios: hands the response to something unknown',
    afterAxios('(r) => { verify(r); return r; }', "import { verify } from 'a-package';\n"),
  ),
  silent(
    'axios: tells something unknown of the failure',
    afterAxios("(r) => { if (r.data.rc !== 0) bus.emit('refused', r.data.mc); return r; }"),
  ),
  silent(
    'axios: a helper throws',
    afterAxios(
      '(r) => { verify(r); return r; }',
      'const verify = (r) => { if (r.data.rc !== 0) throw new Error(r.data.mc); };\n',
    ),
  ),
  silent(
    'axios: a helper makes the error',
    afterAxios(
      '(r) => { const error = errorOf(r.data); if (error) throw error; return r; }',
      'const errorOf = (body) => (body.rc === 0 ? null : new Error(body.mc));\n',
    ),
  ),
  silent(
    'axios: a predicate decides',
    afterAxios(
      '(r) => { if (!isOk(r.data)) throw new Error(r.data.mc); return r; }',
      'const isOk = ({ rc }) => rc === 0;\n',
    ),
  ),
  silent(
    'axios: an assertion',
    afterAxios(
      '(r) => { assert.equal(r.data.rc, 0, r.data.mc); return r; }',
      "import assert from 'node:assert';\n",
    ),
  ),
  silent(
    'axios: notes the failure on the response',
    afterAxios('(r) => { r.failed = r.data.rc !== 0; return r; }'),
  ),
  silent(
    'axios: the second interceptor throws',
    afterAxios(
      '(r) => { if (r.data.rc !== 0) console.warn(r.data.mc); return r; });\nhttp.interceptors.response.use((r) => { if (r.data.rc !== 0) throw new Error(r.data.mc); return r; }',
    ),
  ),
  silent(
    'axios: the method of a class throws',
    `
import axios from 'axios';
export class Api {
  http = axios.create({ baseURL: 'https://sapi.xt.com/v4' });
  constructor() { this.http.interceptors.response.use((response) => this.checked(response)); }
  checked(response) { if (response.data.rc !== 0) throw new Error(response.data.mc); return response; }
  async fee() { return (await this.http.get('/fee')).data.result.takerFee; }
}
`,
  ),
  silent(
    'got: throws',
    `
import got from 'got';
const hooks = { afterResponse: [(response) => { if (response.body.rc !== 0) throw new Error(response.body.mc); return response; }] };
const xt = got.extend({ prefixUrl: 'https://sapi.xt.com/v4', responseType: 'json', hooks });
export const fee = async () => (await xt.get('fee')).body.result.takerFee;
`,
  ),
  silent(
    'ofetch: throws, through the context',
    `
import { ofetch } from 'ofetch';
const xt = ofetch.create({
  baseURL: 'https://sapi.xt.com/v4',
  onResponse(context) { const body = context.response._data; if (body?.rc !== 0) throw new Error(body?.mc); },
});
export const fee = async () => (await xt('/fee')).result.takerFee;
`,
  ),
  silent(
    'ky: throws in a callback',
    `${ky('(_request, _options, response) => response.clone().json().then((body) => { if (body.rc !== 0) throw new Error(body.mc); })')}
  return body.result.takerFee;
}
`,
  ),
  silent(
    'ky: asks a helper that reads the response itself',
    `${ky(
      "async (_request, _options, response) => { if (!(await isOk(response))) throw new Error('refused'); }",
      'const isOk = async (response) => (await response.clone().json()).rc === 0;\n',
    )}
  return body.result.takerFee;
}
`,
  ),
];

const invalid = [
  reported(
    'axios: only prints',
    toldAfterAxios('(r) => { if (r.data.rc !== 0) console.warn(r.data.mc); return r; }'),
  ),
  reported(
    'axios: only prints, by its name, from a pattern',
    toldAfterAxios(
      'note',
      'function note(r) { const { rc, mc } = r.data; if (rc) console.warn(mc); return r; }\n',
    ),
  ),
  reported(
    'axios: a helper only prints',
    toldAfterAxios(
      '(r) => { note(r.data); return r; }',
      'const note = (body) => { if (body.rc !== 0) console.warn(body.mc); };\n',
    ),
  ),
  reported(
    'axios: swallows its own throw',
    toldAfterAxios(
      '(r) => { try { if (r.data.rc !== 0) throw new Error(r.data.mc); } catch (error) { console.error(error); } return r; }',
    ),
  ),
  reported(
    'axios: the test the wrong way round',
    toldAfterAxios('(r) => { if (r.data.rc === 0) throw new Error(r.data.mc); return r; }'),
  ),
  reported(
    'axios: throws for one code of many',
    toldAfterAxios("(r) => { if (r.data.mc === 'AUTH_105') throw new Error('the clock'); return r; }"),
  ),
  reported(
    'axios: rejects for one code of many',
    toldAfterAxios(
      "(r) => { if (r.data.mc === 'AUTH_105') return Promise.reject(new Error('the clock')); return r; }",
    ),
  ),
  reported(
    'axios: prints, and hands on the data alone',
    `${axios('({ data }) => { if (data.rc !== 0) console.warn(data.mc); return data; }')}
  const body = await http.get('/fee');
+   if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
  return body.«result».takerFee;
}
`,
  ),
  reported(
    'axios: the method of a class only prints',
    `
import axios from 'axios';
export class Api {
  http = axios.create({ baseURL: 'https://sapi.xt.com/v4' });
  constructor() { this.http.interceptors.response.use((response) => this.noted(response)); }
  noted(response) { if (response.data.rc !== 0) console.warn(response.data.mc); return response; }
  async fee() {
    const { data } = await this.http.get('/fee');
+     if (data.rc !== 0) throw new Error(\`XT: \${data.mc}\`);
    return data.«result».takerFee;
  }
}
`,
  ),
  reported(
    'got: only prints',
    `
import got from 'got';
const note = (response) => { if (response.body.rc !== 0) console.warn(response.body.mc); return response; };
const xt = got.extend({ prefixUrl: 'https://sapi.xt.com/v4', responseType: 'json', hooks: { afterResponse: [note] } });
export async function fee() {
  const { body } = await xt.get('fee');
+   if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
  return body.«result».takerFee;
}
`,
  ),
  reported(
    'ofetch: only prints',
    `
import { ofetch } from 'ofetch';
const xt = ofetch.create({
  baseURL: 'https://sapi.xt.com/v4',
  onResponse({ response }) { if (response._data.rc !== 0) console.warn(response._data.mc); },
});
export async function fee() {
  const body = await xt('/fee');
+   if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
  return body.«result».takerFee;
}
`,
  ),
  reported(
    'ky: only prints',
    `${ky('async (request, _options, response) => { const body = await response.clone().json(); if (body.rc !== 0) console.warn(request.url, body.mc); }')}
+   if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
  return body.«result».takerFee;
}
`,
  ),
  reported(
    'ky: only prints, among the options of one request',
    `
import ky from 'ky';
const note = async (_request, _options, response) => { const { rc, mc } = await response.clone().json(); if (rc) console.warn(mc); };
export async function fee() {
  const body = await ky.get('https://sapi.xt.com/v4/fee', { hooks: { afterResponse: [note] } }).json();
+   if (body.rc !== 0) throw new Error(\`XT: \${body.mc}\`);
  return body.«result».takerFee;
}
`,
  ),
];

runMarked({
  rule: 'no-unchecked-result',
  about: 'behind interceptors and hooks',
  valid,
  invalid,
  told: () => ({
    messageId: 'uncheckedResult',
    data: { result: 'result', returnCode: 'rc', messageCode: 'mc' },
    suggestion: { messageId: 'addGuard', data: { returnCode: 'rc' } },
  }),
});
