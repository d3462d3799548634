import {
  httpStatuses,
  messageCodes,
  retiredMessageCodes,
  returnCodes,
  siblingMessageCodes,
} from '../generated/tables.ts';
import { describeCode } from '../lookup.ts';
import type { CodeDescription } from '../lookup.ts';

/** All message codes, in the order of the tables. */
export const codes: readonly string[] = [...messageCodes, ...siblingMessageCodes, ...retiredMessageCodes].map(
  ({ code }) => code,
);

/** The same, and the values of rc and the statuses. */
export const all: readonly CodeDescription[] = [
  ...codes,
  ...[...returnCodes, ...httpStatuses].map(({ code }) => code),
].flatMap((code) => describeCode(code) ?? []);

/** What numbered codes begin with, siblings' too: `AUTH`, `LEVER_ORDER`. */
export const families: readonly string[] = [
  ...new Set(codes.map(familyOf).filter((family) => family !== undefined)),
];

/** The sibling APIs. */
export const apis: readonly string[] = [...new Set(siblingMessageCodes.map(({ api }) => api))];

/** A numbered code up to its last underscore. */
export function familyOf(code: string): string | undefined {
  return /^(.+)_[A-Z]?\d+$/.exec(code)?.[1];
}
