import type { PlainNode } from '../tree/nodes.ts';

/** The expression whose value `node` has: `(body = await load())` is what was assigned, `(a, b)` is `b`. */
export function unwrap(node: PlainNode): PlainNode {
  if (node.kind === 'await') return unwrap(node.argument);
  if (node.kind === 'assign' && node.operator === '=') return unwrap(node.value);
  if (node.kind === 'sequence') {
    const last = node.expressions.at(-1);
    return last ? unwrap(last) : node;
  }
  return node;
}
