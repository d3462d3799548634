import type {
  MessageCode,
  MessageFamily,
  RetiredMessageCode,
  SiblingApi,
  SiblingMessageCode,
} from './generated/types.ts';
import type { HttpStatus, ReturnCode } from './generated/types.ts';

/** A message code of XT's table. */
export interface MessageCodeEntry {
  readonly code: MessageCode;
  /** The message, word for word. Source: XT's table of response codes. */
  readonly message: string;
  /** The code up to its last `_`; `OUTCOME` for SUCCESS and FAILURE. */
  readonly family: MessageFamily | 'OUTCOME';
  /** The day (`2022-09-09`) on which the code first stood in XT's public documentation. */
  readonly since: string;
  /** What the message does not say; its source stands in brackets at the end. */
  readonly note?: string;
  /** Codes of the same meaning. */
  readonly seeAlso?: readonly MessageCode[];
  /** Whether and how to retry; its source stands in brackets at the end. */
  readonly advice?: string;
}

/** A message code that XT documents with another of its APIs, in the same envelope. */
export interface SiblingMessageCodeEntry {
  readonly code: SiblingMessageCode;
  /** The message, word for word. Source: XT's documentation of that API. */
  readonly message: string;
  /** The code up to its last `_`; absent from codes without a number (`PERMISSION_LIMIT`). */
  readonly family?: string;
  readonly api: SiblingApi;
  readonly note?: string;
  readonly advice?: string;
}

/** A message code that XT has taken out of its documentation. */
export interface RetiredMessageCodeEntry {
  readonly code: RetiredMessageCode;
  /** The day on which the code first stood in XT's public documentation. */
  readonly since: string;
  /** The day on which it was taken out. */
  readonly until: string;
  /** Its last message; absent where that is not known. */
  readonly message?: string;
  readonly note?: string;
  readonly advice?: string;
}

/** A value of `rc`. */
export interface ReturnCodeEntry {
  readonly code: ReturnCode;
  /** The description, word for word. Source: XT's table of response codes. */
  readonly message: string;
  readonly note?: string;
  readonly advice?: string;
}

/** An HTTP status that XT documents. The table is not closed: other statuses occur. */
export interface HttpStatusEntry {
  readonly code: HttpStatus;
  /** The description, word for word. Source: XT's table of response codes. */
  readonly message: string;
  readonly note?: string;
  readonly advice?: string;
}
