import type { Edit } from '../../text/edit.ts';
import { firstFrom } from '../../tree/ordered.ts';

/**
 * The edits of several fixes as those of one, in the order of the text. What two fixes change alike is changed once; a
 * fix that would change it otherwise than one before it is left out.
 */
export function combineFixes(fixes: readonly (readonly Edit[])[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edits of fixes) {
    const added = edits.filter((edit) => !isKept(edit, kept));
    if (added.some((edit) => isTouched(edit, kept))) continue;
    for (const edit of added) kept.splice(firstFrom(edit.start, kept), 0, edit);
  }
  return kept;
}

function isKept({ start, end, text }: Edit, kept: readonly Edit[]): boolean {
  const same = kept[firstFrom(start, kept)];
  return same?.start === start && same.end === end && same.text === text;
}

function isTouched({ start, end }: Edit, kept: readonly Edit[]): boolean {
  const next = firstFrom(start, kept);
  const [before, after] = [kept[next - 1], kept[next]];
  return (before !== undefined && before.end > start) || (after !== undefined && after.start < end);
}
