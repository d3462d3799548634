// Generated from data/codes.tsv. Do not edit: change that file and run the generate script.
import type { MessageFamily } from './types.ts';

/** The families of the numbered codes, in the order of XT's table. */
export const families: readonly MessageFamily[] = [
  'AUTH',
  'SYMBOL',
  'ORDER',
  'COMMON',
  'CURRENCY',
  'DEPOSIT',
  'WITHDRAW',
  'FUND',
  'TRANSFER',
  'GATEWAY',
];

/** The day of the newest code: XT adds codes, so one that is missing here may be younger. */
export const catalogueDate = '2025-01-16';
