/** A body as XT refuses. */
export const refusal = (mc: string) => ({ rc: 1, mc, ma: [], result: null });

/** A body as XT grants. */
export const granting = <T>(result: T) => ({ rc: 0, mc: 'SUCCESS', ma: [], result });

/** A row of the bot's ledger. */
export const row = (code: string) => ({ code, at: 0 });
