import type { Envelope } from './envelope';
import { ApiError } from './errors';

export function assertOk(body: Envelope<unknown>, path: string): void {
  if (body.rc !== 0) throw new ApiError(body.mc, path);
}

export function unwrap<T>(body: Envelope<T>, path: string): T {
  assertOk(body, path);
  return body.result; // fine: assertOk has thrown
}

/** Never returns. */
export function refuse(body: Envelope<unknown>, path: string): never {
  throw new ApiError(body.mc, path);
}

/** Tells and returns. */
export function note(body: Envelope<unknown>, path: string): void {
  console.warn(path, body.rc, body.mc);
}

export const isOk = (body: Envelope<unknown>): boolean => body.rc === 0;

export const isGone = (body: Envelope<unknown>): boolean => body.mc === 'ORDER_005'; // fine: a predicate of one code

export const isKeyTrouble = (body: Envelope<unknown>): boolean =>
  body.mc === 'AUTH_104' || body.mc === 'AUTH_106';
