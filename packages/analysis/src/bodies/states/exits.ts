import type { FunctionNode, PlainNode, ProgramNode } from '../../tree/nodes.ts';
import type { States } from './bits.ts';

/** What holds the code that a body goes through. */
export type Owner = FunctionNode | ProgramNode;

/** The states of a body at each return, by the returned expression, and where its function ends. */
export interface Exits {
  readonly returns: readonly { readonly argument: PlainNode | undefined; readonly states: States }[];
  readonly states: States;
  /** The states where the function throws. */
  readonly thrown: States;
  /** The states where it is kept for others. */
  readonly kept: ReadonlyMap<PlainNode, States>;
}
