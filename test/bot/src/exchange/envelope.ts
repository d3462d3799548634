/** What every call is answered with. */
export interface Envelope<T> {
  rc: number;
  mc: string;
  ma: unknown[];
  result: T;
}

export interface OrderRow {
  orderId: string;
  symbol: string;
  state: string;
}

export interface NewOrder {
  symbol: string;
  side: 'BUY' | 'SELL';
  price: string;
  quantity: string;
}

export interface Asset {
  currency: string;
  availableAmount: string;
}

/** Why an order is refused that the bot tells apart. */
export type OrderCode = 'ORDER_002' | 'ORDER_005' | 'ORDER_006' | 'ORDER_F0301'; // fine: all four are XT's

/** What the filters of a symbol say. */
export type FilterCode =
  | 'ORDER_F0101'
  | 'ORDER_F0102'
  | 'ORDER_F0103'
  | 'ORDER_F0201'
  | 'ORDER_F023' // expect: no-unknown-code
  | 'ORDER_F0203';

/** Where orders go: not a code, whatever it looks like. */
export type Channel = 'ORDER_01' | 'ORDER_02' | 'ORDER_03'; // fine: nothing says that these are codes of XT
