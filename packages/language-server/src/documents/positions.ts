import type { Position } from 'vscode-languageserver';

/** What a position's `character` counts: bytes of UTF-8, units of UTF-16, or code points. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

export const encodings: readonly Encoding[] = ['utf-16', 'utf-8', 'utf-32'];

/** Where a text's lines begin. A line ends with `\n`, `\r\n` or `\r`, as the protocol has it. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Turns positions of a text into offsets and back. What lies outside the text counts as its nearest place. */
interface Positions {
  readonly offsetAt: (position: Position) => number;
  readonly positionAt: (offset: number) => Position;
}

export function createPositions(text: string, encoding: Encoding): Positions {
  let starts: readonly number[] | undefined;
  const lineStarts = (): readonly number[] => (starts ??= lineStartsOf(text));

  return {
    offsetAt({ line, character }) {
      const start = lineStarts()[line];
      if (start === undefined) return line < 0 ? 0 : text.length;
      const end = contentEnd(text, lineStarts()[line + 1] ?? text.length);
      return encoding === 'utf-16'
        ? Math.min(start + Math.max(character, 0), Math.max(end, start))
        : walk(text, start, Math.max(end, start), encoding, character).offset;
    },
    positionAt(offset) {
      const at = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtOrBefore(lineStarts(), at);
      const start = lineStarts()[line] ?? 0;
      const character =
        encoding === 'utf-16' ? at - start : walk(text, start, at, encoding, Infinity).character;
      return { line, character };
    },
  };
}

/** Goes along a line up to an offset or a character, whichever comes first. */
function walk(
  text: string,
  start: number,
  end: number,
  encoding: Encoding,
  character: number,
): { readonly offset: number; readonly character: number } {
  let counted = 0;
  let offset = start;
  while (offset < end) {
    const point = text.codePointAt(offset) ?? 0;
    const width = encoding === 'utf-8' ? bytesOf(point) : 1;
    if (counted + width > character) break;
    counted += width;
    offset += point > 0xffff ? 2 : 1;
  }
  return { offset, character: counted };
}

function bytesOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** The end of a line's text, before what ends the line. */
function contentEnd(text: string, next: number): number {
  if (text.charCodeAt(next - 1) === 10) return text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1;
  return text.charCodeAt(next - 1) === 13 ? next - 1 : next;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
