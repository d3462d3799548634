import { forEachChild } from '../tree/children.ts';
import type { PlainNode, PlainSource } from '../tree/nodes.ts';
import { firstFrom } from '../tree/ordered.ts';

/** A stretch of the text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const cast = /[\s)]*\b(?:as\s+const\s+)?(?:as|satisfies)\s+/y;

/**
 * The types that an expression is cast to, up to what stands next to it in `outer`. Casts have no node, and those of an
 * object or a list alone are kept: of the others only the text has the types.
 */
export function castBehind(inner: PlainNode, outer: PlainNode, { text }: PlainSource): Stretch | undefined {
  cast.lastIndex = inner.end;
  if (!cast.test(text)) return undefined;
  const start = cast.lastIndex;
  const end = Math.min(nextIn(outer, inner.end) ?? outer.end, outer.end);
  if (end <= start) return undefined;
  return { start, end: start + (/^[^;=]*/.exec(text.slice(start, end))?.[0].length ?? 0) };
}

/** Where the next part of an expression begins. */
function nextIn(outer: PlainNode, at: number): number | undefined {
  // These have many parts, of which each may be cast.
  if (outer.kind === 'call') return outer.args[firstFrom(at, outer.args)]?.start;
  if (outer.kind === 'array') return outer.elements[firstFrom(at, outer.elements)]?.start;
  let next: number | undefined;
  forEachChild(outer, ({ start }) => {
    if (start >= at && start < (next ?? Infinity)) next = start;
  });
  return next;
}
