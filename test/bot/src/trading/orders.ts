import { CODES, Refused, SIGNATURE } from '#codes';
import { Path } from '@/config';
import {
  ApiError,
  assertOk,
  http,
  isGone,
  isOk,
  logged,
  note,
  raw,
  refuse,
  unwrap,
  type Envelope,
  type NewOrder,
  type OrderRow,
} from '@/exchange';

export async function place(order: NewOrder): Promise<string> {
  const { data } = await raw.post<Envelope<OrderRow>>(Path.Order, order);
  return data.result.orderId; // expect: no-unchecked-result
}

export async function placeIntercepted(order: NewOrder): Promise<string> {
  const { data } = await http.post<Envelope<OrderRow>>(Path.Order, order);
  return data.result.orderId; // fine: the interceptor of http has thrown
}

export async function placeLogged(order: NewOrder): Promise<string> {
  const { data } = await logged.post<Envelope<OrderRow>>(Path.Order, order);
  return data.result.orderId; // expect: no-unchecked-result
}

export async function placeAsserted(order: NewOrder): Promise<string> {
  const { data } = await raw.post<Envelope<OrderRow>>(Path.Order, order);
  assertOk(data, Path.Order);
  return data.result.orderId; // fine: assertOk has thrown
}

export async function placeNoted(order: NewOrder): Promise<string> {
  const { data } = await raw.post<Envelope<OrderRow>>(Path.Order, order);
  note(data, Path.Order);
  return data.result.orderId; // expect: no-unchecked-result
}

export async function placeOrRefuse(order: NewOrder): Promise<string> {
  const { data } = await raw.post<Envelope<OrderRow>>(Path.Order, order);
  if (data.rc !== 0) refuse(data, Path.Order);
  return data.result.orderId; // fine: refuse never returns
}

export async function placeOrNote(order: NewOrder): Promise<string> {
  const { data } = await raw.post<Envelope<OrderRow>>(Path.Order, order);
  if (data.rc !== 0) note(data, Path.Order);
  return data.result.orderId; // expect: no-unchecked-result
}

export async function placeUnwrapped(order: NewOrder): Promise<string> {
  const { data } = await raw.post<Envelope<OrderRow>>(Path.Order, order);
  return unwrap(data, Path.Order).orderId; // fine: unwrap throws or gives the result
}

export async function find(id: string): Promise<string | undefined> {
  const { data } = await raw.get<Envelope<OrderRow>>(`${Path.Order}/${id}`);
  if (isGone(data)) return undefined;
  return data.result.state; // expect: no-unchecked-result
}

export async function state(id: string): Promise<string | undefined> {
  const { data } = await raw.get<Envelope<OrderRow>>(`${Path.Order}/${id}`);
  if (!isOk(data)) return undefined; // expect: no-discarded-code (strict)
  return data.result.state; // fine: isOk
}

export async function stateOrThrow(id: string): Promise<string> {
  const { data } = await raw.get<Envelope<OrderRow>>(`${Path.Order}/${id}`);
  if (!isOk(data)) throw ApiError.of(data, Path.Order); // fine: the mc goes into the error
  return data.result.state;
}

export async function openOrders(): Promise<OrderRow[]> {
  const { data } = await raw.get<Envelope<OrderRow[]>>(Path.OpenOrders);
  if (data.rc !== 0) note(data, Path.OpenOrders);
  return data.result ?? []; // expect: no-unchecked-result (strict)
}

export async function allOf(ids: string[]): Promise<string[]> {
  const replies = await Promise.all(ids.map((id) => raw.get<Envelope<OrderRow>>(`${Path.Order}/${id}`)));
  return replies.map(({ data }) => data.result.state); // expect: no-unchecked-result
}

export async function goodOnes(ids: string[]): Promise<string[]> {
  const replies = await Promise.all(ids.map((id) => raw.get<Envelope<OrderRow>>(`${Path.Order}/${id}`)));
  for (const { data } of replies) assertOk(data, Path.Order);
  return replies.map(({ data }) => data.result.state); // fine: each was asserted
}

export async function cancel(id: string): Promise<string> {
  const { data } = await raw.delete<Envelope<null>>(`${Path.Order}/${id}`);
  if (data.rc === 0) return 'cancelled';
  if (data.mc === Refused.Gone) return 'gone before'; // fine: ORDER_005
  if (data.mc === Refused.Broke) return 'no money'; // expect: no-unknown-code
  if (data.mc === SIGNATURE) return 'sign again'; // expect: no-unknown-code
  if (data.mc === CODES.permission) return 'ask for a key'; // expect: no-unknown-code
  throw ApiError.of(data, Path.Order);
}
