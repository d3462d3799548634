import { firstFrom } from '../tree/ordered.ts';
import type { IfNode, PlainSource, SwitchNode } from '../tree/nodes.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** `switch (…)` and `if (…)`: from the keyword through the closing parenthesis. */
export function headOf(node: SwitchNode | IfNode, source: PlainSource): Range {
  const subject = node.kind === 'switch' ? node.subject : node.test;
  // Wrappers have no node: the parentheses before the subject, and casts behind it, belong to the head as well.
  const depth = countOpen(source, node.start, subject.start);
  return { start: node.start, end: closeOf(source, subject.end, node.end, depth) };
}

function countOpen(source: PlainSource, from: number, to: number): number {
  let depth = 0;
  for (const { character } of codeCharacters(source, from, to)) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
  }
  return depth;
}

/** The place behind the parenthesis that closes the `depth` open ones at `from`. */
function closeOf(source: PlainSource, from: number, to: number, depth: number): number {
  let open = depth;
  for (const { character, at } of codeCharacters(source, from, to)) {
    if (character === '(') open++;
    else if (character === ')' && --open === 0) return at + 1;
  }
  return from;
}

/** The characters of a stretch of the text that are neither in comments nor in string literals. */
export function* codeCharacters(
  { text, comments }: PlainSource,
  from: number,
  to: number,
): Generator<{ readonly character: string; readonly at: number }> {
  let next = firstFrom(from, comments);
  let quote = '';
  for (let at = from; at < to; at++) {
    const comment = comments[next];
    if (!quote && comment?.start === at) {
      at = comment.end - 1;
      next++;
      continue;
    }
    const character = text.charAt(at);
    if (quote) {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (character === "'" || character === '"' || character === '`') quote = character;
    else yield { character, at };
  }
}
