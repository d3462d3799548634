import type { FileModel } from '../file/file.ts';
import type { PlainNode, StringNode } from '../tree/nodes.ts';
import type { Provenance } from './provenance.ts';
import type { Resolver } from './resolver.ts';
import { canCarry } from './carrying.ts';

/** A string that an expression may be, and the enum that it was asked from. */
interface FoundLiteral {
  readonly literal: StringNode;
  readonly owner: PlainNode | undefined;
}

/** The strings that `node` may be: a literal, both arms of a ternary, a constant, a property or an enum member. */
export function literalsOf(node: PlainNode, { flow }: Provenance): readonly FoundLiteral[] {
  if (node.kind === 'string') return [{ literal: node, owner: undefined }];
  const found: FoundLiteral[] = [];
  for (const { base, root } of canCarry(node) ? flow.valueOf(node).places : []) {
    if (base) continue;
    const made = root.node;
    if (made.kind === 'string') found.push({ literal: made, owner: undefined });
    else if (made.kind === 'property' && made.value?.kind === 'string') {
      found.push({ literal: made.value, owner: made.parent });
    }
  }
  return found;
}

/** Whether `node` names something whose value this file does not write. */
export function isFromElsewhere(node: PlainNode, resolver: Resolver): boolean {
  if (node.kind !== 'name' && node.kind !== 'member') return false;
  const resolved = resolver.resolve(node);
  return resolved === undefined || resolved === node;
}

/** The only text that a constant or enum member of another module may be, by its type. */
export function importedText(node: PlainNode, { types }: FileModel, resolver: Resolver): string | undefined {
  const texts = types && isFromElsewhere(node, resolver) ? types.literalTypes(node.host) : undefined;
  return texts?.length === 1 ? texts[0] : undefined;
}
