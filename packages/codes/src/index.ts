export { xtApi } from './api.ts';
export type { Fingerprint, XtApi } from './api.ts';
export type {
  HttpStatusEntry,
  MessageCodeEntry,
  RetiredMessageCodeEntry,
  RetryClassEntry,
  ReturnCodeEntry,
  SiblingMessageCodeEntry,
  XtPageEntry,
} from './entries.ts';
export { Mc } from './generated/mc.ts';
export { catalogueDate, catalogueSource, docsUrl, families } from './generated/catalogue.ts';
export {
  httpStatuses,
  messageCodes,
  retiredMessageCodes,
  retryClasses,
  returnCodes,
  siblingMessageCodes,
  xtPages,
} from './generated/tables.ts';
export type {
  AnyMessageCode,
  HttpStatus,
  MessageCode,
  MessageFamily,
  RetiredMessageCode,
  RetryClass,
  ReturnCode,
  SiblingApi,
  SiblingMessageCode,
  XtPageName,
} from './generated/types.ts';
export { describeCode, isMessageCode } from './lookup.ts';
export type { CodeDescription } from './lookup.ts';
export type { XtFailure, XtResponse, XtSuccess } from './response.ts';
