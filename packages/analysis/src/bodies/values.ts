import type { CallNode, PlainNode } from '../tree/nodes.ts';
import type { Addressee } from './addresses.ts';
import type { HttpLibrary } from '../knowledge/http-libraries.ts';

/**
 * What an expression stands for on the way from an HTTP library to a body. A promise and what it resolves to are one
 * value here: where it matters, the code says so itself with `await` or `then`.
 */
export type Traced = Client | Sdk | Response | UnreadCall | Foreign | Body;

/** An HTTP library or an instance of it. */
export interface Client {
  readonly kind: 'client';
  readonly library: HttpLibrary;
  /** Where it was made: what interceptors are registered on, however it is named there. Undefined: the library. */
  readonly madeAt: PlainNode | undefined;
  /** Whose its base address is. */
  readonly addressee: Addressee | undefined;
  /** Whether options it was made with have a hook that lets no failure through. */
  readonly isChecked: Checked;
  /** Whether its requests resolve to the body itself. */
  readonly isBodyOnly: boolean;
}

/** What tells clients apart: where one was made, or the library itself. */
export type ClientIdentity = PlainNode | HttpLibrary;

export function identityOfClient({ madeAt, library }: Client): ClientIdentity {
  return madeAt ?? library;
}

/** XT's own npm package, or a member of it. */
interface Sdk {
  readonly kind: 'sdk';
  readonly path: readonly string[];
}

/**
 * Whether rc or mc was looked at by what made a value. Asked at the end, when all is traced: whether a client is handed
 * to something that may check depends on what else the file passes on, and asking at each request would trace all of
 * that again for each.
 */
export type Checked = () => boolean;

export const unchecked: Checked = () => false;

/** Asks once: what is handed on by many functions and arms would else be asked anew for each way to it. */
export function askedOnce(ask: Checked): Checked {
  let answer: boolean | undefined;
  return () => (answer ??= ask());
}

/** What a request resolves to, before the body is taken from it. `isXt` is false while only a type could tell. */
interface Response {
  readonly kind: 'response';
  readonly library: HttpLibrary;
  readonly isXt: boolean;
  /** Whether the address is plainly XT's spot API's. */
  readonly isSpot: boolean;
  readonly isChecked: Checked;
}

/** What a function gives that is not read and was given XT's address: a response or a body, as the file reads it. */
export interface UnreadCall {
  readonly kind: 'unread call';
  readonly call: CallNode;
  /** Whether the name of what was called says that it asks an address. */
  readonly isAsking: boolean;
  readonly isSpot: boolean;
}

/** A response or body of another system: known not to be XT's. */
interface Foreign {
  readonly kind: 'foreign';
}

/**
 * Why an expression is a body of XT's. Of a function that is not read: `opened` as a raw response is; `asking`,
 * where its name says that it asks; `supposed` where the name says nothing.
 */
export type BodyReason = 'request' | 'sdk' | 'declared type' | 'type' | 'opened' | 'asking' | 'supposed';

/** A body of XT's. Checked: what made it has looked at its rc or mc. */
export interface Body {
  readonly kind: 'body';
  readonly reason: BodyReason;
  /** Whether its address is plainly XT's spot API's: on other hosts of XT's, futures may answer. */
  readonly isSpot: boolean;
  readonly isChecked: Checked;
}
