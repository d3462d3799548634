import type { PlainNode } from '../../tree/nodes.ts';
import type { States } from './bits.ts';

/** The states that one walk has met: in front of uses, and where a body is kept. */
export interface Notes {
  readonly uses: Map<PlainNode, States>;
  readonly kept: Map<PlainNode, States>;
  /** Those of the functions that run on the way. */
  readonly inside: Set<Notes>;
}

export function emptyNotes(): Notes {
  return { uses: new Map(), kept: new Map(), inside: new Set() };
}

export function note(found: Map<PlainNode, States>, node: PlainNode, states: States): void {
  found.set(node, (found.get(node) ?? 0) | states);
}

/** Adds what a walk has met, itself and in the functions that run on its way, to what is known; each once. */
export function addNotes(found: Notes, { uses, kept, inside }: Notes): void {
  const list = [found];
  for (const one of list) {
    if (inside.has(one)) continue;
    inside.add(one);
    for (const [node, states] of one.uses) note(uses, node, states);
    for (const [node, states] of one.kept) note(kept, node, states);
    list.push(...one.inside);
  }
}
