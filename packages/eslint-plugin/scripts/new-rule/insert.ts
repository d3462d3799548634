/** A list in a file: the lines between the one that begins it and the one that ends it. */
export interface List {
  readonly begin: RegExp;
  readonly end: RegExp;
}

/**
 * Puts a line into a list that is in alphabetical order, before the first line that comes after it.
 *
 * @param path how the error names the file
 * @param keyOf what the order goes by; a line for which it gives undefined belongs to the one before it
 * @throws Error if the file has no such list
 */
export function insertSorted(
  { path, text }: { readonly path: string; readonly text: string },
  list: List,
  line: string,
  keyOf: (line: string) => string | undefined,
): string {
  const lines = text.split('\n');
  const { first, last } = rangeOf(lines, list, path);
  const own = keyOf(line) ?? '';
  const after = lines.slice(first, last).findIndex((other) => (keyOf(other) ?? '') > own);
  lines.splice(after === -1 ? last : first + after, 0, line);
  return lines.join('\n');
}

/** Puts lines at the end of a list; throws as `insertSorted` does. */
export function append(
  { path, text }: { readonly path: string; readonly text: string },
  list: List,
  added: readonly string[],
): string {
  const lines = text.split('\n');
  lines.splice(rangeOf(lines, list, path).last, 0, ...added);
  return lines.join('\n');
}

function rangeOf(lines: readonly string[], { begin, end }: List, path: string) {
  const start = lines.findIndex((line) => begin.test(line));
  const length = lines.slice(start + 1).findIndex((line) => end.test(line));
  if (start === -1 || length === -1) {
    throw new Error(
      `${path}: no list between ${String(begin)} and ${String(end)}. Correct scripts/new-rule.`,
    );
  }
  return { first: start + 1, last: start + 1 + length };
}
