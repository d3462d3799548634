import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { SPOT_HOST, URLS } from '@/config';
import { ApiError, explain, unwrap } from '@/exchange';
import { granted } from '@/exchange/schemas';
import { getJson } from '@/exchange/net';
import { client } from '@/exchange/session';
import { isRetryable } from '@/trading/policy';

const t = initTRPC.create();

export const marketRouter = t.router({
  price: t.procedure.input(z.string()).query(async ({ input }) => {
    const body = await getJson(`${URLS.prices}?symbol=${input}`);
    return body.result[0].p; // expect: no-unchecked-result
  }),

  checkedPrice: t.procedure.input(z.string()).query(async ({ input }) => {
    const body = await getJson(`${URLS.prices}?symbol=${input}`);
    return unwrap<{ p: string }[]>(body, 'price')[0].p; // fine: unwrap
  }),

  parsedPrice: t.procedure.input(z.string()).query(async ({ input }) => {
    const body = granted.parse(await getJson(`${URLS.prices}?symbol=${input}`));
    return body.result[0].p; // fine: parse throws unless rc is 0
  }),

  otherPrice: t.procedure.query(async () => {
    const body = await getJson(URLS.otherPrices);
    return body.result.last; // fine: venue B's
  }),

  volume: t.procedure.input(z.string()).query(async ({ input }) => {
    const body = await getJson(`${SPOT_HOST}/v4/public/ticker/24h?symbol=${input}`);
    if (body.rc !== 0) throw new TRPCError({ code: 'BAD_GATEWAY', message: body.message }); // expect: no-unknown-field, no-discarded-code (strict)
    return body.result[0].v;
  }),

  balances: t.procedure.query(async () => {
    try {
      return await client.get<{ assets: unknown[] }>('/v4/balances');
    } catch (error) {
      if (error instanceof TRPCError && error.code === 'NOT_FOUND') return { assets: [] }; // fine: tRPC's code
      if (error instanceof ApiError && isRetryable(error.code)) throw new TRPCError({ code: 'TIMEOUT' }); // fine: nothing is sent again
      if (error instanceof ApiError) throw new TRPCError({ code: 'BAD_REQUEST', message: explain(error.code) }); // fine: an mc goes into the table
      throw error;
    }
  }),

  explain: t.procedure.input(z.string()).query(({ input }) => explain(input)), // fine: whatever the caller asks for

  help: t.procedure.query(() => [explain('WITHDRAW_012'), explain('WITHDRAW_1O')]), // expect: no-unknown-code
});
