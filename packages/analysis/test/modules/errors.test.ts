import { describe, it } from 'vitest';
import { expectMarked } from '../support/marked-modules.ts';

/** Makes an error of the mc in a module that is not the class's. */
const client = (thrown: string, imported = `import { XtError } from './errors';`): string => `${imported}
export async function get(path: string) {
  const body = await (await fetch('https://sapi.xt.com/v4' + path)).json();
  if (body.rc !== 0) ${thrown};
  return body.result;
}`;

/** Asks the error in a third module. */
const use = (test: string, imported = `import { XtError } from './errors';`): string => `${imported}
import { get } from './client';
export async function buy() {
  try {
    return await get('/order');
  } catch (e) {
    if (${test} && e.code === 'ORDER_0002') return null; // told: unknown
    if (${test} && e.code === 'ORDER_002') return null;
    throw e;
  }
}`;

const errors = `export class XtError extends Error {
  constructor(readonly code: string) { super(code); }
}
export const isXtError = (e: unknown): e is XtError => e instanceof XtError;`;

describe('an error class of a module, made in another, asked in a third', () => {
  it.each([
    ['a field of the constructor', { 'errors.ts': errors }],
    [
      'a field that is set',
      {
        'errors.ts': `export class XtError extends Error {
  code: string;
  constructor(code: string, message?: string) { super(message ?? code); this.code = code; }
}`,
      },
    ],
    [
      'the whole body, of which it keeps the mc',
      {
        'client.ts': client('throw new XtError(body)'),
        'errors.ts': `export class XtError extends Error {
  readonly code: string;
  constructor(body: any) { super(body.mc); this.code = body.mc; }
}`,
      },
    ],
    [
      'an object with the mc, of which it keeps that',
      {
        'client.ts': client('throw new XtError({ code: body.mc, path })'),
        'errors.ts': `export class XtError extends Error {
  readonly code: string;
  constructor(init: { code: string; path: string }) { super(init.path); this.code = init.code; }
}`,
      },
    ],
    [
      'a class that it extends',
      {
        'errors.ts': `class BotError extends Error {
  readonly code: string;
  constructor(code: string, message: string) { super(message); this.code = code; }
}
export class XtError extends BotError {
  constructor(mc: string) { super(mc, 'XT: ' + mc); }
}
export class NetError extends BotError {
  constructor(status: number) { super('NET_' + status, 'network'); }
}`,
      },
    ],
    [
      'a class that adds nothing to the one that it extends',
      {
        'errors.ts': `abstract class BaseError extends Error {
  constructor(readonly code: string) { super(code); }
}
export class XtError extends BaseError {}`,
      },
    ],
    [
      'a static method that makes it',
      {
        'client.ts': client('throw XtError.from(body)'),
        'errors.ts': `export class XtError extends Error {
  private constructor(readonly code: string) { super(code); }
  static from(body: any): XtError { return new XtError(body.mc); }
}`,
      },
    ],
    [
      'a function of a fourth module that throws it',
      {
        'client.ts': client('fail(body)', `import { fail } from './fail';`),
        'fail.ts': `import { XtError } from './errors';
export function fail(body: any): never { throw new XtError(body.mc); }`,
        'errors.ts': errors,
      },
    ],
    [
      'a function beside it that makes it',
      {
        'client.ts': client('throw toError(body)', `import { toError } from './errors';`),
        'errors.ts': `${errors}
export const toError = (body: any) => new XtError(body.mc);`,
      },
    ],
    [
      'a barrel, and a name of its own there',
      {
        'use.ts': use('e instanceof ApiError', `import { ApiError } from './index';`),
        'index.ts': `export { default as ApiError } from './errors'; export * from './client';`,
        'client.ts': client('throw new Failed(body.mc)', `import Failed from './errors';`),
        'errors.ts': `export default class XtError extends Error {
  constructor(readonly code: string) { super(code); }
}`,
      },
    ],
    [
      'CommonJS',
      {
        'use.ts': use('e instanceof XtError', `const { XtError } = require('./errors');`),
        'client.ts': client('throw new XtError(body.mc)', `const { XtError } = require('./errors');`),
        'errors.ts': `class XtError extends Error { constructor(code) { super(code); this.code = code; } }
module.exports = { XtError };`,
      },
    ],
    [
      'a predicate of its module',
      { 'use.ts': use('isXtError(e)', `import { isXtError } from './errors';`), 'errors.ts': errors },
    ],
    [
      'a static predicate that asks for more',
      {
        'use.ts': use('XtError.is(e)'),
        'errors.ts': `export class XtError extends Error {
  constructor(readonly code: string) { super(code); }
  static is(e: unknown): e is XtError { return e instanceof XtError && e.code !== ''; }
}`,
      },
    ],
  ])('%s', (_, modules: Readonly<Record<string, string>>) => {
    const client0 = client('throw new XtError(body.mc)');
    expectMarked({ 'use.ts': use('e instanceof XtError'), 'client.ts': client0, ...modules });
  });

  it('tells of a table that it asks', () => {
    expectMarked({
      'use.ts': `import { get } from './client';
import { XtError } from './errors';
const TEXTS: Record<string, string> = {
  ORDER_002: 'Not enough money',
  ORDER_O05: 'Not there', // told: unknown
};
export const run = () => get('/order').catch((e) => (e instanceof XtError ? TEXTS[e.code] : e.message));`,
      'client.ts': client('throw new XtError(body.mc)'),
      'errors.ts': errors,
    });
  });
});

