import type { Analysis } from '../analysis.ts';
import type { SwitchDispatch } from '../dispatches/dispatch.ts';
import type { Edit } from '../findings/finding.ts';
import type { UnitCode } from '../knowledge.ts';
import type { PlainNode, PlainSource } from '../tree/nodes.ts';
import { firstFrom } from '../tree/ordered.ts';
import { commentOf, indentAt, isFirstOnLine, type Layout, layoutOf } from './layout.ts';
import { lineBreaksBetween, startOfSpace } from './lines.ts';
import { createSpeller } from './spell-code.ts';

/** Adds missing cases as labels directly above `default`, whose body they share: nothing changes yet. */
export function addCasesAboveDefault(
  dispatch: SwitchDispatch,
  missing: readonly UnitCode[],
  analysis: Analysis,
): readonly Edit[] {
  const { source } = analysis.file;
  const closing = dispatch.node.cases.find(({ test }) => !test);
  if (!closing) return [];
  const layout = layoutOf(analysis.file);
  const isOwnLine = isFirstOnLine(source, closing.start);
  const separator = isOwnLine ? layout.eol + indentAt(source, closing.start) : ' ';
  const text = labelsFor(dispatch, missing, isOwnLine, layout, analysis).map((label) => label + separator);
  const at = isOwnLine ? startWithComments(closing, source) : closing.start;
  return [{ start: at, end: at, text: text.join('') }];
}

/** `case` labels for codes, each with its meaning as a comment behind it. */
export function labelsFor(
  { node, isLowerCased }: SwitchDispatch,
  missing: readonly UnitCode[],
  isLineEnd: boolean,
  layout: Layout,
  analysis: Analysis,
): readonly string[] {
  const samples = node.cases.flatMap(({ test }) => test ?? []);
  const spell = createSpeller(samples, isLowerCased, layout, analysis);
  return missing.map(({ code, message }) => `case ${spell(code)}:${commentOf(message, isLineEnd)}`);
}

/** Where a clause begins, with the comments of its own that stand on the lines above it. */
function startWithComments({ start }: PlainNode, source: PlainSource): number {
  const { comments } = source;
  let at = start;
  for (let index = firstFrom(start, comments) - 1; index >= 0; index--) {
    const comment = comments[index];
    if (!comment || startOfSpace(source, at, comment.end) > comment.end) break;
    const isDirectlyAbove = lineBreaksBetween(source, comment.end, at) === 1;
    const isAligned =
      isFirstOnLine(source, comment.start) && indentAt(source, comment.start) === indentAt(source, start);
    // `// falls through` belongs to the clause before.
    if (!isDirectlyAbove || !isAligned || /falls?\s?through/i.test(comment.value)) break;
    at = comment.start;
  }
  return at;
}
