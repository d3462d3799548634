import type { Violation } from './violation.ts';

/** Holds what people are told against what every text must be: something, and with its placeholders filled in. */
export function checkTexts(what: string, texts: readonly string[], programText: string): Violation[] {
  return texts.flatMap((text) => {
    if (text.trim() === '') return [{ property: `${what} says something`, detail: JSON.stringify(texts) }];
    // A program may be quoted, and hold braces of its own.
    const unfilled = (text.match(/\{\{[^{}]*\}\}/g) ?? []).filter((braces) => !programText.includes(braces));
    return unfilled.length > 0 ? [{ property: `${what} has its placeholders filled in`, detail: text }] : [];
  });
}
