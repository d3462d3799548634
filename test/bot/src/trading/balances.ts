import { FUTURES_HOST, OTHER_HOST, Path, SPOT_HOST, URLS } from '@/config';
import type { Asset, Envelope } from '@/exchange';
import { ApiError } from '@/exchange';
import { futures, makeHttp } from '@/exchange/http';
import { getJson } from '@/exchange/net';
import { RestClient } from '@/exchange/rest-client';

const spot = makeHttp(SPOT_HOST);
const other = makeHttp(OTHER_HOST);

export async function assets(): Promise<Asset[]> {
  const { data } = await spot.get(Path.Balances);
  return data.result.assets; // expect: no-unchecked-result
}

export async function otherAssets(): Promise<Asset[]> {
  const { data } = await other.get('/v4/balances');
  return data.result.assets; // fine: another venue
}

export async function positions(): Promise<unknown[]> {
  const { data } = await futures.get('/future/user/v1/position/list');
  if (data.returnCode !== 0) throw new Error(`${data.msgInfo}: ${data.error.msg}`); // fine: the envelope of futures
  return data.result; // fine: futures
}

export async function symbols(): Promise<string[]> {
  const { result } = await getJson(`${SPOT_HOST}/v4/public/symbol`); // expect: no-unchecked-result
  return result.symbols.map((entry: { symbol: string }) => entry.symbol);
}

export async function otherSymbols(): Promise<string[]> {
  const { result } = await getJson(`${OTHER_HOST}/v4/public/symbol`); // fine: another venue
  return result.symbols;
}

export async function contracts(): Promise<string[]> {
  const { result } = await getJson(`${FUTURES_HOST}/future/market/v1/public/symbol/list`); // fine: futures
  return result;
}

export async function leaders(): Promise<unknown[]> {
  const { result } = await getJson(URLS.leaders); // fine: futures on another host of XT's
  return result.items;
}

export async function prices(): Promise<string[]> {
  const body = await getJson(URLS.prices);
  if (body.rc !== 0) throw new Error(`no prices: ${body.msg}`); // expect: no-unknown-field, no-discarded-code (strict)
  return body.result.map((row: { p: string }) => row.p); // fine: rc is 0
}

export async function firstPrice(): Promise<string> {
  const body = await getJson(URLS.prices);
  if (body.rc !== 0) throw new ApiError(body.mc, URLS.prices);
  return body.data[0].p; // expect: no-unknown-field
}

export async function whyNot(): Promise<string> {
  const body = await getJson(URLS.prices);
  if (body.rc === 0) return '';
  return body.mc ?? body.msg; // fine: what else a gateway may have said, behind ??
}

export async function isUp(): Promise<boolean> {
  const { data, status } = await spot.get(Path.Time);
  return status === 200 && data.success === true; // expect: no-unknown-field
}

export async function answered(): Promise<boolean> {
  const response = await spot.get(Path.Time);
  return response.status === 200 && response.data !== undefined; // fine: the response's status, not the body's
}

const venue = new RestClient({ baseUrl: SPOT_HOST, name: 'xt' });
const otherVenue = new RestClient({ baseUrl: OTHER_HOST, name: 'b' });

export async function serverTime(): Promise<number> {
  const body = await venue.request(Path.Time);
  return body.result.serverTime; // expect: no-unchecked-result
}

export async function otherTime(): Promise<number> {
  const body = await otherVenue.request('/time');
  return body.result.serverTime; // fine: another venue
}

class PublicSpot extends RestClient {
  constructor() {
    super({ baseUrl: SPOT_HOST, name: 'xt' });
  }
}

export async function ticker(symbol: string): Promise<string> {
  const body: Envelope<{ p: string }[]> = await new PublicSpot().request(`/v4/public/ticker/price?symbol=${symbol}`);
  return body.result[0].p; // expect: no-unchecked-result
}
