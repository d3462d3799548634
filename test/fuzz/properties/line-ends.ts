import type { Edit } from '../../../packages/analysis/src/index.ts';
import type { Reading } from './kept.ts';

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;
const endsIn = (text: string): readonly string[] => text.match(lineEnd) ?? [];

/** The line ends that edits bring into a file which has none of that kind. */
export function foreignLineEnds({ text, tokens }: Reading, edits: readonly Edit[]): readonly string[] {
  const own = new Set(endsIn(text));
  // Those of templates, and of texts between tags, are content: a file on one line may be continued with any.
  const between = tokens.some(
    ({ start }, index) => endsIn(text.slice(tokens[index - 1]?.end ?? 0, start)).length > 0,
  );
  if (!between) own.add('\n');
  return edits.flatMap((edit) => endsIn(edit.text)).filter((end) => !own.has(end));
}
