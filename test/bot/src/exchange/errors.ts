import type { Envelope, OrderCode } from './envelope';

/** A refusal; `code` is the mc. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly path: string,
  ) {
    super(`${path}: ${code}`);
    this.name = 'ApiError';
  }

  static of(body: Envelope<unknown>, path: string): ApiError {
    return new ApiError(body.mc, path);
  }
}

/** A refusal that the order desk handles itself. */
export class OrderRefused extends Error {
  constructor(
    readonly code: OrderCode,
    readonly symbol: string,
  ) {
    super(`${symbol}: ${code}`);
  }
}

/** The status of a gateway that never reached XT. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`HTTP ${status}`);
  }
}

/** A refusal of any venue, in that venue's own words. */
export class VenueError extends Error {
  constructor(
    readonly venue: string,
    readonly code: string,
  ) {
    super(`${venue}: ${code}`);
  }
}

export const fromSpot = (body: Envelope<unknown>): VenueError => new VenueError('xt', body.mc);
export const fromVenueB = (reply: { error: string }): VenueError => new VenueError('b', reply.error);
