import { climb } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/** The statement around `node` that stands in a list, so that another can stand before or behind it. */
export function statementAround(node: PlainNode): PlainNode | undefined {
  return climb(node, kept, inListAt)?.statement;
}

interface InList {
  /** Undefined where there is no list to stand in. */
  readonly statement: PlainNode | undefined;
}

const kept = new WeakMap<PlainNode, InList | null>();

function inListAt(node: PlainNode): InList | undefined {
  const { parent } = node;
  switch (parent?.kind) {
    case 'block':
    case 'program':
      return { statement: node };
    case 'case':
      return { statement: parent.test === node ? undefined : node };
    case 'function':
    case 'class':
      return { statement: undefined };
    default:
      return undefined;
  }
}
