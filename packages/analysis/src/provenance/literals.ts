import type { PlainNode, StringNode } from '../tree/nodes.ts';
import type { Resolver } from './resolver.ts';

/** A string that an expression may be, and the enum that it was asked from. */
export interface FoundLiteral {
  readonly literal: StringNode;
  readonly owner: PlainNode | undefined;
}

const none: readonly FoundLiteral[] = [];

/** The strings that `node` may be: a literal, both arms of a ternary, a constant, a property or an enum member. */
export function literalsOf(node: PlainNode, resolver: Resolver): readonly FoundLiteral[] {
  switch (node.kind) {
    case 'string':
      return [{ literal: node, owner: undefined }];
    case 'conditional':
      return [...literalsOf(node.whenTrue, resolver), ...literalsOf(node.whenFalse, resolver)];
    case 'name':
    case 'member': {
      const found = resolver.resolve(node);
      if (found?.kind === 'string') return [{ literal: found, owner: undefined }];
      if (found?.kind !== 'property' || found.value?.kind !== 'string') return none;
      return [{ literal: found.value, owner: found.parent }];
    }
    default:
      return none;
  }
}
