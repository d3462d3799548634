import { messageCodes } from 'xt-mc';
import { refusal } from './runtime/box.ts';

/** What XT answers in a run: this code to every request, or to one of them alone. */
export interface Script {
  readonly mc: string;
  /** The request, counted from 0; `undefined`: each. */
  readonly only: number | undefined;
}

/** Requests that are told apart, each refused alone. */
const maxRequests = 4;

/** A code that no generated program compares with. */
const uncompared = 'GATEWAY_0004';

/** The codes that a program names, and one that it does not. */
function codesOf(text: string): readonly string[] {
  const named = messageCodes
    .map(({ code }) => code)
    .filter((code) => code !== 'SUCCESS' && new RegExp(`\\b${code}\\b`).test(text));
  // Of a long list the ends stand for the rest.
  return [uncompared, ...(named.length > 4 ? [...named.slice(0, 2), ...named.slice(-2)] : named)];
}

export function scriptsOf(text: string, requests: number): readonly Script[] {
  const each = Array.from({ length: Math.min(requests, maxRequests) }, (_, only) => only);
  return codesOf(text).flatMap((mc) =>
    [undefined, ...(requests > 1 ? each : [])].map((only) => ({ mc, only })),
  );
}

/** What XT sends where it grants: whichever way a client reads it, there is something. */
function granted(): object {
  const items = [
    { id: '1', symbol: 'btc_usdt', price: '1.5' },
    { id: '2', symbol: 'eth_usdt', price: '2.5' },
  ];
  const result = Object.assign([...items], {
    id: '7',
    orderId: '7',
    symbol: 'btc_usdt',
    price: '1.5',
    total: 2,
    hasNext: false,
    items,
    assets: items,
  });
  return { rc: 0, mc: 'SUCCESS', ma: [], result };
}

/** A `fetch` that answers by a script, and counts. */
export function createFetch(script: Script | undefined): {
  readonly fetch: (address: unknown) => Promise<unknown>;
  readonly asked: () => number;
} {
  let asked = 0;
  return {
    asked: () => asked,
    fetch(address) {
      const { pathname } = new URL(String(address));
      const index = asked++;
      const isRefused = script && (script.only === undefined || script.only === index);
      const body = isRefused ? refusal(pathname, script.mc) : granted();
      return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(body) });
    },
  };
}
