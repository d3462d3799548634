export { xtApi } from './api.ts';
export type { Fingerprint, XtApi } from './api.ts';
export type {
  HttpStatusEntry,
  MessageCodeEntry,
  RetiredMessageCodeEntry,
  ReturnCodeEntry,
  SiblingMessageCodeEntry,
} from './entries.ts';
export { Mc } from './generated/mc.ts';
export { docsUrl } from './docs-url.ts';
export { catalogueDate, families } from './generated/catalogue.ts';
export {
  httpStatuses,
  messageCodes,
  retiredMessageCodes,
  returnCodes,
  siblingMessageCodes,
} from './generated/tables.ts';
export type {
  AnyMessageCode,
  HttpStatus,
  MessageCode,
  MessageFamily,
  RetiredMessageCode,
  ReturnCode,
  SiblingApi,
  SiblingMessageCode,
} from './generated/types.ts';
export { describeCode, isMessageCode } from './lookup.ts';
export type { CodeDescription } from './lookup.ts';
export type { XtFailure, XtResponse, XtSuccess } from './response.ts';
