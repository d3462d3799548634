/** What ends a line, and a `//` comment with it: all that ECMAScript's grammar says. */
const breaks = new Set(['\n', '\r', '\u2028', '\u2029']);
const lineBreak = /\r\n|[\n\r\u2028\u2029]/;

/** Where the line of `at` begins. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !breaks.has(text.charAt(start - 1))) start--;
  return start;
}

/** Where the line of `at` ends, without what breaks it. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !breaks.has(text.charAt(end))) end++;
  return end;
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
