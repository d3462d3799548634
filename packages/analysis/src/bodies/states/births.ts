import type { ControlGraph, Position } from '../../flow/control/graph.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { States } from './bits.ts';

/** Where a body comes to be, and in which states it does: `before` are those of the body that was there. */
export type Births = ReadonlyMap<PlainNode, (before: States) => States>;

/** How a function comes to have a body. */
export interface Start {
  readonly births: Births;
  /** The states in which it has the body from its beginning; 0 where it has none. */
  readonly atEntry: States;
  /** Where else than at keepings the states are noted. */
  readonly watched?: readonly PlainNode[];
}

export const noBirths: Births = new Map();

/** Where in the graph a body comes to be, in the order of the text. */
export function birthsIn(graph: ControlGraph, births: Births): readonly Position[] {
  return [...births.keys()]
    .sort((a, b) => a.start - b.start)
    .flatMap((node) => graph.pointsOf(node).map(graph.positionOf));
}
