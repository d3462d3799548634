/** What to say, whichever venue refused. */
export const TEXTS: Record<string, string> = {
  ORDER_002: 'no money',
  ORDER_02: 'no money',
  AUTH_105: 'the clock',
  AUTH_15: 'the clock',
  E_LIMIT: 'too many requests',
};

export const REFUSALS = new Set<string>(['ORDER_02', 'AUTH_15', 'ORDER_002']);

/** Venue B's, which has an envelope much like XT's. */
export const B_CODES = { broke: 'ORDER_02', clock: 'AUTH_15' } as const;
