import type { PlainNode } from '../tree/nodes.ts';
import type { Binding } from './bindings.ts';

/** The names that one function, class, block, switch, loop, catch clause or file declares. */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly isFunction: boolean;
  /** Made with the first name: most blocks declare none. */
  names: Map<string, Binding> | undefined;
}

export function opensScope(node: PlainNode): boolean {
  switch (node.kind) {
    case 'function':
    case 'class':
    case 'block':
    case 'switch':
    case 'loop':
    case 'catch':
    case 'program':
      return true;
    default:
      return false;
  }
}

/** Where `var` declares: the nearest function, or the file. */
export function functionScope(scope: Scope): Scope {
  let found = scope;
  while (!found.isFunction && found.outer) found = found.outer;
  return found;
}
