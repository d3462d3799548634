import type { PlainNode } from './nodes.ts';

/** Whether an element of an array or an array pattern is a hole: `[, a]`. */
export function isHole(element: PlainNode): boolean {
  return element.kind === 'other' && element.start === element.end;
}

/** The elements that are written. */
export function withoutHoles(elements: readonly PlainNode[]): readonly PlainNode[] {
  return elements.some(isHole) ? elements.filter((element) => !isHole(element)) : elements;
}
