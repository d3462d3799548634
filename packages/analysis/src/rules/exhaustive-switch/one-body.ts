import type { PlainNode, PlainSource } from '../../tree/nodes.ts';

/** Whether the statements of all bodies are the same, letter for letter. */
export function haveOneBody(bodies: readonly (readonly PlainNode[])[], { text }: PlainSource): boolean {
  const ranges = bodies.map((body) => [body[0]?.start ?? 0, body.at(-1)?.end ?? 0] as const);
  // Few are as long as each other: the text itself is rarely read.
  if (new Set(ranges.map(([start, end]) => end - start)).size > 1) return false;
  return new Set(ranges.map(([start, end]) => text.slice(start, end))).size <= 1;
}
