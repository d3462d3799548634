import { isSuper } from '../tree/super.ts';
import type { CallNode, ClassNode, FunctionNode } from '../tree/nodes.ts';
import type { AskFlow } from './keys.ts';
import type { FlowParts } from './parts.ts';

/** The class that a class extends, where it is read. */
export function superOf(node: ClassNode, ask: AskFlow): ClassNode | undefined {
  const [base] = node.heritage;
  if (!base || base.kind === 'typeReference') return undefined;
  for (const { base: below, root } of ask(base).places) {
    if (!below && root.node.kind === 'class' && root.node !== node) return root.node;
  }
  return undefined;
}

/** The calls of `super(…)` in a constructor. */
export function superCallsIn(owner: FunctionNode, { functions }: FlowParts): readonly CallNode[] {
  return functions.callsIn(owner).filter(({ callee }) => isSuper(callee));
}
