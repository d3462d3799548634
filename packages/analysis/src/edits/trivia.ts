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

/** The comment that begins at `at`. Comments come in the order of the text. */
function findComment(
  at: number,
  comments: PlainSource['comments'],
): PlainSource['comments'][number] | undefined {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  const comment = comments[low];
  return comment?.start === at ? comment : undefined;
}
