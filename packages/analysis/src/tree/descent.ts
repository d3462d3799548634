import type { PlainNode } from './nodes.ts';

/**
 * How deep a lowering calls itself before it puts off what lies deeper. People nest up to some fifty; each call takes
 * up to a kilobyte of a stack that holds a thousand, of which a host has used some.
 */
export const deepestCall = 200;

/**
 * What lets a lowering reach as deep as parsers do, whose trees may be deeper than a stack: it counts how deep it
 * stands, and puts off what is too deep until it is back at the top.
 */
export interface Descent {
  /** How often the lowering has called itself; kept by the lowering. */
  depth: number;
  /** An empty node, which becomes what `lower` gives. Until then nothing of it may be read, nor may it be copied. */
  putOff(lower: () => PlainNode): PlainNode;
  /** Lowers what was put off, and what is put off meanwhile. To be called once, at the top. */
  finish(): void;
}

export function createDescent(): Descent {
  const pending = new Map<PlainNode, () => PlainNode>();
  return {
    depth: 0,
    putOff(lower) {
      const later = {} as PlainNode;
      pending.set(later, lower);
      return later;
    },
    finish() {
      // Goes on to what is added on the way.
      for (const [later, lower] of pending) {
        pending.delete(later);
        const lowered = lower();
        // Of what has no node of its own (parentheses, casts), the inside may have been put off again.
        const inside = pending.get(lowered);
        if (inside) {
          pending.delete(lowered);
          pending.set(later, inside);
        } else Object.assign(later, lowered);
      }
    },
  };
}
