import { mayHaveField } from '../../bodies/written-fields.ts';
import type { EventKind } from '../../bodies/states/events.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { FileModel } from '../../file/file.ts';
import type { Edit } from '../../text/edit.ts';
import { hasComment } from '../../text/trivia.ts';
import { memberName } from '../../tree/keys.ts';
import type { MemberNode, PlainNode } from '../../tree/nodes.ts';
import type { FieldChange } from './change.ts';
import type { FieldRead } from './field-reads.ts';
import { type Meant, meantBy } from './meant.ts';
import { asTest } from './outcome-tests.ts';
import { inPattern } from './pattern-changes.ts';

/** Makes a read take the field that is meant; undefined where that is not plain. */
export function changeOf(
  read: FieldRead,
  uses: readonly PlainNode[],
  analysis: Analysis,
): FieldChange | undefined {
  const { file, bodies } = analysis;
  const { source, object, body } = read;
  const { messageCode, result } = file.knowledge.catalogue.api.fields;
  const kinds = new Map<string, EventKind>([
    [messageCode, 'mc'],
    [result, 'result'],
  ]);
  // What stands alone at some of its uses, and not at others, is not understood.
  const meanings =
    uses.length < read.uses.length ? [] : uses.map((use) => meantBy(use, read.meaning, analysis));
  const [meant] = meanings;
  if (!meant || !meanings.every((other) => other && isSame(other, meant))) return undefined;
  if (object && !mayHaveField(object, meant.field, analysis)) return undefined;
  const change =
    'origin' in source
      ? inPattern(source, meant, uses, analysis)
      : ofMember(source, meant, uses.includes(source), file);
  if (!change || (meant.kind === 'field' && uses.some((use) => isBeside(meant.field, use)))) return undefined;
  const edits = [...change.edits, ...meanings.flatMap((other) => (other ? inComparison(other, file) : []))];
  edits.sort((a, b) => a.start - b.start);
  // A comment in what is replaced would be lost.
  const isKept = edits.every(({ start, end }) => !hasComment(start, end, file.source));
  return isKept ? { ...change, edits } : undefined;

  /** Whether the field that is meant stands in the same statement already. */
  function isBeside(field: string, use: PlainNode): boolean {
    const { start, end } = statementAround(use);
    const kind = kinds.get(field);
    for (const event of bodies.events.between(body, start, end)) if (event.kind === kind) return true;
    return false;
  }
}

function isSame(first: Meant, second: Meant): boolean {
  if (first.kind === 'outcome' && second.kind === 'outcome') return first.isAccepted === second.isAccepted;
  return first.kind !== 'outcome' && second.kind !== 'outcome' && first.field === second.field;
}

/** @param isUsedThere whether the member is used where it stands, and not by a name that gets it */
function ofMember(
  member: MemberNode,
  meant: Meant,
  isUsedThere: boolean,
  file: FileModel,
): FieldChange | undefined {
  const edits = [renamed(member, meant.field, file)];
  if (meant.kind === 'outcome') {
    const test = asTest(member, renamed(member, meant.field, file), meant, isUsedThere, file);
    return test && { meant: test.text, edits: test.edits };
  }
  const { parent } = member;
  const { error, parts } = errors;
  const isPart =
    memberName(member) === error && parent?.kind === 'member' && parts.has(memberName(parent) ?? '');
  // `body.error.message` is the mc as a whole.
  if (isPart) edits.push({ start: member.end, end: parent.end, text: '' });
  return { meant: meant.field, edits };
}

/** Errors of other systems, and what is text of them. */
const errors = { error: 'error', parts: new Set(['message', 'msg', 'code']) };

function renamed({ property }: MemberNode, field: string, { source }: FileModel): Edit {
  const quote = property.kind === 'string' ? source.text.charAt(property.start) : '';
  return { start: property.start, end: property.end, text: quote + field + quote };
}

/** What is compared with the field that is meant. */
function inComparison(meant: Meant, { source }: FileModel): readonly Edit[] {
  if (meant.kind !== 'comparison') return [];
  const { literal, question, text, isTurned } = meant;
  const edits = [{ start: literal.start, end: literal.end, text }];
  if (!isTurned) return edits;
  const [before, after] = [question.left.end, question.right.start];
  const operator = source.text.slice(before, after);
  const turned = operator.includes('!') ? operator.replace('!', '=') : operator.replace('=', '!');
  return [...edits, { start: before, end: after, text: turned }];
}

/** The simple statement around a use, or the arm or arrow that it stands in. */
function statementAround(use: PlainNode): PlainNode {
  const ends = new Set<PlainNode['kind']>(['if', 'loop', 'switch', 'case', 'block', 'program', 'function']);
  let at = use;
  while (at.parent && !ends.has(at.parent.kind)) at = at.parent;
  return at;
}
