import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { URLS } from '@/config';
import { ApiError, unwrap } from '@/exchange';
import { useStore } from '@/exchange/feed';
import { SYMBOL_TEXTS } from '@/exchange/texts';
import { place } from '@/trading/orders';

const fetcher = (url: string) => fetch(url).then((response) => response.json());

const checkedFetcher = (url: string) =>
  fetch(url)
    .then((response) => response.json())
    .then((body) => unwrap<any>(body, url));

const HINTS: Record<string, string> = {
  ORDER_002: 'Pay in first',
  ORDER_0O6: 'Cancel something first', // expect: no-unknown-code (typed)
};

export function Price({ symbol }: { symbol: string }) {
  const [price, setPrice] = useState('');
  useEffect(() => {
    void fetch(`${URLS.prices}?symbol=${symbol}`)
      .then((response) => response.json())
      .then((body) => setPrice(body.result[0].p)); // expect: no-unchecked-result
  }, [symbol]);
  return <output>{price}</output>;
}

export function OtherPrice() {
  const [price, setPrice] = useState('');
  useEffect(() => {
    void fetch(URLS.otherPrices)
      .then((response) => response.json())
      .then((body) => setPrice(body.result.last)); // fine: venue B's
  }, []);
  return <output>{price}</output>;
}

export function Symbols() {
  const { data } = useSWR(URLS.symbols, fetcher);
  return <p>{data?.result.symbols.length}</p>; // expect: no-unchecked-result
}

export function CheckedSymbols() {
  const { data } = useSWR(URLS.symbols, checkedFetcher);
  return <p>{data?.symbols.length}</p>; // fine: the fetcher has thrown
}

export function LastRefusal() {
  const code = useStore((state) => state.lastCode);
  return <p title={code}>{HINTS[code] ?? 'Refused'}</p>;
}

export function PlaceButton({ say }: { say: (text: string) => void }) {
  const click = () =>
    place({ symbol: 'btc_usdt', side: 'BUY', price: '1', quantity: '1' }).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'ORDER_0002') say('Pay in first'); // expect: no-unknown-code (strict or typed)
      else if (error instanceof ApiError) say(error.code); // fine: told as it is
      else say('Offline');
    });
  return (
    <button type="button" onClick={click}>
      <a href="https://www.xt.com/en/trade/btc_usdt">Order</a> {/* fine: a page of XT's */}
    </button>
  );
}

export function Reason({ reply }: { reply: { rc: number; mc: string } }) {
  return (
    <p>
      {reply.rc === 0 ? '' : (SYMBOL_TEXTS[reply.mc] ?? reply.mc)} {/* expect: exhaustive-map */}
      {reply.mc === 'SYMBOL_O01' ? 'Which pair?' : ''} {/* expect: no-unknown-code */}
      {reply.mc === 'SYMBOL_002' ? 'Offline' : ''} {/* fine: a code */}
    </p>
  );
}
