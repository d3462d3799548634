import type { Edit } from '../../text/edit.ts';
import type { PlainSource } from '../../tree/nodes.ts';
import type { Item } from './items.ts';
import { startWithPragmas } from '../../text/own-comments.ts';
import { endWithComments, indentAt, type Layout } from '../../text/layout.ts';

/** A new entry, and whether somebody has to look at its value. */
export interface NewEntry {
  readonly text: string;
  readonly isCertain: boolean;
}

/** Adds entries behind an item: on lines of their own where it has its own, else on its line. */
export function insertAfter(
  { node, end, comma, isCommaFirst: isOwnCommaFirst, hasOwnLines }: Item,
  added: readonly NewEntry[],
  isCommaFirst: boolean,
  layout: Layout,
  source: PlainSource,
): readonly Edit[] {
  if (!hasOwnLines) {
    const texts = added.map((entry) => entry.text + todo(entry, false));
    if (comma === undefined) {
      const comments = /(?:[ \t]*\/\*.*?\*\/)*/y;
      comments.lastIndex = end;
      return [
        insertion(
          end + (comments.exec(source.text)?.[0].length ?? 0),
          texts.map((text) => `, ${text}`).join(''),
        ),
      ];
    }
    return [insertion(comma + 1, texts.map((text) => ` ${text},`).join(''))];
  }
  const line = layout.eol + indentAt(source, node.start);
  // In a list of mixed layout, an item whose comma stands behind it keeps that.
  if (isCommaFirst && (isOwnCommaFirst || comma === undefined)) {
    const leading = layout.eol + indentAt(source, comma ?? node.start);
    const text = added.map((entry) => `${leading}, ${entry.text}${todo(entry, true)}`).join('');
    return [insertion(endWithComments(source, end), text)];
  }
  if (comma !== undefined) {
    const text = added.map((entry) => `${line}${entry.text},${todo(entry, true)}`).join('');
    return [insertion(endWithComments(source, comma + 1), text)];
  }
  const at = endWithComments(source, end);
  const last = added.length - 1;
  const text = added
    .map((entry, index) => `${line}${entry.text}${index < last ? ',' : ''}${todo(entry, true)}`)
    .join('');
  return at === end ? [insertion(end, `,${text}`)] : [insertion(end, ','), insertion(at, text)];
}

/** Adds entries before an item. */
export function insertBefore(
  { node, comma, hasOwnLines }: Item,
  added: readonly NewEntry[],
  isCommaFirst: boolean,
  layout: Layout,
  source: PlainSource,
): readonly Edit[] {
  const line = layout.eol + indentAt(source, (isCommaFirst ? comma : undefined) ?? node.start);
  const text = added.map((entry) => {
    if (!hasOwnLines) return `${entry.text}${todo(entry, false)}, `;
    if (isCommaFirst) return `${entry.text}${todo(entry, true)}${line}, `;
    return `${entry.text},${todo(entry, true)}${line}`;
  });
  return [insertion(startWithPragmas(node, source), text.join(''))];
}

function todo({ isCertain }: NewEntry, isLineEnd: boolean): string {
  if (isCertain) return '';
  return isLineEnd ? ' // TODO' : ' /* TODO */';
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
