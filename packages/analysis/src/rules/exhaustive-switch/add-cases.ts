import type { Analysis } from '../../corroboration/analysis.ts';
import type { SwitchDispatch } from './dispatch.ts';
import type { Edit } from '../../text/edit.ts';
import type { UnitCode } from '../../knowledge/knowledge.ts';
import { commentOf, indentAt, isFirstOnLine, type Layout, layoutOf } from '../../text/layout.ts';
import { startWithComments } from '../../text/own-comments.ts';
import { createSpeller } from '../edits/spell-code.ts';

/**
 * Adds missing cases as labels directly above `default`, whose body they share: nothing changes yet. Undefined where a
 * label cannot be written as those beside it are.
 */
export function addCasesAboveDefault(
  dispatch: SwitchDispatch,
  missing: readonly UnitCode[],
  analysis: Analysis,
): readonly Edit[] | undefined {
  const { source } = analysis.file;
  const closing = dispatch.node.cases.find(({ test }) => !test);
  if (!closing) return undefined;
  const layout = layoutOf(analysis.file);
  const at = startWithComments(closing, source);
  const isOwnLine = isFirstOnLine(source, at);
  // A pragma for the next line may stand behind other code: then the labels go between that and the pragma.
  const isBehindCode = !isOwnLine && isFirstOnLine(source, closing.start);
  const line = layout.eol + indentAt(source, closing.start);
  const separator = isOwnLine || isBehindCode ? line : ' ';
  const labels = labelsFor(dispatch, missing, isOwnLine || isBehindCode, layout, analysis);
  if (!labels) return undefined;
  const text = labels.map((label) => label + separator).join('');
  if (!isBehindCode) return [{ start: at, end: at, text }];
  const start = source.text.slice(0, at).trimEnd().length;
  return [{ start, end: at, text: line + text }];
}

/** `case` labels for codes, each with its meaning as a comment behind it; undefined where one has no name there. */
export function labelsFor(
  { node, isLowerCased }: SwitchDispatch,
  missing: readonly UnitCode[],
  isLineEnd: boolean,
  layout: Layout,
  analysis: Analysis,
): readonly string[] | undefined {
  const samples = node.cases.flatMap(({ test }) => test ?? []);
  const spell = createSpeller(samples, isLowerCased, layout, analysis);
  const labels = missing.flatMap(({ code, message }) => {
    const spelled = spell(code);
    return spelled === undefined ? [] : `case ${spelled}:${commentOf(message, isLineEnd)}`;
  });
  return labels.length === missing.length ? labels : undefined;
}
