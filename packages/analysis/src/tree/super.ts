import type { PlainNode } from './nodes.ts';

/** Whether a callee is `super`: a word of five letters that is no name, and the only one. */
export function isSuper(callee: PlainNode): boolean {
  return callee.kind === 'other' && callee.children.length === 0 && callee.end - callee.start === 5;
}
