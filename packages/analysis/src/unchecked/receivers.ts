import type { PlainNode } from '../tree/nodes.ts';
import { unwrap } from './unwrap.ts';

/** Longer chains (`a.b(…).c(…)…`) exist only in generated code. */
const longestChain = 50;

/**
 * What `node` hangs on, link by link, where that is a chain too long to be followed from its end: the beginning first,
 * or what stands behind the last that `isKnown`. Of other chains, nothing.
 */
export function longChainBelow(node: PlainNode, isKnown: (link: PlainNode) => boolean): readonly PlainNode[] {
  const links: PlainNode[] = [];
  for (let link = receiverOf(node); link && !isKnown(link); link = receiverOf(link)) links.push(link);
  return links.length > longestChain ? links.reverse() : [];
}

function receiverOf(node: PlainNode): PlainNode | undefined {
  switch (node.kind) {
    case 'member':
      return unwrap(node.object);
    case 'call':
      return unwrap(node.callee.kind === 'member' ? node.callee.object : node.callee);
    case 'logical':
      return unwrap(node.operator === '&&' ? node.right : node.left);
    case 'conditional':
      return unwrap(node.whenFalse);
    default:
      return undefined;
  }
}
