/** Every failure of the bot, with XT's code or one of the bot's own. */
export class BotError extends Error {
  constructor(
    readonly code: string,
    readonly upstream?: string,
  ) {
    super(upstream === undefined ? code : `${code} (${upstream})`);
  }
}

export const OWN_CODES: readonly string[] = ['AUTH_010', 'ORDER_020', 'FUND_900'];

/** What XT says, in the bot's words. */
export function toOwnCode(mc: string): string {
  if (mc.startsWith('AUTH_')) return 'AUTH_010';
  if (mc.startsWith('ORDER_')) return 'ORDER_020';
  return 'FUND_900';
}

export const offline = (): BotError => new BotError('AUTH_099');

/** Carries XT's code as it came, beside the bot's own ones. */
export class MixedError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const mixedOf = (body: { rc: number; mc: string }): MixedError => new MixedError(body.mc);
export const stale = (): MixedError => new MixedError('ORDER_099');
