import type { CallNode, PlainNode } from '../../tree/nodes.ts';

/** Whether what a call gives is waited for: `await send()`, `await send().then(…)`. */
export function isAwaited(call: CallNode): boolean {
  let at: PlainNode = call;
  for (let { parent } = at; parent; { parent } = at) {
    if (parent.kind === 'await') return true;
    const isLink =
      (parent.kind === 'member' && parent.object === at) || (parent.kind === 'call' && parent.callee === at);
    if (!isLink) return false;
    at = parent;
  }
  return false;
}

/** Whether a call is waited for, and nothing taken of what it gives: `await topUp();`. */
export function isAwaitedAlone({ parent }: CallNode): boolean {
  return parent?.kind === 'await' && parent.parent?.kind === 'statement';
}
