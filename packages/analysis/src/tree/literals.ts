import type { PlainNode } from './nodes.ts';

/** `null` or `undefined`. */
export function isNullOrUndefined(node: PlainNode): boolean {
  return node.kind === 'name' ? node.name === 'undefined' : node.kind === 'constant' && node.value === 'null';
}