describe('an error class that has other codes as well says nothing', () => {
  const own = `import { XtError } from './errors';
import { get } from './client';
import { login } from './login';
export async function run(user?: string) {
  try {
    login(user);
    return await get('/order');
  } catch (e) {
    if (e instanceof XtError && e.code === 'AUTH_01') return 'log in';
    throw e;
  }
}`;
  it.each([
    [
      'the app’s own',
      {
        'login.ts': `import { XtError } from './errors';
export function login(user?: string) { if (!user) throw new XtError('AUTH_01'); }`,
      },
    ],
    [
      'the app’s own by a function that makes both',
      {
        'client.ts': client('throw fail(body.mc)', `import { fail } from './errors';`),
        'errors.ts': `${errors}
export const fail = (code: string) => new XtError(code);`,
        'login.ts': `import { fail } from './errors';
export function login(user?: string) { if (!user) throw fail('AUTH_01'); }`,
      },
    ],
    [
      'the app’s own, by its namespace',
      {
        'login.ts': `import * as errors from './errors';
export function login(user?: string) { if (!user) throw new errors.XtError('AUTH_01'); }`,
      },
    ],
    [
      'another exchange’s',
      {
        'login.ts': `import { XtError } from './errors';
export async function login(user?: string) {
  const reply = await (await fetch('https://api.other.example/login')).json();
  if (reply.error) throw new XtError(reply.error);
}`,
      },
    ],
    [
      'what the app makes of the mc',
      {
        'client.ts': client(
          'throw new XtError(toAppCode(body.mc))',
          `import { XtError } from './errors'; import { toAppCode } from './login';`,
        ),
        'login.ts': `const CODES: Record<string, string> = { AUTH_103: 'AUTH_01', ORDER_002: 'ORDER_01' };
export const toAppCode = (mc: string) => CODES[mc] ?? 'OTHER_01';
export function login(user?: string) {}`,
      },
    ],
  ])('%s', (_, modules: Readonly<Record<string, string>>) => {
    const client0 = client('throw new XtError(body.mc)');
    expectMarked({ 'use.ts': own, 'client.ts': client0, 'errors.ts': errors, ...modules });
  });

  it('a class of another exchange with the name of XT’s', () => {
    expectMarked({
      'use.ts': `import { XtError as OtherError } from './others';
import { XtError } from './errors';
import { get } from './client';
import { other } from './others';
export async function run() {
  try {
    return [await get('/a'), await other('/b')];
  } catch (e) {
    if (e instanceof OtherError && e.code === 'ORDER_0002') return 1;
    if (e instanceof XtError && e.code === 'ORDER_0002') return 2; // told: unknown
    throw e;
  }
}`,
      'client.ts': client('throw new XtError(body.mc)'),
      'errors.ts': errors,
      'others.ts': `${errors}
export async function other(path: string) {
  const reply = await (await fetch('https://api.other.example' + path)).json();
  if (reply.error) throw new XtError(reply.error);
  return reply.data;
}`,
    });
  });
});
