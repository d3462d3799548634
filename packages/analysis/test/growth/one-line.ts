import { edits } from './edits.ts';
import { gaps } from './gaps.ts';

/** Gaps and edits as a minifier leaves them: without line breaks, and comments only of the sort that may stand there. */
export const oneLine: Readonly<Record<string, (count: number) => string>> = Object.fromEntries(
  Object.entries({ ...gaps, ...edits }).map(([name, text]) => [
    `${name}, on one line`,
    (count: number) => onOneLine(text(count)),
  ]),
);

function onOneLine(text: string): string {
  return text.replace(/(^|\s)\/\/ (.*)$/gm, '$1/* $2 */').replace(/\s*\n\s*/g, ' ');
}
