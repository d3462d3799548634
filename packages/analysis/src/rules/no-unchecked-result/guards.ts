import { mayHaveField } from '../../bodies/written-fields.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { Edit } from '../../text/edit.ts';
import { indentAt, isFirstOnLine, layoutOf } from '../../text/layout.ts';
import { startWithComments } from '../../text/own-comments.ts';
import { enclosing } from '../../tree/ancestors.ts';
import type { MemberNode, PlainNode } from '../../tree/nodes.ts';
import { meansSameAt, repeatableOperand } from '../edits/throwing.ts';
import type { Suggestion } from '../finding.ts';
import { inArrow } from './arrow-guards.ts';
import { conditionsBeside } from './guard-conditions.ts';
import { guardedStatement, isKnownBefore, rootOf } from './guard-place.ts';
import { askedBehind, askedOfBody, guardText, leavingText } from './guard-text.ts';
import { mayBeNothing, reachable } from './missing-bodies.ts';
import { inDeclaration, inParameter } from './pattern-guards.ts';
import type { ResultUse } from './result-uses.ts';
import { isGoingOnBehind, wayOnFrom } from './way-on.ts';
import { wayOutAround } from './way-out.ts';

/** What makes the code look at the body before it uses its result. */
interface Guard {
  readonly edits: readonly Edit[];
  /** Whether it leaves as the code in front of it does, and throws nothing. */
  readonly isLeaving: boolean;
}

/** A guard throws, but where the code in front of it leaves in a way of its own. */
export function suggestionsOf(
  guard: Guard | undefined,
  { file }: Analysis,
): readonly Suggestion<'addGuard' | 'addLeaving'>[] {
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  if (!guard) return [];
  const { edits, isLeaving } = guard;
  return isLeaving
    ? [{ messageId: 'addLeaving', data: { returnCode, messageCode }, edits }]
    : [{ messageId: 'addGuard', data: { returnCode }, edits }];
}

export function guardFor(use: ResultUse, analysis: Analysis): Guard | undefined {
  const { source } = use;
  if (source.kind === 'member') return beforeMember(source, analysis);
  const edits = guardOfPattern(use, analysis);
  return edits && { edits, isLeaving: false };
}

/**
 * What makes the code look at the body before it uses its result: a statement that throws in front of the one that
 * takes the result; where a pattern takes it straight from a call, rc and mc in the pattern and the statement behind.
 * Undefined where there is no place for a statement, or no name to ask.
 */
function guardOfPattern({ source, read }: ResultUse, analysis: Analysis): readonly Edit[] | undefined {
  if (source.kind !== 'objectPattern' || !read) return undefined;
  const { origin } = read;
  // What the pattern took as well would be missing from its rest.
  if (source.members.some(({ kind }) => kind === 'spread')) return undefined;
  // What takes the result apart fails in front of a guard behind it.
  const { value } = read.property;
  const isTakenWhole = (value?.kind === 'default' ? value.target : value)?.kind === 'name';
  if (!origin.from) return isTakenWhole ? inParameter(source, read, origin.owner, analysis) : undefined;
  const declarator = enclosing(source, 'declarator');
  if (declarator?.init !== origin.from) return undefined;
  const whole = repeatableOperand(origin.from, analysis.file.source);
  const isPath = origin.path.every((step) => step !== undefined && /^[\w$]+$/.test(step));
  if (whole !== undefined && isPath) {
    const body = [whole, ...origin.path].join('.');
    return insertBefore(declarator, origin.from, body, false, analysis)?.edits;
  }
  return isTakenWhole ? inDeclaration(source, read, declarator, analysis) : undefined;
}

/** A look at a body in front of the statement in which it goes on as a whole. */
export function guardBefore(body: PlainNode, analysis: Analysis): Guard | undefined {
  const text = repeatableOperand(body, analysis.file.source);
  return text === undefined ? undefined : insertBefore(body, body, text, false, analysis);
}

function beforeMember(member: MemberNode, analysis: Analysis): Guard | undefined {
  const body = repeatableOperand(member.object, analysis.file.source);
  return body === undefined
    ? undefined
    : insertBefore(member, member.object, body, member.isOptional, analysis);
}

function insertBefore(
  at: PlainNode,
  from: PlainNode,
  body: string,
  isOptional: boolean,
  analysis: Analysis,
): Guard | undefined {
  const { file } = analysis;
  const { source } = file;
  const statement = guardedStatement(at, from, file);
  if (!statement) {
    const edits = inArrow(at, from, body, isOptional, analysis);
    return edits && { edits, isLeaving: false };
  }
  if (!isKnownBefore(rootOf(from), statement, analysis)) return undefined;
  const { returnCode, messageCode } = file.knowledge.catalogue.api.fields;
  if (!meansSameAt(from, statement.parent ?? source.program, file)) return undefined;
  if (![returnCode, messageCode].every((field) => mayHaveField(from, field, analysis))) return undefined;
  const start = startWithComments(statement, source);
  const beside = conditionsBeside(from, at, statement, file);
  if (!beside || isGoingOnBehind(statement, analysis)) return undefined;
  const out = isFirstOnLine(source, start)
    ? (wayOutAround(at, statement, file) ?? wayOnFrom(statement, file))
    : undefined;
  const asked = askedBehind(
    beside,
    askedOfBody(
      reachable(body, from, at, statement, file),
      isOptional || mayBeNothing(from, at, statement, file),
      analysis,
    ),
  );
  const guard = out ? leavingText(asked, out, start, analysis) : guardText(asked, statement, file);
  const { eol, semicolon } = layoutOf(file);
  const text = isFirstOnLine(source, start)
    ? `${guard}${out ? '' : semicolonBefore(source.text.charAt(statement.start), semicolon)}${eol}${indentAt(source, start)}`
    : `${guard}; `;
  return { edits: [{ start, end: start, text }], isLeaving: out !== undefined };
}

/** Without semicolons, a line that begins so would go on with the guard. */
function semicolonBefore(character: string, semicolon: string): string {
  return semicolon === '' && '([`+-/'.includes(character) ? ';' : semicolon;
}
