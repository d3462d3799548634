import { unknownCodes } from '../../src/rules/no-unknown-code/unknown-codes.ts';
import type { TextOptions } from './analyse-text.ts';
import { analyseText, passesGate } from './analyse-text.ts';

/** What `no-unknown-code` reports in a text, as written there: the quickest way to ask where evidence reaches. */
export function reported(text: string, options: TextOptions = {}): readonly string[] {
  if (!passesGate(text, options.settings)) return [];
  return unknownCodes(analyseText(text, options)).map(({ data }) => data.written ?? '');
}
