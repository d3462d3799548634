import { firstFrom } from '../tree/ordered.ts';
import type { PlainSource } from '../tree/nodes.ts';

/** The first place at or behind `from` that is neither white space nor inside a comment. */
export function skipTrivia(from: number, { text, comments }: PlainSource): number {
  let at = from;
  for (;;) {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    const comment = findComment(at, comments);
    if (!comment) return at;
    at = comment.end;
  }
}

/** Whether a comment stands between two places. */
export function hasComment(from: number, to: number, { comments }: PlainSource): boolean {
  const comment = comments[firstFrom(from, comments)];
  return comment !== undefined && comment.end <= to;
}

function findComment(
  at: number,
  comments: PlainSource['comments'],
): PlainSource['comments'][number] | undefined {
  const comment = comments[firstFrom(at, comments)];
  return comment?.start === at ? comment : undefined;
}
