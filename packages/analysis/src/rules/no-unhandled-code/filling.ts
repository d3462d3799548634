import { indentAt, layoutOf } from '../../text/layout.ts';
import type { FileModel } from '../../file/file.ts';
import type { Edit } from '../../text/edit.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { EmptyClause } from './empty-code.ts';

/** Puts a statement into an empty block, or a block with it where a lone semicolon stands. */
export function fillBlock(place: PlainNode, statement: string, file: FileModel): Edit {
  const { eol, unit } = layoutOf(file);
  const indent = indentAt(file.source, place.start);
  return {
    start: place.start,
    end: place.end,
    text: `${place.kind === 'block' ? '' : ' '}{${eol}${indent}${unit}${statement}${eol}${indent}}`,
  };
}

/** Puts a statement into a clause that does nothing: in place of its `break`, or behind its label. */
export function fillClause(
  { body, statement: place, labels }: EmptyClause,
  statement: string,
  file: FileModel,
): Edit {
  if (body === 'block' && place) return fillBlock(place, statement, file);
  if (place) return { start: place.start, end: place.end, text: statement };
  const at = labels.at(-1)?.end ?? 0;
  const { eol, unit } = layoutOf(file);
  const indent = indentAt(file.source, labels.at(-1)?.start ?? at);
  return { start: at, end: at, text: `${eol}${indent}${unit}${statement}` };
}
