import type { Analysis } from '../../corroboration/analysis.ts';
import type { ChainDispatch } from './dispatch.ts';
import type { Edit } from '../../text/edit.ts';
import type { UnitCode } from '../../knowledge/knowledge.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { lacksSemicolon } from './add-default.ts';
import { commentOf, endWithComments, indentAt, layoutOf } from '../../text/layout.ts';
import { isOneLine } from '../../text/lines.ts';
import { createSpeller } from '../edits/spell-code.ts';
import { repeatableOperand, throwingStatement } from '../edits/throwing.ts';

/**
 * Adds what an if/else chain without `else` lacks: its missing codes as one more link, and an `else`; both throw.
 * Undefined where an `else` would belong to another `if`, where the code cannot be asked for again,
 * or where a code cannot be written as those beside it are.
 */
export function addThrowingElse(
  { node, links, subject, isLowerCased }: ChainDispatch,
  missing: readonly UnitCode[],
  analysis: Analysis,
): readonly Edit[] | undefined {
  const { source } = analysis.file;
  const last = links.at(-1)?.node ?? node;
  const body = last.whenTrue;
  const asked = repeatableOperand(subject, source);
  if (endsWithOpenIf(body) || (missing.length > 0 && asked === undefined)) return undefined;

  const layout = layoutOf(analysis.file);
  const isInline = isOneLine(source, node.start, node.end);
  const samples = links.flatMap(({ test }) => test.names.map((name) => name.node));
  const spell = createSpeller(samples, isLowerCased, layout, analysis);
  const isBlock = body.kind === 'block';
  const indent = indentAt(source, isBlock ? body.end : last.start);
  const spelled = missing.map(({ code }) => spell(code));
  if (spelled.includes(undefined)) return undefined;
  const tests = missing.map(({ message }, index) => {
    const operator = index < missing.length - 1 ? ' ||' : '';
    return `${asked ?? ''} === ${spelled[index] ?? ''}${operator}${commentOf(message, !isInline)}`;
  });
  const condition = isInline
    ? tests.join(' ')
    : ['', ...tests.map((test) => indent + layout.unit + test), indent].join(layout.eol);
  const statement =
    throwingStatement(subject, node, layout, analysis.file) + (layout.semicolon || (isInline ? ';' : ''));
  const thrown = !isBlock
    ? statement
    : isInline
      ? `{ ${statement} }`
      : `{${layout.eol}${indent}${layout.unit}${statement}${layout.eol}${indent}}`;

  const end = isInline ? body.end : endWithComments(source, body.end);
  const isOwnLine = !isInline && (!isBlock || end > body.end || startsElseOnOwnLine(node, analysis));
  const separator = isOwnLine ? layout.eol + indent : ' ';
  const more = missing.length > 0 ? [`else if (${condition}) ${thrown}`] : [];
  const text = [...more, `else ${thrown}`].map((part) => separator + part).join('');
  return [{ start: end, end, text: (isInline && lacksSemicolon(body, source) ? ';' : '') + text }];
}

/** Whether the chain writes `else` on a line of its own, below the brace. */
function startsElseOnOwnLine({ whenTrue, whenFalse }: ChainDispatch['node'], { file }: Analysis): boolean {
  return !isOneLine(file.source, whenTrue.end, whenFalse?.start ?? whenTrue.end);
}

/** A body without braces that ends in an `if` without `else`: an `else` behind it would belong to that. */
function endsWithOpenIf(body: PlainNode): boolean {
  let last = body;
  for (;;) {
    if (last.kind === 'if') {
      if (!last.whenFalse) return true;
      last = last.whenFalse;
    } else if (last.kind === 'labeled' || (last.kind === 'loop' && last.keyword !== 'do')) last = last.body;
    else return false;
  }
}
