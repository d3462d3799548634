import type { Block, Edge, Point, Position } from './graph.ts';

/** Puts points into blocks: most code runs in straight lines, and who follows one value need not stop at each point. */
export function blocksOf(points: readonly Point[]): (point: Point) => Position {
  const ways = new Map<Point, number>();
  for (const { next } of points) for (const { to } of next) ways.set(to, (ways.get(to) ?? 0) + 1);
  const isStraight = (edge: Edge | undefined): edge is Edge =>
    edge !== undefined && !edge.condition && !edge.loop && ways.get(edge.to) === 1;
  const onlyEdge = ({ next }: Point): Edge | undefined => (next.length === 1 ? next[0] : undefined);
  const continued = new Set<Point>();
  for (const point of points) {
    const edge = onlyEdge(point);
    if (isStraight(edge)) continued.add(edge.to);
  }
  const positions = new Map<Point, Position>();
  for (const first of points) {
    if (continued.has(first)) continue;
    const inBlock = [first];
    let last = first;
    for (let edge = onlyEdge(last); isStraight(edge); edge = onlyEdge(last)) inBlock.push((last = edge.to));
    const block: Block = { points: inBlock, next: last.next };
    for (const [index, point] of inBlock.entries()) positions.set(point, { block, index });
  }
  return (point) => positions.get(point) ?? { block: { points: [point], next: point.next }, index: 0 };
}
