import type { MessageCode } from './generated/types.ts';

/**
 * The body of a call that succeeded.
 * Source: XT's documentation of the return format.
 */
export interface XtSuccess<T> {
  readonly rc: 0;
  readonly mc: 'SUCCESS';
  /** The message's arguments. */
  readonly ma: readonly unknown[];
  readonly result: T;
}

/**
 * The body of a call that failed. It arrives with HTTP 200: only `rc` and `mc` tell.
 * `mc` is any code but SUCCESS.
 */
export interface XtFailure<Code extends string = MessageCode> {
  readonly rc: 1;
  readonly mc: Exclude<Code, 'SUCCESS'>;
  /** The message's arguments. */
  readonly ma: readonly unknown[];
  readonly result: null;
}

/**
 * The body of an answer of XT's API. Reading `rc` narrows it: `result` is a `T` where `rc` is 0.
 *
 * `Code` is the set of codes that may arrive: `AnyMessageCode` includes those of sibling APIs.
 */
export type XtResponse<T, Code extends string = MessageCode> = XtSuccess<T> | XtFailure<Code>;
