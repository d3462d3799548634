import { append } from '../../basics/grouped.ts';
import type { CallNode, LoopNode, PlainNode } from '../../tree/nodes.ts';
import type { Condition, Edge, LoopRole, Point, Return, TestOutcome } from './graph.ts';

/** An edge that leads nowhere yet. */
export interface End {
  readonly from: Point;
  readonly condition: Condition | undefined;
  readonly loop: Edge['loop'];
  readonly thrownBy?: CallNode;
}

/** Where `break` and `continue` lead. */
export interface JumpTarget {
  readonly label: string | undefined;
  readonly kind: 'loop' | 'switch' | 'block';
  /** How many handlers of `finally` lie around it: what jumps further out runs those in between. */
  readonly depth: number;
  readonly breaks: End[];
  readonly continues: End[];
}

/** A graph while it is drawn: the ends that go on are what the next point is tied to. */
export interface Drawing {
  ends: readonly End[];
  readonly exit: Point;
  readonly returns: Return[];
  readonly throws: Point[];
  readonly targets: JumpTarget[];
  /** Where what is thrown goes, the innermost last; undefined: out of the function. */
  readonly handlers: (Point | undefined)[];
  /** What runs in front of each way out, the innermost last. */
  readonly finalizers: PlainNode[];
  isWhole: boolean;
  depth: number;
  add(node: PlainNode | undefined): Point;
  /** A point behind the open ends. */
  emit(node: PlainNode | undefined): Point;
  tie(ends: readonly End[], to: Point): void;
  readonly points: readonly Point[];
  readonly pointsOf: (node: PlainNode) => readonly Point[];
}

/** Draws a node, and what stands in it. */
export type Draw = (node: PlainNode, drawing: Drawing) => void;

/** Expressions that nest deeper are not followed: the stack would not reach. */
export const deepestExpression = 400;

/** Copies of `finally` blocks, and nested code, are drawn up to so many points: no file that a person writes has more. */
const mostPoints = 200_000;

export function createDrawing(): Drawing {
  const points: Point[] = [];
  const byNode = new Map<PlainNode, Point[]>();
  let nextId = 0;
  const make = (node: PlainNode | undefined): Point => ({ id: nextId++, node, next: [] });
  const drawing: Drawing = {
    ends: [],
    exit: make(undefined),
    returns: [],
    throws: [],
    targets: [],
    handlers: [],
    finalizers: [],
    points,
    isWhole: true,
    depth: 0,
    add(node) {
      const point = make(node);
      points.push(point);
      if (points.length > mostPoints) drawing.isWhole = false;
      if (node) append(byNode, node, point);
      return point;
    },
    emit(node) {
      const point = drawing.add(node);
      drawing.tie(drawing.ends, point);
      drawing.ends = [endOf(point)];
      return point;
    },
    tie(ends, to) {
      for (const { from, ...edge } of ends) from.next.push({ to, ...edge });
    },
    pointsOf: (node) => byNode.get(node) ?? [],
  };
  return drawing;
}

export function endOf(from: Point): End {
  return { from, condition: undefined, loop: undefined };
}

/** The open ends, each of which holds only where the test came out so. */
export function under(drawing: Drawing, test: PlainNode, outcome: TestOutcome): readonly End[] {
  return [{ from: joint(drawing), condition: { test, outcome }, loop: undefined }];
}

/** The open ends of a loop, leading past it or on to its next turn. */
export function around(drawing: Drawing, node: LoopNode, role: LoopRole): readonly End[] {
  return [{ from: joint(drawing), condition: undefined, loop: { node, role } }];
}

/** One point that all open ends lead to. */
function joint(drawing: Drawing): Point {
  const [only, ...others] = drawing.ends;
  if (only && others.length === 0 && !only.condition && !only.loop) return only.from;
  return drawing.emit(undefined);
}
