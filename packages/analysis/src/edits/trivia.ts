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

function findComment(
  at: number,
  comments: PlainSource['comments'],
): PlainSource['comments'][number] | undefined {
  const comment = comments[firstCommentFrom(at, comments)];
  return comment?.start === at ? comment : undefined;
}

/** The index of the first comment that begins at or behind `at`. Comments come in the order of the text. */
export function firstCommentFrom(at: number, comments: PlainSource['comments']): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
