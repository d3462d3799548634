import { climb } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/** Nothing that a person writes stands in more. */
const mostAround = 200;

/** The calls among whose arguments `node` stands, the nearest first. */
export function* callsAround(node: PlainNode): Iterable<PlainNode> {
  let calls = 0;
  for (let call = callAround(node); call && calls < mostAround; call = callAround(call), calls++) yield call;
}

const around = new WeakMap<PlainNode, { readonly call: PlainNode | undefined } | null>();

/** The nearest call among whose arguments `node` stands, in the same function and statement. */
function callAround(node: PlainNode): PlainNode | undefined {
  return climb(node, around, (at) => {
    const { parent } = at;
    if (!parent || parent.kind === 'function') return { call: undefined };
    if (parent.kind === 'call' && parent.callee !== at) return { call: parent };
    return parent.kind === 'block' || parent.kind === 'statement' ? { call: undefined } : undefined;
  })?.call;
}
