import type { PlainNode, PlainSource } from '../../src/index.ts';

/** A source that counts: each read of a node's field, and of an item of a list of nodes, is one. */
export interface CountedSource {
  readonly source: PlainSource;
  readonly reads: () => number;
}

/** Wraps the tree of a source, so that what the analysis does with it can be counted instead of timed. */
export function countReads(source: PlainSource): CountedSource {
  let reads = 0;
  const counting: ProxyHandler<object> = {
    get(target, key, receiver) {
      reads++;
      return Reflect.get(target, key, receiver) as unknown;
    },
  };
  const wrap = <Node extends PlainNode>(node: Node): Node => {
    const fields = node as unknown as Record<string, unknown>;
    for (const [field, value] of Object.entries(fields)) {
      if (field === 'parent' || field === 'host') continue;
      if (Array.isArray(value)) fields[field] = new Proxy(value.map(wrapItem), counting);
      else if (isNode(value)) fields[field] = wrap(value);
    }
    return new Proxy<Node>(node, counting);
  };
  const wrapItem = (item: unknown): unknown => (isNode(item) ? wrap(item) : item);
  return { source: { ...source, program: wrap(source.program) }, reads: () => reads };
}

function isNode(value: unknown): value is PlainNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'start' in value;
}
