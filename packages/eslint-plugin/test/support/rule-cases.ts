import { readMarked } from './marked-code.ts';
import type { MarkedCode } from './marked-code.ts';

/** Code on which a rule is silent. */
export interface SilentCase {
  readonly name: string;
  readonly code: string;
  readonly options: readonly Record<string, unknown>[];
}

/** Code on which a rule reports once, and what its suggestion makes of it. */
export interface ReportedCase extends SilentCase {
  readonly place: Omit<MarkedCode, 'code'>;
  readonly output: string | undefined;
}

export function silentCase(name: string, text: string, options: SilentCase['options'] = []): SilentCase {
  return { name, code: text.trim(), options };
}

/**
 * Reads a text in which `«…»` marks the report. Lines that begin with `- ` are there before the suggestion is applied,
 * those that begin with `+ ` afterwards, all others both times.
 */
export function reportedCase(name: string, text: string, options: SilentCase['options'] = []): ReportedCase {
  const lines = text.trim().split('\n');
  const isChanged = lines.some((line) => /^[+-] /.test(line));
  const without = (sign: string): string =>
    lines
      .filter((line) => !line.startsWith(`${sign} `))
      .map((line) => line.replace(/^[+-] /, ''))
      .join('\n');
  const { code, ...place } = readMarked(without('+'));
  const output = isChanged ? without('-').replace('«', '').replace('»', '') : undefined;
  return { name, code, options, place, output };
}
