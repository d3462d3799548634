import type { Envelope } from '@/exchange';
import { assertOk } from '@/exchange';
import { desk, market, openDesk, openMarket } from '@/exchange/http';
import { Limiter } from '@/exchange/net';
import { client } from '@/exchange/session';

interface Price {
  s: string;
  p: string;
}

export async function price(symbol: string): Promise<string> {
  const body = await market<Envelope<Price[]>>(`/v4/public/ticker/price?symbol=${symbol}`);
  return body.result[0].p; // fine: the hook of ofetch has thrown
}

export async function openPrice(symbol: string): Promise<string> {
  const body = await openMarket<Envelope<Price[]>>(`/v4/public/ticker/price?symbol=${symbol}`);
  return body.result[0].p; // expect: no-unchecked-result
}

export async function depth(symbol: string): Promise<string[][]> {
  const body = await desk.get(`v4/public/depth?symbol=${symbol}`).json<Envelope<{ bids: string[][] }>>();
  return body.result.bids; // fine: the hook of ky has thrown
}

export async function openDepth(symbol: string): Promise<string[][]> {
  const body = await openDesk.get(`v4/public/depth?symbol=${symbol}`).json<Envelope<{ bids: string[][] }>>();
  return body.result.bids; // expect: no-unchecked-result
}

export async function spread(): Promise<number> {
  const [bid, ask] = await Promise.all([
    openMarket<Envelope<Price[]>>('/v4/public/ticker/book?symbol=btc_usdt&side=bid'),
    openMarket<Envelope<Price[]>>('/v4/public/ticker/book?symbol=btc_usdt&side=ask'),
  ]);
  assertOk(bid, 'bid');
  const low = Number(bid.result[0].p); // fine: asserted
  const high = Number(ask.result[0].p); // expect: no-unchecked-result
  return high - low;
}

const limiter = new Limiter();

export async function limited(symbol: string): Promise<string> {
  const body = await limiter.run(() => client.send<Price[]>('GET', `/v4/public/ticker/price?symbol=${symbol}`));
  return body.result[0].p; // expect: no-unchecked-result (typed)
}

export async function limitedWell(symbol: string): Promise<string> {
  const body = await limiter.run(() => client.send<Price[]>('GET', `/v4/public/ticker/price?symbol=${symbol}`));
  assertOk(body, symbol);
  return body.result[0].p; // fine: asserted, with types and without
}

export async function cheap(limit: number): Promise<Price[]> {
  const rows = await client.get<Price[]>('/v4/public/ticker/price');
  return rows.filter((row) => Number(row.p) < limit); // fine: get has thrown
}

export async function inTurn(symbols: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const symbol of symbols) {
    const body = await openMarket<Envelope<Price[]>>(`/v4/public/ticker/price?symbol=${symbol}`);
    if (body.rc === 0) found.push(body.result[0].p); // expect: no-discarded-code (strict)
  }
  return found;
}

export async function firstGood(symbols: string[]): Promise<string | undefined> {
  const bodies = await Promise.all(
    symbols.map((symbol) => openMarket<Envelope<Price[]>>(`/v4/public/ticker/price?symbol=${symbol}`)),
  );
  return bodies.find((body) => body.rc === 0)?.result[0].p; // fine: find has asked
}
