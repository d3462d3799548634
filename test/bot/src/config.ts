export const SPOT_HOST = 'https://sapi.xt.com';
export const FUTURES_HOST = 'https://fapi.xt.com';
export const OTHER_HOST = 'https://api.venue-b.example';
export const JOBS_HOST = 'http://jobs.bot.internal:8080';

export const URLS = {
  prices: 'https://sapi.xt.com/v4/public/ticker/price',
  symbols: 'https://sapi.xt.com/v4/public/symbol',
  otherPrices: 'https://api.venue-b.example/v4/prices',
  leaders: 'https://www.xt.com/fapi/user/v1/public/copy-trade/leader-list',
} as const;

export enum Path {
  Order = '/v4/order',
  OpenOrders = '/v4/open-order',
  Balances = '/v4/balances',
  Withdraw = '/v4/withdraw',
  Transfer = '/v4/balance/transfer',
  Deposit = '/v4/deposit/address',
  Time = '/v4/public/time',
}
