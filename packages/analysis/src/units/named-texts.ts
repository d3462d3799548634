import type { Analysis } from '../corroboration/analysis.ts';
import { once } from '../basics/once.ts';
import { importedText, isFromElsewhere, literalsOf } from '../flow/literals.ts';
import type { Collection } from '../sites/members.ts';
import { withoutHoles } from '../tree/holes.ts';
import { memberName } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** A text that stands for a code where codes are told apart, and the node that spells it. */
export interface NamedText {
  readonly text: string;
  readonly node: PlainNode;
}

/** A text, and its place in an order that is asked for how far it goes. */
export interface PlacedText extends NamedText {
  readonly at: number;
}

/**
 * The texts that `node` may equal. A name from another module tells its value by its type; without types only by its
 * own spelling: `Mc.AUTH_103` and an imported `Code.AUTH_103` are taken for AUTH_103.
 */
export function namedTexts(node: PlainNode, { file, provenance }: Analysis): readonly NamedText[] {
  const literals = literalsOf(node, provenance);
  if (literals.length > 0) return literals.map(({ literal }) => ({ text: literal.value, node: literal }));
  if (node.kind !== 'member' && node.kind !== 'name') return [];
  if (!isFromElsewhere(node, provenance.resolver)) return [];
  const text = importedText(node, file, provenance.resolver);
  if (text !== undefined) return [{ text, node }];
  const name = node.kind === 'member' ? memberName(node) : node.name;
  return name !== undefined && file.knowledge.isKnown(name) ? [{ text: name, node }] : [];
}

interface Listed {
  readonly texts: readonly NamedText[];
  readonly isAll: boolean;
}

/** The texts that a collection lists, and whether that is all it holds. Read once, however many tests ask it. */
export function listedTexts(collection: Collection, analysis: Analysis): Listed {
  return listedIn(analysis)(collection);
}

const listedIn = once((analysis: Analysis) =>
  once((collection: Collection) => readListed(collection, analysis)),
);

function readListed(collection: Collection, analysis: Analysis): Listed {
  const array = arrayOf(collection.node, analysis);
  if (!array) {
    const texts = collection.members.map(({ literal }) => ({
      text: literal.kind === 'key' ? literal.name : String(literal.value),
      node: literal,
    }));
    return { texts, isAll: !collection.hasUnknownMembers };
  }
  const elements = array.map((element) => namedTexts(element, analysis));
  return { texts: elements.flat(), isAll: elements.every((texts) => texts.length > 0) };
}

/** The elements of an array, or of the array that a Set is made of. */
function arrayOf(node: PlainNode, { provenance }: Analysis): readonly PlainNode[] | undefined {
  if (node.kind === 'array') return withoutHoles(node.elements);
  if (node.kind !== 'call' || node.callee.kind !== 'name' || node.callee.name !== 'Set') return undefined;
  const from = node.args[0] && provenance.resolver.resolve(node.args[0]);
  return from?.kind === 'array' ? withoutHoles(from.elements) : undefined;
}
