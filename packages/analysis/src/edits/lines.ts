import { once } from '../once.ts';
import { countBelow } from '../tree/ordered.ts';
import type { PlainSource } from '../tree/nodes.ts';

/** What ends a line, and a `//` comment with it: all that ECMAScript's grammar says. */
const lineBreak = /\r\n|[\n\r\u2028\u2029]/;

/** Where the lines of a file begin, in order; read once. A file may be one line of a megabyte, which no edit is to read. */
const lineStarts = once(({ text }: PlainSource): readonly number[] => {
  const starts = [0];
  // The parts of `\r\n` count as one each: between them a line is empty, as it is for all that asks.
  const one = /[\n\r\u2028\u2029]/g;
  while (one.test(text)) starts.push(one.lastIndex);
  return starts;
});

/** Where the line of `at` begins. */
export function lineStart(source: PlainSource, at: number): number {
  const starts = lineStarts(source);
  return starts[countBelow(at + 1, starts) - 1] ?? 0;
}

/** Where the line of `at` ends, without what breaks it. */
export function lineEnd(source: PlainSource, at: number): number {
  const starts = lineStarts(source);
  const next = starts[countBelow(at + 1, starts)];
  return next === undefined ? source.text.length : next - 1;
}

/** Whether no line ends between two places. */
export function isOneLine(source: PlainSource, from: number, to: number): boolean {
  const starts = lineStarts(source);
  return countBelow(from + 1, starts) === countBelow(to + 1, starts);
}

export function hasLineBreak(text: string): boolean {
  return lineBreak.test(text);
}

export function countLines(text: string): number {
  return text.split(lineBreak).length;
}

/** What breaks the lines of a file: CR alone, or a separator of Unicode's, only where nothing else does. */
export function lineBreakOf(text: string): string {
  return (/\r?\n/.exec(text) ?? lineBreak.exec(text))?.[0] ?? '\n';
}

/** Where the white space that ends at `at` begins; no further back than `from`. */
export function startOfSpace({ text }: PlainSource, at: number, from = 0): number {
  let start = at;
  while (start > from && /\s/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Where the white space that begins at `at` ends; no further than `to`. */
export function endOfSpace({ text }: PlainSource, at: number, to = text.length): number {
  let end = at;
  while (end < to && /\s/.test(text.charAt(end))) end++;
  return end;
}
