export * from './checks';
export type { Asset, Envelope, NewOrder, OrderCode, OrderRow } from './envelope';
export { ApiError, HttpError, OrderRefused, VenueError } from './errors';
export { http, logged, raw } from './http';
export { textFor as explain } from './texts';
