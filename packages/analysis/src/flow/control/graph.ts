import type { CallNode, LoopNode, PlainNode } from '../../tree/nodes.ts';
import type { Owner } from '../../tree/owner.ts';

/** How a test came out. Of a `case`: whether the subject equals it. */
export type TestOutcome = 'true' | 'false' | 'nullish' | 'present';

/** What must be so for control to go along an edge. */
export interface Condition {
  readonly test: PlainNode;
  readonly outcome: TestOutcome;
}

/**
 * How a loop over items is gone through: `skip` leads past one that had none, `turn` from one item to the next, `left`
 * past one that was broken off before an item had its turn.
 */
export type LoopRole = 'skip' | 'turn' | 'left';

/** Where control goes from a point. */
export interface Edge {
  readonly to: Point;
  readonly condition: Condition | undefined;
  readonly loop: { readonly node: LoopNode; readonly role: LoopRole } | undefined;
  /** The call that throws, where the edge leads to a handler. */
  readonly thrownBy?: CallNode;
}

/** A moment of the function: `node` has just been evaluated. Points without a node only join. */
export interface Point {
  readonly id: number;
  readonly node: PlainNode | undefined;
  readonly next: Edge[];
}

/** Points that run one after the other, without a way in or out between them. */
export interface Block {
  readonly points: readonly Point[];
  /** Where control goes behind the last. */
  readonly next: readonly Edge[];
}

/** Where a point is in its block. */
export interface Position {
  readonly block: Block;
  readonly index: number;
}

/** One way out of a function, by a `return`, by an arrow's expression, or by its end. */
export interface Return {
  readonly point: Point;
  readonly argument: PlainNode | undefined;
}

/** The control flow of one function, without the functions in it: where those run, whoever reads the graph says. */
export interface ControlGraph {
  readonly owner: Owner;
  readonly entry: Point;
  /** Reached by every `return` and by the end. */
  readonly exit: Point;
  readonly returns: readonly Return[];
  /** Each `throw` that leaves the function. */
  readonly throws: readonly Point[];
  /** How many points there are: what work is measured by. */
  readonly size: number;
  /** Whether all of it was read: code may nest deeper than is followed. */
  readonly isWhole: boolean;
  /** The points of a node: a `finally` has one for each way out. */
  readonly pointsOf: (node: PlainNode) => readonly Point[];
  readonly positionOf: (point: Point) => Position;
}
