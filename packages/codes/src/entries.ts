import type {
  MessageCode,
  MessageFamily,
  RetiredMessageCode,
  SiblingApi,
  SiblingMessageCode,
} from './generated/types.ts';
import type { HttpStatus, RetryClass, ReturnCode, XtPageName } from './generated/types.ts';

/** A message code of XT's table. */
export interface MessageCodeEntry {
  readonly code: MessageCode;
  /** The message, word for word. Source: XT's table of response codes. */
  readonly message: string;
  /** The message with its placeholder (`{0}`), where the table has lost the braces. Source: that of XT's documentation. */
  readonly template?: string;
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
  /** What a retry can do; absent from SUCCESS, and from a code that nobody has judged yet. */
  readonly retry?: RetryClass;
  /** XT's own pages, that of its table first. */
  readonly pages: readonly XtPageName[];
}

/** A message code that XT documents with another of its APIs, in the same envelope. */
export interface SiblingMessageCodeEntry {
  readonly code: SiblingMessageCode;
  /** The message, word for word. Source: XT's documentation of that API. */
  readonly message: string;
  /** The code up to its last `_`; absent from codes without a number (`PERMISSION_LIMIT`). */
  readonly family?: string;
  readonly api: SiblingApi;
  /** The day on which the API's codes first stood in XT's documentation; absent where that is not known. */
  readonly since?: string;
  /** When the code comes, as XT's page has it. */
  readonly note?: string;
  readonly advice?: string;
  readonly retry?: RetryClass;
  /** XT's own pages, that of the API's codes first. */
  readonly pages: readonly XtPageName[];
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
  readonly template?: string;
  readonly note?: string;
  readonly advice?: string;
  readonly retry?: RetryClass;
  readonly pages?: readonly XtPageName[];
}

/** A value of `rc`. */
export interface ReturnCodeEntry {
  readonly code: ReturnCode;
  /** The description, word for word. Source: XT's table of response codes. */
  readonly message: string;
  readonly note?: string;
  readonly advice?: string;
  readonly pages: readonly XtPageName[];
}

/** An HTTP status that XT documents. The table is not closed: other statuses occur. */
export interface HttpStatusEntry {
  readonly code: HttpStatus;
  /** The description, word for word. Source: XT's table of response codes. */
  readonly message: string;
  readonly note?: string;
  readonly advice?: string;
  readonly pages: readonly XtPageName[];
}

/** What a retry can do, as a class of codes. */
export interface RetryClassEntry {
  readonly retry: RetryClass;
  /** What holds for the codes of the class; its source stands in brackets at the end. */
  readonly meaning: string;
  /** The same in a few words. */
  readonly advice: string;
}

/** A page of XT's own documentation. */
export interface XtPageEntry {
  readonly page: XtPageName;
  readonly title: string;
  readonly url: string;
}
