import { Path } from '@/config';
import { raw } from '@/exchange/http';
import { BotError, MixedError, mixedOf, offline, OWN_CODES, stale, toOwnCode } from './bot-error';

export async function balances(): Promise<unknown[]> {
  const { data } = await raw.get(Path.Balances);
  if (data.rc !== 0) throw new BotError(toOwnCode(data.mc), data.mc);
  return data.result.assets; // fine: rc is 0
}

export async function orders(age: number): Promise<unknown[]> {
  const { data } = await raw.get(Path.OpenOrders);
  if (data.rc !== 0) throw mixedOf(data);
  if (age > 60_000) throw stale();
  return data.result; // fine: rc is 0
}

export async function withFallback(cached: unknown[]): Promise<unknown[]> {
  try {
    return await balances();
  } catch (error) {
    if (!(error instanceof BotError)) throw offline();
    if (error.code === 'AUTH_010') return cached; // fine: the bot's own code
    if (error.code === 'ORDER_020') return []; // fine: the bot's own code
    if (OWN_CODES.includes(error.code)) throw error; // fine: the bot's own codes
    switch (error.code) { // fine: Node's codes
      case 'ECONNRESET':
      case 'ETIMEDOUT':
        return cached;
    }
    throw new BotError('FUND_900', error.message);
  }
}

export async function ordersOrNone(age: number): Promise<unknown[]> {
  try {
    return await orders(age);
  } catch (error) {
    if (error instanceof MixedError && error.code === 'ORDER_099') return []; // fine: one of the bot's own
    if (error instanceof MixedError && error.code === 'AUTH_099') return []; // fine: likewise
    throw error;
  }
}

export async function ordersDropped(): Promise<number> {
  const { data } = await raw.get(Path.OpenOrders);
  if (data.mc === 'AUTH_09') throw offline(); // expect: no-unknown-code
  if (data.mc !== 'SUCCESS') throw mixedOf(data); // fine: the mc goes into the error
  return data.result.length;
}
