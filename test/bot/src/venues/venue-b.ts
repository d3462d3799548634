import { OTHER_HOST } from '@/config';
import { VenueError } from '@/exchange/errors';
import { B_CODES } from './texts';

interface Reply<T> {
  rc: number;
  mc: string;
  result: T;
}

export async function priceOf(symbol: string): Promise<number> {
  const response = await fetch(`${OTHER_HOST}/v4/prices?symbol=${symbol}`);
  const reply = (await response.json()) as Reply<{ last: string }>;
  return Number(reply.result.last); // fine: venue B's
}

export async function place(symbol: string): Promise<string> {
  const response = await fetch(`${OTHER_HOST}/v4/order`, { method: 'POST', body: symbol });
  const reply = (await response.json()) as Reply<{ id: string }>;
  if (reply.mc === B_CODES.broke) return 'no money'; // fine: venue B's code
  if (reply.rc !== 0) throw new VenueError('b', 'refused'); // fine: venue B's failure
  return reply.result.id;
}
