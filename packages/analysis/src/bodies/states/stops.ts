import { append } from '../../basics/grouped.ts';
import type { Block, ControlGraph } from '../../flow/control/graph.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { failing, type States } from './bits.ts';

/** The places in each block that have to do with a body, in order. */
export type Stops = ReadonlyMap<Block, readonly number[]>;

/** @param nodes what has to do with the body; those that the graph has no point of are no stop */
export function stopsIn(graph: ControlGraph, nodes: Iterable<PlainNode>): Stops {
  const stops = new Map<Block, number[]>();
  for (const node of nodes) {
    for (const point of graph.pointsOf(node)) {
      const { block, index } = graph.positionOf(point);
      append(stops, block, index);
    }
  }
  for (const indices of stops.values()) indices.sort((a, b) => a - b);
  return stops;
}

/**
 * Where to stop next in a block: at what has to do with the body; behind a failure at all that may act.
 *
 * @returns the index of the point; -1 where there is none
 */
export function nextStop(block: Block, after: number, states: States, stops: Stops): number {
  if (states & failing) return after + 1 < block.points.length ? after + 1 : -1;
  return stops.get(block)?.find((index) => index > after) ?? -1;
}
