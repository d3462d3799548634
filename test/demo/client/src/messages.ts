/** What the bot writes into the chat when XT refuses an order. */
const MESSAGES: Record<string, string> = {
  ORDER_001: 'XT rejects the order',
  ORDER_002: 'Not enough funds',
  ORDER_003: 'The pair is suspended',
  ORDER_004: 'Trading is forbidden',
  ORDER_005: 'There is no such order',
  ORDER_006: 'Too many open orders',
  ORDER_007: 'The sub-account may not trade',
  ORDER_F0101: 'The price is too low',
  ORDER_F0102: 'The price is too high',
  ORDER_F0103: 'The price does not fit the tick size',
  ORDER_F0201: 'The quantity is too small',
  ORDER_F0202: 'The quantity is too large',
  ORDER_F0203: 'The quantity does not fit the step size',
  ORDER_F0301: 'The order is worth too little',
  ORDER_F0401: 'The market does not take such orders now',
  ORDER_F0501: 'The price is too far below the market',
  ORDER_F0502: 'The price is too far above the market',
  ORDER_F0601: 'The market has moved too far',
};

export function describe(body: { rc: number; mc: string }): string {
  return body.rc === 0 ? 'Done' : (MESSAGES[body.mc] ?? `XT says ${body.mc}`);
}
