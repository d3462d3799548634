import type { Analysis } from '../../corroboration/analysis.ts';
import type { SwitchDispatch } from './dispatch.ts';
import { leave } from '../../flow/leaving.ts';
import type { Edit } from '../../text/edit.ts';
import type { UnitCode } from '../../knowledge/knowledge.ts';
import type { CaseNode, PlainNode, PlainSource, SwitchNode } from '../../tree/nodes.ts';
import { labelsFor } from './add-cases.ts';
import { headOf } from '../../text/heads.ts';
import { indentAt, isFirstOnLine, type Layout, layoutOf } from '../../text/layout.ts';
import { isOneLine, lineStart, startOfSpace } from '../../text/lines.ts';
import { throwingStatement } from '../edits/throwing.ts';
import { skipTrivia } from '../../text/trivia.ts';

/**
 * Adds what a switch without `default` lacks: its missing cases as one clause, and a `default`; both throw.
 * Undefined where a label cannot be written as those beside it are.
 */
export function addThrowingDefault(
  dispatch: SwitchDispatch,
  missing: readonly UnitCode[],
  analysis: Analysis,
): readonly Edit[] | undefined {
  const { source } = analysis.file;
  const { node, subject } = dispatch;
  const layout = layoutOf(analysis.file);
  const open = skipTrivia(headOf(node, source).end, source);
  const close = node.end - 1;
  const last = node.cases.at(-1);
  const isInline = last !== undefined && isOneLine(source, open, close);
  const semicolon = isInline ? ';' : layout.semicolon;
  const [caseIndent, bodyIndent] = isInline ? ['', ''] : indentsOf(node, layout, source);

  const isFallingOut = last !== undefined && !leave(last.body, true);
  const inBlock = isFallingOut ? breakInBlock(last, layout, source) : undefined;
  const body = bodyIndent + throwingStatement(subject, node, layout, analysis.file) + semicolon;
  const labels = labelsFor(dispatch, missing, !isInline, layout, analysis);
  if (!labels) return undefined;
  const lines = [
    ...(isFallingOut && !inBlock ? [`${bodyIndent}break${semicolon}`] : []),
    ...labels.map((label) => caseIndent + label),
    ...(missing.length > 0 ? [body] : []),
    `${caseIndent}default:`,
    body,
  ];
  const tail = startOfSpace(source, close);
  if (isInline) {
    const text = (lacksSemicolon(last.body.at(-1), source) ? '; ' : ' ') + lines.join(' ');
    return [{ start: tail, end: tail, text }];
  }
  const edits = inBlock ? [inBlock] : [];
  if (isFirstOnLine(source, close) && !isOneLine(source, open, close)) {
    const at = lineStart(source, close);
    return [...edits, { start: at, end: at, text: lines.map((line) => line + layout.eol).join('') }];
  }
  const text = layout.eol + lines.join(layout.eol) + layout.eol + indentAt(source, node.start);
  return [...edits, { start: tail, end: close, text }];
}

/** A `break` at the end of a block that is the whole body of a clause: there one would write it. */
function breakInBlock(
  { body }: CaseNode,
  { unit, eol, semicolon }: Layout,
  source: PlainSource,
): Edit | undefined {
  const [block, ...others] = body;
  if (block?.kind !== 'block' || others.length > 0) return undefined;
  const close = block.end - 1;
  if (!isFirstOnLine(source, close)) return undefined;
  const statement = block.body.find((node) => isFirstOnLine(source, node.start));
  const indent = statement ? indentAt(source, statement.start) : indentAt(source, close) + unit;
  const at = lineStart(source, close);
  return { start: at, end: at, text: `${indent}break${semicolon}${eol}` };
}

/** How labels and their bodies are indented; as in most code where no line of the switch shows it. */
function indentsOf({ start, cases }: SwitchNode, { unit }: Layout, source: PlainSource): [string, string] {
  const label = cases.find((node) => isFirstOnLine(source, node.start));
  const caseIndent = label ? indentAt(source, label.start) : indentAt(source, start) + unit;
  const statements = cases.flatMap(({ body }) =>
    body.flatMap((node) => (node.kind === 'block' ? node.body : node)),
  );
  const statement = statements.find((node) => isFirstOnLine(source, node.start));
  return [caseIndent, statement ? indentAt(source, statement.start) : caseIndent + unit];
}

const blocks = new Set<PlainNode['kind']>([
  'block',
  'if',
  'loop',
  'try',
  'switch',
  'function',
  'class',
  'labeled',
]);

/** Whether something that follows `statement` on its line needs a semicolon before it. */
export function lacksSemicolon(statement: PlainNode | undefined, { text }: PlainSource): boolean {
  const last = statement && text.charAt(statement.end - 1);
  if (!statement || last === ';') return false;
  return !(last === '}' && blocks.has(statement.kind));
}
