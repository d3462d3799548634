import type { FileModel } from '../file.ts';
import { lineEnd } from './lines.ts';

const starts = new WeakMap<FileModel, readonly number[]>();

/** The number of the line that `at` is on, counted from 1. */
export function lineNumber(file: FileModel, at: number): number {
  let lines = starts.get(file);
  if (!lines) starts.set(file, (lines = lineStarts(file.source.text)));
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineStarts(text: string): readonly number[] {
  const found = [0];
  for (let end = lineEnd(text, 0); end < text.length; end = lineEnd(text, found.at(-1) ?? text.length))
    found.push(end + (text.startsWith('\r\n', end) ? 2 : 1));
  return found;
}
