import { setState, useStore, Feed } from '@/exchange/feed';
import type { OrderRefused } from '@/exchange/errors';
import type { Channel, FilterCode } from '@/exchange/envelope';

const feed = new Feed();

const HINTS: Record<string, string> = {
  ORDER_002: 'pay in',
  ORDER_O05: 'gone', // expect: no-unknown-code (typed)
};

feed.onRefusal(({ code, symbol }) => console.warn(symbol, HINTS[code] ?? code));

const LABELS = new Map<string, string>([
  ['ORDER_005', 'gone'],
  ['ORDER_06', 'too many'], // expect: no-unknown-code (typed)
]);

export function label(): string {
  const code = useStore((state) => state.lastCode);
  return LABELS.get(code) ?? code;
}

export function lastOrder(): string {
  const body = useStore((state) => state.lastBody);
  return body.result.orderId; // expect: no-unchecked-result (typed)
}

type Told = Pick<OrderRefused, 'code'>;

const PAUSES: Record<string, number> = {
  ORDER_006: 5,
  ODER_002: 60, // expect: no-unknown-code (typed)
};

export const pauseFor = (told: Told): number => PAUSES[told.code] ?? 0;

type LastCode = ReturnType<typeof lastCode>;

const lastCode = () => useStore((state) => state.lastCode);

const QUIET = new Set<string>(['ORDER_005', 'ORDER_0006']); // expect: no-unknown-code (typed)

export const isQuiet = (code: LastCode): boolean => QUIET.has(code);

const COLOURS: Record<string, string> = {
  ORDER_2: 'red', // fine: asked with a colour's name
  ORDER_5: 'grey',
};

export const colour = (): string => COLOURS[useStore((state) => state.colour)] ?? 'black';

const ROUTES: Record<Channel, string> = {
  ORDER_01: 'fast', // fine: channels
  ORDER_02: 'slow',
  ORDER_03: 'by hand',
};

export const routeOf = (channel: Channel): string => ROUTES[channel];

export const isPriceFilter = (code: FilterCode): boolean => code.startsWith('ORDER_F01'); // fine: three begin so

export const forget = setState;
