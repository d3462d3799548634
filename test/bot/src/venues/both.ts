import { fromSpot, fromVenueB, VenueError } from '@/exchange/errors';
import { URLS } from '@/config';
import { getJson } from '@/exchange/net';
import { REFUSALS, TEXTS } from '#venues/texts';

export async function price(venue: 'xt' | 'b'): Promise<number> {
  const body = await getJson(venue === 'xt' ? URLS.prices : URLS.otherPrices);
  return Number(body.result.last); // fine: may be either's
}

export async function spotPrice(): Promise<number> {
  const body = await getJson(URLS.prices);
  if (body.rc !== 0) throw fromSpot(body); // fine: the body goes into the error
  return Number(body.result[0].p);
}

export async function otherPrice(): Promise<number> {
  const body = await getJson(URLS.otherPrices);
  if (body.error) throw fromVenueB(body);
  return Number(body.result.last); // fine: venue B's
}

export function tell(error: unknown): string {
  if (!(error instanceof VenueError)) return String(error);
  if (REFUSALS.has(error.code)) return 'refused'; // fine: codes of two venues
  if (error.code === 'AUTH_15') return 'set the clock'; // fine: venue B's
  return TEXTS[error.code] ?? error.code; // fine: one table for two venues
}

const readers = [
  { url: URLS.prices, read: (body: any) => Number(body.result[0].p) }, // expect: no-unchecked-result
  { url: URLS.otherPrices, read: (body: any) => Number(body.result.last) }, // fine: venue B's
];

export async function all(): Promise<number[]> {
  return Promise.all(readers.map(async ({ url, read }) => read(await (await fetch(url)).json())));
}
