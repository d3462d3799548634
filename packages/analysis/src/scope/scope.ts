import type { PlainKind, PlainNode } from '../tree/nodes.ts';
import type { Binding } from './bindings.ts';

/** The names that one function, class, block, switch, loop, catch clause or file declares. */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly isFunction: boolean;
  /** Made with the first name: most blocks declare none. */
  names: Map<string, Binding> | undefined;
}

const opening = new Set<PlainKind>(['function', 'class', 'block', 'switch', 'loop', 'catch', 'program']);

export function opensScope({ kind }: PlainNode): boolean {
  return opening.has(kind);
}

/** Where `var` declares: the nearest function, or the file. */
export function functionScope(scope: Scope): Scope {
  let found = scope;
  while (!found.isFunction && found.outer) found = found.outer;
  return found;
}
