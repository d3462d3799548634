import type { PlainNode } from '../tree/nodes.ts';

/** The statement around `node` that stands in a list, so that another can stand before or behind it. */
export function statementAround(node: PlainNode): PlainNode | undefined {
  let at = node;
  for (let { parent } = at; parent; parent = at.parent) {
    switch (parent.kind) {
      case 'block':
      case 'program':
        return at;
      case 'case':
        return parent.test === at ? undefined : at;
      case 'function':
      case 'class':
        return undefined;
    }
    at = parent;
  }
  return undefined;
}
