import { once } from '../basics/once.ts';
import { isWithin } from '../tree/ancestors.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Binding } from './bindings.ts';

/** Whether a node holds all declarations of a variable: `var` may have many. */
export const isDeclaredWithin = once((around: PlainNode) =>
  once((binding: Binding): boolean => binding.declarations.every((declared) => isWithin(declared, around))),
);
