/** A venue has refused; `code` is in its own words. */
export class Refused extends Error {
  readonly code: string;

  constructor(told: { code: string; path: string }) {
    super(`${told.path}: ${told.code}`);
    this.code = told.code;
  }

  static is(error: unknown): error is Refused {
    return error instanceof Refused;
  }
}

/** XT has. */
export class SpotRefused extends Refused {
  constructor(body: { rc: number; mc: string }, path: string) {
    super({ code: body.mc, path });
  }
}
