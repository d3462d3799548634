import { escapeRegex } from '../basics/escape.ts';

/** What the exhaustive rules may be told. */
export interface GapOptions {
  /** How much of a unit must be handled before the rest is a gap: more than three quarters, or more than half. */
  readonly complete: 'most' | 'half';
  /** Codes that may be missing; `*` stands for anything: `GATEWAY_*`. */
  readonly ignore: readonly string[];
}

/** Whether a code matches one of the patterns. */
export function createIgnore(patterns: readonly string[]): (code: string) => boolean {
  const expressions = patterns.map((pattern) => {
    return new RegExp(`^${pattern.split('*').map(escapeRegex).join('.*')}$`);
  });
  return (code) => expressions.some((expression) => expression.test(code));
}
