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

/** The day of the newest source that the catalogue was held against: XT adds codes, so one that is missing may be younger. */
export const catalogueDate = '2026-07-16';

/** Where that source is. */
export const catalogueSource = 'https://github.com/XtApis/xt-api';

/** Address of this project's docs, to which `/codes.md` can be appended; empty while they have none. */
export const docsUrl: string = '';
