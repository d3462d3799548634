import { carry } from './carriers.ts';
import { checked } from './checks.ts';
import { use } from './uses.ts';
import type { Exits, Held, Writer } from './writer.ts';

/** Statements of an async function that ask XT and make something of the answer. */
export type Shape = (w: Writer, exits: Exits) => readonly string[];

/** Carriers, looks and uses, in the order in which most clients have them. */
export function work(w: Writer, held: Held, exits: Exits): readonly string[] {
  if (w.chance(0.45)) {
    const { lines, held: next } = carry(w, held, exits);
    return [...lines, ...work(w, next, exits)];
  }
  if (w.chance(0.06))
    return [
      ...use(w, held, { ...exits, loop: exits.loop ?? '' }),
      ...checked(w, held, exits, use(w, held, exits)),
    ];
  if (w.chance(0.12)) return checked(w, held, exits, checked(w, held, exits, use(w, held, exits)));
  return checked(w, held, exits, use(w, held, exits));
}
