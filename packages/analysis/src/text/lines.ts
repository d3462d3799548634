import { once } from '../basics/once.ts';
import { countBelow } from '../tree/ordered.ts';
import type { PlainSource } from '../tree/nodes.ts';

/** What ends a line, and a `//` comment with it: all that ECMAScript's grammar says. */
const lineBreak = /\r\n|[\n\r\u2028\u2029]/;

/** Where the lines of a file begin, in order; read once. A file may be one line of a megabyte, which no edit is to read. */
const lineStarts = once(({ text }: PlainSource): readonly number[] => [
  0,
  ...Array.from(text.matchAll(new RegExp(lineBreak, 'g')), ({ 0: found, index }) => index + found.length),
]);

/** The number of the line that `at` is on, counted from 1. */
export function lineOf(source: PlainSource, at: number): number {
  return countBelow(at + 1, lineStarts(source));
}

/** Where the line of `at` begins. */
export function lineStart(source: PlainSource, at: number): number {
  return lineStarts(source)[lineOf(source, at) - 1] ?? 0;
}

/** Where the line of `at` ends, but for the last character of what breaks it. */
export function lineEnd(source: PlainSource, at: number): number {
  return (lineStarts(source)[lineOf(source, at)] ?? source.text.length + 1) - 1;
}

/** How many lines end between two places. */
export function lineBreaksBetween(source: PlainSource, from: number, to: number): number {
  return lineOf(source, to) - lineOf(source, from);
}

/** Whether no line ends between two places. */
export function isOneLine(source: PlainSource, from: number, to: number): boolean {
  return lineBreaksBetween(source, from, to) === 0;
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
