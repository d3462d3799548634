import { firstFrom } from '../../tree/ordered.ts';
import type { PlainSource } from '../../tree/nodes.ts';

/** `// no default`, as ESLint's own `default-case` reads it; `// no else` says the same of an if/else chain. */
const closing = /^\s*no (?:default|else)\s*$/i;

/** Whether the last comment between two places says that what is missing is left out on purpose. */
export function hasClosingComment(from: number, to: number, { comments }: PlainSource): boolean {
  const last = comments[firstFrom(to, comments) - 1];
  return last !== undefined && last.start >= from && last.end <= to && closing.test(last.value);
}
