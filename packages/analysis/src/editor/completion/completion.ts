import type { Analysis } from '../../corroboration/analysis.ts';
import { expectedAt } from './expected.ts';
import { orderCodes } from './order.ts';

/** One text to offer. */
export interface CompletionEntry {
  /** What is put in: lower-cased where the value that it meets is. */
  readonly text: string;
  /** The code, or the prefix of a family. */
  readonly code: string;
  readonly kind: 'code' | 'prefix';
  /** XT's message; undefined for prefixes and for additional codes without one. */
  readonly message: string | undefined;
}

export interface Completions {
  /** What the chosen text replaces: what is typed of it already, without quotes. */
  readonly start: number;
  readonly end: number;
  /** Best first. */
  readonly candidates: readonly CompletionEntry[];
}

/** The codes to offer at an offset; undefined where no message code is expected. */
export function completionsAt(analysis: Analysis, offset: number): Completions | undefined {
  const expected = expectedAt(analysis, offset);
  if (!expected) return undefined;
  const { knowledge, source } = analysis.file;
  const codes = orderCodes(knowledge, expected).map((code): CompletionEntry => ({
    text: code,
    code,
    kind: 'code',
    message: knowledge.messageOf(code),
  }));
  const prefixes = expected.isPrefix ? knowledge.unitFamilies.map((family) => prefixOf(family)) : [];
  const candidates = [...prefixes, ...codes].map((candidate) =>
    expected.isLowerCased ? { ...candidate, text: candidate.text.toLowerCase() } : candidate,
  );
  return { ...typedAround(source.text, offset), candidates };
}

function prefixOf(family: string): CompletionEntry {
  const prefix = `${family}_`;
  return { text: prefix, code: prefix, kind: 'prefix', message: undefined };
}

/**
 * The run of characters around an offset that a code may be spelt with. An unclosed literal goes on to the end of the
 * line, so its own end tells nothing.
 */
function typedAround(text: string, offset: number): { start: number; end: number } {
  const isSpelling = (at: number): boolean => /[\w-]/.test(text.charAt(at));
  let start = offset;
  while (start > 0 && isSpelling(start - 1)) start--;
  let end = offset;
  while (end < text.length && isSpelling(end)) end++;
  return { start, end };
}
