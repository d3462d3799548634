import type { FunctionNode, PlainNode } from '../tree/nodes.ts';
import type { AskFlow } from './questions.ts';
import type { CallChain } from './place.ts';

/** A function of the file that a call may go to, and how it was made where another function made it. */
interface CalledFunction {
  readonly owner: FunctionNode;
  readonly chain: CallChain | undefined;
}

/** The functions of the file among the values of an expression. */
export function targetsOf(node: PlainNode, ask: AskFlow): readonly CalledFunction[] {
  const targets: CalledFunction[] = [];
  for (const { base, root } of ask(node).places) {
    // What is only declared is written elsewhere.
    if (!base && root.node.kind === 'function' && root.node.body)
      targets.push({ owner: root.node, chain: root.chain });
  }
  return targets;
}
