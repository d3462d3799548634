import type {
  HttpStatusEntry,
  MessageCodeEntry,
  RetiredMessageCodeEntry,
  ReturnCodeEntry,
  SiblingMessageCodeEntry,
} from './entries.ts';
import { Mc } from './generated/mc.ts';
import {
  httpStatuses,
  messageCodes,
  retiredMessageCodes,
  returnCodes,
  siblingMessageCodes,
} from './generated/tables.ts';
import type { MessageCode } from './generated/types.ts';

/** An entry and the table in which it stands. */
export type CodeDescription =
  | (MessageCodeEntry & { readonly table: 'message' })
  | (SiblingMessageCodeEntry & { readonly table: 'sibling' })
  | (RetiredMessageCodeEntry & { readonly table: 'retired' })
  | (ReturnCodeEntry & { readonly table: 'return' })
  | (HttpStatusEntry & { readonly table: 'http' });

/**
 * Whether a value is a message code of XT's table.
 *
 * @param value anything
 * @returns true for the strings in `messageCodes`, spelt exactly; false for sibling and retired codes
 */
export function isMessageCode(value: unknown): value is MessageCode {
  return typeof value === 'string' && Object.hasOwn(Mc, value);
}

let descriptions: ReadonlyMap<string | number, CodeDescription> | undefined;

/**
 * Looks a code up in all tables.
 *
 * @param code a message code (`'AUTH_103'`), a return code (`1`) or an HTTP status (`429`); texts are compared exactly
 * @returns its entry and the table it stands in, or undefined
 */
export function describeCode(code: string | number): CodeDescription | undefined {
  descriptions ??= new Map(describeAll().map((description) => [description.code, description]));
  return descriptions.get(code);
}

function describeAll(): CodeDescription[] {
  return [
    ...messageCodes.map((entry) => ({ table: 'message', ...entry }) as const),
    ...siblingMessageCodes.map((entry) => ({ table: 'sibling', ...entry }) as const),
    ...retiredMessageCodes.map((entry) => ({ table: 'retired', ...entry }) as const),
    ...returnCodes.map((entry) => ({ table: 'return', ...entry }) as const),
    ...httpStatuses.map((entry) => ({ table: 'http', ...entry }) as const),
  ];
}
