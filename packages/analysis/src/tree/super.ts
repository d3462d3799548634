import type { PlainNode } from './nodes.ts';

export function isSuper(node: PlainNode): boolean {
  return node.kind === 'name' && node.name === 'super';
}
