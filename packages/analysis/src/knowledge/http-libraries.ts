/**
 * HTTP libraries whose calls are followed. What differs is how they are made and where the body is. What another module
 * makes with XT's base address is of an unread library.
 */
export type HttpLibrary =
  'fetch' | 'axios' | 'got' | 'ky' | 'undici' | 'ofetch' | 'superagent' | 'angular' | 'jquery' | 'unread';

/** What a module exports for requests, by the name of the export; `*` and `default` stand for the module as one. */
type Exports = Readonly<Record<string, HttpLibrary>>;

const fetchLike: Exports = { default: 'fetch', fetch: 'fetch', '*': 'fetch' };

/** Modules, by the library whose manners their exports have. */
export const librariesByModule: ReadonlyMap<string, Exports> = new Map([
  ['axios', { default: 'axios', axios: 'axios', '*': 'axios' }],
  ['got', { default: 'got', got: 'got', '*': 'got' }],
  ['ky', { default: 'ky', '*': 'ky' }],
  ['ky-universal', { default: 'ky', '*': 'ky' }],
  ['node-fetch', fetchLike],
  ['node-fetch-native', fetchLike],
  ['cross-fetch', fetchLike],
  ['isomorphic-fetch', fetchLike],
  ['isomorphic-unfetch', fetchLike],
  ['undici', { default: 'undici', '*': 'undici', fetch: 'fetch', request: 'undici' }],
  ['ofetch', { ofetch: 'ofetch', $fetch: 'ofetch', fetch: 'fetch', '*': 'ofetch' }],
  ['superagent', { default: 'superagent', '*': 'superagent' }],
  ['jquery', { default: 'jquery', '*': 'jquery' }],
]);

/** Types of clients that a framework hands to a class or function, by module and name. */
export const librariesByType: ReadonlyMap<string, Exports> = new Map([
  ['axios', { AxiosInstance: 'axios', AxiosStatic: 'axios', Axios: 'axios' }],
  ['got', { Got: 'got' }],
  ['ky', { KyInstance: 'ky' }],
  ['@nestjs/axios', { HttpService: 'axios' }],
  ['@nestjs/common', { HttpService: 'axios' }],
  ['@angular/common/http', { HttpClient: 'angular' }],
]);

/** Globals: `fetch` everywhere, Nuxt's `$fetch`, the others where a page loads them with a script tag. */
export const libraryByGlobal: ReadonlyMap<string, HttpLibrary> = new Map([
  ['fetch', 'fetch'],
  ['axios', 'axios'],
  ['ky', 'ky'],
  ['$fetch', 'ofetch'],
  ['superagent', 'superagent'],
  ['$', 'jquery'],
  ['jQuery', 'jquery'],
]);

/** Libraries whose requests resolve to the body itself, and the methods whose requests do not. */
export const bodyAnswering: ReadonlyMap<HttpLibrary, ReadonlySet<string>> = new Map([
  ['ofetch', new Set(['raw'])],
  ['angular', new Set([])],
  ['jquery', new Set([])],
]);

/** Methods that make an instance with options of its own. */
export const creatingMethods: ReadonlySet<string> = new Set(['create', 'extend', 'agent']);

/** Methods that send a request, whichever library. */
export const requestMethods: ReadonlySet<string> = new Set([
  'request',
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
  'postForm',
  'putForm',
  'patchForm',
  'del',
  'raw',
  'getJSON',
  'ajax',
]);

/** Options that hold a request's address, the address itself before what it is relative to. */
export const addressOptions = ['url'] as const;
/** Options that hold what is put behind the address: axios's, ky's and got's, ofetch's. */
export const queryOptions = ['params', 'searchParams', 'query'] as const;
export const baseOptions = ['baseURL', 'prefixUrl', 'baseUrl', 'prefix'] as const;

/** Properties of a response that hold the body: axios's, got's and superagent's, ofetch's. */
export const bodyProperties: ReadonlySet<string> = new Set(['data', 'body', '_data']);

/** Members of a client, or of a module as one, that are such a client themselves: Nest's, undici's, ofetch's. */
export const clientMembers: ReadonlySet<string> = new Set(['default', 'axiosRef', 'request', '$fetch']);

/** Types of responses that hold the body, by the property that does. */
export const responseTypes: ReadonlyMap<string, string> = new Map([
  ['AxiosResponse', 'data'],
  ['Response', 'body'],
]);

/** Methods of a response that read the body: fetch's, ky's and got's. */
export const bodyMethods: ReadonlySet<string> = new Set(['json']);

/** Members of a response by which code tells whether HTTP went well, and what they hold where it did. */
export const goodStatuses: ReadonlyMap<string, string | number | boolean> = new Map<
  string,
  string | number | boolean
>([
  ['ok', true],
  ['status', 200],
  ['statusCode', 200],
  ['statusText', 'OK'],
  // superagent's
  ['error', false],
]);
