/** HTTP libraries whose calls are followed. What differs is how they are made and where the body is. */
export type HttpLibrary = 'fetch' | 'axios' | 'got' | 'ky';

/** Modules, by the library whose manners they have. */
export const libraryByModule: ReadonlyMap<string, HttpLibrary> = new Map([
  ['axios', 'axios'],
  ['got', 'got'],
  ['ky', 'ky'],
  ['ky-universal', 'ky'],
  ['node-fetch', 'fetch'],
  ['cross-fetch', 'fetch'],
  ['isomorphic-fetch', 'fetch'],
  ['undici', 'fetch'],
]);

/** Globals: `fetch` everywhere, the others where a page loads them with a script tag. */
export const libraryByGlobal: ReadonlyMap<string, HttpLibrary> = new Map([
  ['fetch', 'fetch'],
  ['axios', 'axios'],
  ['ky', 'ky'],
]);

/** Methods that make an instance with options of its own. */
export const creatingMethods: ReadonlySet<string> = new Set(['create', 'extend']);

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
]);

/** Options that hold a request's address, the address itself before what it is relative to. */
export const addressOptions = ['url'] as const;
export const baseOptions = ['baseURL', 'prefixUrl', 'baseUrl', 'prefix'] as const;

/** Properties of a response that hold the body: axios's, got's. */
export const bodyProperties: ReadonlySet<string> = new Set(['data', 'body']);

/** Types of responses that hold the body, by the property that does. */
export const responseTypes: ReadonlyMap<string, string> = new Map([
  ['AxiosResponse', 'data'],
  ['Response', 'body'],
]);

/** Methods of a response that read the body: fetch's, ky's and got's. */
export const bodyMethods: ReadonlySet<string> = new Set(['json']);
