import { CLOCK, CODES, Refused, TRANSIENT, WAIT_MS } from '@/exchange/codes';
import type { Envelope, NewOrder, OrderRow } from '@/exchange/envelope';
import { ApiError } from '@/exchange/errors';
import { sleep } from '@/exchange/net';
import { client } from '@/exchange/session';
import { Path } from '../config';
import { AGAIN, isBusy, isSoonAllowed, QUIET } from './policy.js';

type Send<T> = () => Promise<Envelope<T>>;

export async function patiently<T>(send: Send<T>): Promise<T> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const body = await send();
    if (body.rc === 0) return body.result; // fine: rc is 0
    if (!TRANSIENT.has(body.mc)) throw ApiError.of(body, 'patiently'); // expect: no-unknown-code
    await sleep(WAIT_MS.get(body.mc) ?? 1_000); // expect: no-unknown-code
  }
  throw new Error('gave up');
}

export async function stubbornly<T>(send: Send<T>): Promise<T> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const body = await send();
    if (body.rc === 0) return body.result;
    if (!AGAIN.has(body.mc)) throw ApiError.of(body, 'stubbornly'); // expect: no-permanent-retry (strict)
    await sleep(200 * attempt);
  }
  throw new Error('gave up');
}

export async function hopefully<T>(send: Send<T>): Promise<T> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const body = await send();
    if (body.rc === 0) return body.result;
    if (isSoonAllowed(body.mc)) { // expect: no-permanent-retry (strict)
      await sleep(1_000);
      continue;
    }
    throw ApiError.of(body, 'hopefully');
  }
  throw new Error('gave up');
}

export async function politely<T>(send: Send<T>): Promise<T> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const body = await send();
    if (body.rc === 0) return body.result;
    if (!isBusy(body.mc)) throw ApiError.of(body, 'politely'); // fine: both codes pass by themselves
    await sleep(1_000);
  }
  throw new Error('gave up');
}

export async function once<T>(send: Send<T>): Promise<T> {
  const body = await send();
  if (body.rc === 0) return body.result;
  if (!QUIET.has(body.mc)) console.error('refused', body.mc); // fine: the list decides about a line in the log
  throw ApiError.of(body, 'once');
}

export async function place(order: NewOrder, attempt = 0): Promise<OrderRow> {
  const body = await client.send<OrderRow>('POST', Path.Order, order);
  if (body.rc === 0) return body.result; // fine: rc is 0
  if (attempt < 3 && body.mc === CODES.address) return place(order, attempt + 1); // expect: no-permanent-retry (strict)
  if (attempt < 3 && body.mc === CLOCK) {
    await client.syncClock();
    return place(order, attempt + 1); // fine: the clock is right now
  }
  if (attempt < 3 && body.mc === 'ORDER_F0501') {
    return place({ ...order, price: await lastPrice(order.symbol) }, attempt + 1); // fine: another order
  }
  throw ApiError.of(body, Path.Order);
}

async function lastPrice(symbol: string): Promise<string> {
  const [row] = await client.get<{ p: string }[]>(`/v4/public/ticker/price?symbol=${symbol}`);
  return row?.p ?? '0'; // fine: get throws where XT refuses
}

/** A fresh order may not be seen yet. */
export async function appeared(orderId: string): Promise<OrderRow> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const body = await client.send<OrderRow>('GET', `${Path.Order}/${orderId}`);
    if (body.rc === 0) return body.result;
    if (body.mc !== Refused.Gone) throw ApiError.of(body, Path.Order); // fine: a query may wait for a fresh order
    await sleep(100);
  }
  throw new Error(`${orderId} did not appear`);
}
