import type { FileModel } from '../../file/file.ts';
import type { Edit } from '../../text/edit.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { Meant } from './meant.ts';
import { fateOf } from './fates.ts';

/** `body.success` as a test of rc. */
interface RewrittenTest {
  /** `rc === 0` */
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * Makes a value that tells of success a test: `body.success` becomes `body.rc === 0`, `!success` becomes `rc !== 0`.
 *
 * @param renamed what makes the value read the return code
 * @param isUsedThere whether the value is used where it stands, and not by a name that gets it
 */
export function asTest(
  value: PlainNode,
  renamed: Edit,
  { field, accepted, isAccepted }: Meant & { kind: 'outcome' },
  isUsedThere: boolean,
  { source: { text } }: FileModel,
): RewrittenTest | undefined {
  // What hangs on the value, or what it is cast to, is nothing that a test has.
  if (/^(?:\s*(?:as|satisfies)\b|!(?!=)|\s*(?:\?\.|[.([]))/.test(text.slice(value.end))) return undefined;
  const { question } = fateOf(value);
  const negation =
    isUsedThere && question.kind === 'unary' && question.operator === '!' ? question : undefined;
  const test = `${isAccepted === !negation ? '===' : '!=='} ${accepted}`;
  const outer = negation ?? value;
  const { parent } = outer;
  const isTight = ['unary', 'binary', 'await'].includes(parent?.kind ?? '');
  const isBehindWord = negation !== undefined && /[\w$]/.test(text.charAt(outer.start - 1));
  const isShorthand = parent?.kind === 'property' && parent.isShorthand;
  const before = isShorthand
    ? `${text.slice(value.start, value.end)}: `
    : isTight
      ? '('
      : isBehindWord
        ? ' '
        : '';
  const opening = { start: outer.start, end: value.start, text: before };
  const closing = { start: value.end, end: value.end, text: ` ${test}${isTight ? ')' : ''}` };
  const isChanged = opening.text !== '' || opening.start < opening.end;
  return { text: `${field} ${test}`, edits: [...(isChanged ? [opening] : []), renamed, closing] };
}
