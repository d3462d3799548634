import type { PlainNode, PlainSource } from '../../tree/nodes.ts';
import { codeCharacters } from '../../text/heads.ts';
import { isFirstOnLine } from '../../text/layout.ts';
import { isOneLine, lineStart, startOfSpace } from '../../text/lines.ts';

/** One item of a list between braces or brackets, as it stands in the text. */
export interface Item {
  readonly node: PlainNode;
  /** Where it ends, with casts that have no node. */
  readonly end: number;
  /** Where its comma stands; undefined for a last item without one. */
  readonly comma: number | undefined;
  /** Whether the comma stands at the beginning of the next line. */
  readonly isCommaFirst: boolean;
  /** Whether no other item shares its lines. */
  readonly hasOwnLines: boolean;
}

/** The items of `container` in the order of the text. */
export function itemsOf(
  nodes: readonly PlainNode[],
  container: PlainNode,
  source: PlainSource,
): readonly Item[] {
  const items = nodes.map((node, index): Omit<Item, 'hasOwnLines'> => {
    const limit = nodes[index + 1]?.start ?? container.end - 1;
    const { end, comma } = scanAfter(node.end, limit, source);
    return { node, end, comma, isCommaFirst: comma !== undefined && !isOneLine(source, end, comma) };
  });
  return items.map((item, index) => {
    const next = nodes[index + 1]?.start ?? container.end - 1;
    const startsLine =
      isFirstOnLine(source, item.node.start) ||
      isAfterLeadingComma(item.node.start, source) ||
      (index === 0 && item.isCommaFirst);
    return { ...item, hasOwnLines: startsLine && !isOneLine(source, item.end, next) };
  });
}

/** What stands between an item and the next: what is left of its own expression, and its comma. */
function scanAfter(
  from: number,
  to: number,
  source: PlainSource,
): { readonly end: number; readonly comma: number | undefined } {
  let end = from;
  let depth = 0;
  for (const { character, at } of codeCharacters(source, from, to)) {
    if (character === ',' && depth === 0) return { end, comma: at };
    if ('([{<'.includes(character)) depth++;
    else if (')]}>'.includes(character)) depth--;
    if (!/\s/.test(character)) end = at + 1;
  }
  return { end, comma: undefined };
}

function isAfterLeadingComma(start: number, source: PlainSource): boolean {
  const comma = startOfSpace(source, start, lineStart(source, start)) - 1;
  return source.text.charAt(comma) === ',' && isFirstOnLine(source, comma);
}
