import type { PlainNode, PlainSource } from '../tree/nodes.ts';
import { firstFrom } from '../tree/ordered.ts';
import { indentAt, isFirstOnLine } from './layout.ts';
import { lineBreaksBetween, startOfSpace } from './lines.ts';

/** Comments that tell a tool something about the code behind them, and not about what their line begins with. */
const pragma =
  /^[\s*]*(?!\w+-disable-line\b)(?:istanbul\b|c8\b|v8\b|node:coverage\b|eslint-disable|oxlint-|biome-|prettier-|rslint-|deno-|@ts-|stryker\b|webpack\w+:|@__|#__|noinspection\b|sonar\b)/i;

function isPragma({ value }: PlainSource['comments'][number]): boolean {
  return pragma.test(value);
}

/** Where a node begins, with the pragmas that stand directly before it: on its line, and above it. */
export function startWithPragmas(node: PlainNode, source: PlainSource): number {
  return startWith(node.start, source, (comment, lines) => lines <= 2 && isPragma(comment));
}

/** Where a clause begins, with its pragmas and the comments of its own: on its line, and on the lines above it. */
export function startWithComments({ start }: PlainNode, source: PlainSource): number {
  const onLine = startWith(
    start,
    source,
    (comment, lines) => lines === 1 && (isPragma(comment) || isFirstOnLine(source, comment.start)),
  );
  return startWith(onLine, source, (comment, lines, at) => {
    if (isPragma(comment)) return lines <= 2;
    // `// falls through` belongs to the clause before.
    const isAligned =
      isFirstOnLine(source, comment.start) && indentAt(source, comment.start) === indentAt(source, at);
    return lines === 2 && isAligned && !/falls?\s?through/i.test(comment.value);
  });
}

/** Goes up through the comments before `start`, as long as each belongs to what is behind it. */
function startWith(
  start: number,
  source: PlainSource,
  isOwn: (comment: PlainSource['comments'][number], lines: number, at: number) => boolean,
): number {
  let at = start;
  for (let index = firstFrom(start, source.comments) - 1; index >= 0; index--) {
    const comment = source.comments[index];
    if (!comment || startOfSpace(source, at, comment.end) > comment.end) break;
    if (!isOwn(comment, lineBreaksBetween(source, comment.end, at) + 1, at)) break;
    at = comment.start;
  }
  return at;
}
