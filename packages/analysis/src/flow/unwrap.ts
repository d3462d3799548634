import type { PlainNode } from '../tree/nodes.ts';

/** The expression whose value `node` has: `(body = await load())` is what was assigned, `(a, b)` is `b`. */
export function unwrap(node: PlainNode): PlainNode {
  let inner = node;
  for (;;) {
    if (inner.kind === 'await') inner = inner.argument;
    else if (inner.kind === 'assign' && inner.operator === '=') inner = inner.value;
    else {
      const last: PlainNode | undefined = inner.kind === 'sequence' ? inner.expressions.at(-1) : undefined;
      if (!last) return inner;
      inner = last;
    }
  }
}
