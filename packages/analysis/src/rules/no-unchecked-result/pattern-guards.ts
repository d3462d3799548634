import { declaredAs } from '../../bodies/declared-bodies.ts';
import type { PatternRead } from '../../bodies/pattern-reads.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { Edit } from '../../text/edit.ts';
import { endWithComments, indentAt, isFirstOnLine, layoutOf } from '../../text/layout.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { DeclaratorNode, FunctionNode, ObjectPatternNode, PlainNode } from '../../tree/nodes.ts';
import { firstFrom } from '../../tree/ordered.ts';
import { askedOf, guardText } from './guard-text.ts';
import { statementAround } from './statement-around.ts';

/** `const { result } = await call()`: rc and mc are taken as well, and asked behind the declaration. */
export function inDeclaration(
  pattern: ObjectPatternNode,
  read: PatternRead,
  declarator: DeclaratorNode,
  analysis: Analysis,
): readonly Edit[] | undefined {
  const { source } = analysis.file;
  const statement = statementAround(declarator);
  const { parent } = declarator;
  // A type that is written for the pattern must have what is taken from it.
  const hasCodes = !declarator.type || declaredAs(declarator.type, analysis.file) === 'body';
  const isAlone = parent?.kind === 'variable' && parent.declarators.length === 1 && hasCodes;
  const owner = enclosing(pattern, 'function') ?? source.program;
  // The body of a loop without braces has no place behind it.
  const isInList = statement === parent || statement?.kind === 'export';
  if (!statement || !isInList || !isAlone || !areNamesFree(owner, analysis)) return undefined;
  const { eol, semicolon } = layoutOf(analysis.file);
  const end = endWithComments(source, statement.end);
  const guard = `${eol}${indentAt(source, statement.start)}${ownGuard(statement, analysis)}${semicolon || ';'}`;
  return [takeCodes(read, analysis), { start: end, end, text: guard }];
}

/** `({ result }) => { … }`: the same, at the head of the function. */
export function inParameter(
  pattern: ObjectPatternNode,
  read: PatternRead,
  owner: FunctionNode,
  analysis: Analysis,
): readonly Edit[] | undefined {
  const { source } = analysis.file;
  const first = owner.body?.kind === 'block' ? owner.body.body[0] : undefined;
  const isTyped = owner.params.some((param) => isWithin(pattern, param) && param.type);
  if (!first || isTyped || !isFirstOnLine(source, first.start) || !areNamesFree(owner, analysis))
    return undefined;
  const { eol } = layoutOf(analysis.file);
  const guard = `${ownGuard(first, analysis)};${eol}${indentAt(source, first.start)}`;
  return [takeCodes(read, analysis), { start: first.start, end: first.start, text: guard }];
}

/** rc and mc in front of `result` in its pattern, on lines of their own where it has one. */
function takeCodes({ property }: PatternRead, { file }: Analysis): Edit {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  const { start } = property;
  const between = isFirstOnLine(file.source, start)
    ? `,${layoutOf(file).eol}${indentAt(file.source, start)}`
    : ', ';
  return { start, end: start, text: `${returnCode}${between}${messageCode}${between}` };
}

function ownGuard(at: PlainNode, analysis: Analysis): string {
  const { returnCode, messageCode } = analysis.file.knowledge.catalogue.api.fields;
  return guardText(askedOf(returnCode, messageCode, analysis), at, analysis.file);
}

/** Whether neither rc nor mc is a name in `owner`, so that it can become one. */
function areNamesFree(owner: PlainNode, { file }: Analysis): boolean {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  return [returnCode, messageCode].every((name) => {
    const names = file.namesByName().get(name) ?? [];
    const next = names[firstFrom(owner.start, names)];
    return !next || next.start >= owner.end;
  });
}
