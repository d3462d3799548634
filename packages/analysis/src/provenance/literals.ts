import type { FileModel } from '../file.ts';
import { flatten } from '../tree/flatten.ts';
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
      return flatten(node, armsOf).flatMap((arm) => literalsOf(arm, resolver));
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

function armsOf(node: PlainNode): readonly PlainNode[] | undefined {
  return node.kind === 'conditional' ? [node.whenTrue, node.whenFalse] : undefined;
}

/** Whether `node` names something whose value this file does not write. */
export function isFromElsewhere(node: PlainNode, resolver: Resolver): boolean {
  if (node.kind !== 'name' && node.kind !== 'member') return false;
  const resolved = resolver.resolve(node);
  return resolved === undefined || resolved === node;
}

/** The only text that a constant or enum member of another module may be, by its type. */
export function foreignText(node: PlainNode, { types }: FileModel, resolver: Resolver): string | undefined {
  const texts = types && isFromElsewhere(node, resolver) ? types.literalTypes(node.host) : undefined;
  return texts?.length === 1 ? texts[0] : undefined;
}
