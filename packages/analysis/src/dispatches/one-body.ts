import type { PlainNode, PlainSource } from '../tree/nodes.ts';

/** Whether the statements of all bodies are the same, letter for letter. */
export function haveOneBody(bodies: readonly (readonly PlainNode[])[], { text }: PlainSource): boolean {
  const texts = bodies.map((body) => text.slice(body[0]?.start ?? 0, body.at(-1)?.end ?? 0));
  return new Set(texts).size <= 1;
}
