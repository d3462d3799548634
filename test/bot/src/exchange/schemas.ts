import { z } from 'zod';
import { LATER, ORDER_CODES } from './codes';

export const granted = z.object({ rc: z.literal(0), mc: z.literal('SUCCESS'), result: z.unknown() }); // fine: as XT grants

export const placed = z.object({
  rc: z.literal(200), // expect: no-unknown-code
  mc: z.literal('SUCCESS'),
  result: z.unknown(),
});

export const refusedOrder = z.object({
  rc: z.literal(1),
  mc: z.enum(ORDER_CODES), // expect: no-unknown-code
  result: z.null(),
});

export const refusedDeposit = z.object({
  rc: z.literal(1),
  mc: z.enum(['DEPOSIT_001', 'DEPOSIT_0O2', 'DEPOSIT_003']), // expect: no-unknown-code
  result: z.null(),
});

export const postponed = z.object({ rc: z.literal(1), mc: z.enum(LATER), result: z.null() }); // fine: both are XT's

/** Rows of the bot's own ledger. */
export const ledgerRow = z.object({ code: z.enum(['ORDER_1', 'ORDER_2']), rc: z.string() }); // fine: no mc, the ledger's own
