import type { Analysis } from '../../../corroboration/analysis.ts';
import type { CodeSite } from '../../../sites/site.ts';
import type { PlainNode } from '../../../tree/nodes.ts';
import { alikeIn } from './alike.ts';

/** Places where a literal meets a value, whose type may list it. */
export const compared = new Set<CodeSite['kind']>(['comparison', 'case', 'value']);

/** A type of the file that lists a code as it is misspelt: what is compared with it is mended together. */
function typeListing({ written }: CodeSite, analysis: Analysis): PlainNode | undefined {
  const listed = alikeIn(analysis)
    .sites.get(written)
    ?.find(({ kind }) => kind === 'type');
  return listed && typeAround(listed.node);
}

/** What holds a text that is asked for by its spelling. */
export interface Listing {
  readonly node: PlainNode;
  /** `{ SIGNATURE: 'AUHT_103' }` is read by its names, which stay: its values alone are a list. */
  readonly isNamed: boolean;
}

/**
 * What a site is one key, element or member of: the object, the array, the type. A literal that is compared belongs to
 * the type that lists it, if one does.
 */
export function listingOf(site: CodeSite, analysis: Analysis): Listing | undefined {
  const { kind, node } = site;
  const { parent } = node;
  const inside = (
    owner: PlainNode | undefined,
    kind: 'object' | 'array',
    isNamed = false,
  ): Listing | undefined => (owner?.kind === kind ? { node: owner, isNamed } : undefined);
  switch (kind) {
    case 'comparison':
    case 'case':
    case 'value': {
      const type = typeListing(site, analysis);
      return type && { node: type, isNamed: false };
    }
    case 'key':
      return inside(parent?.parent, parent?.kind === 'property' ? 'object' : 'array');
    case 'element':
      return parent?.kind === 'property' ? inside(parent.parent, 'object', true) : inside(parent, 'array');
    case 'type':
      return { node: typeAround(node), isNamed: false };
    default:
      return undefined;
  }
}

/** The declaration of the type that lists a code, or the whole type where it has no name. */
function typeAround(node: PlainNode): PlainNode {
  let type = node;
  while (type.parent?.kind === 'unionType' || type.parent?.kind === 'typeReference') type = type.parent;
  return type.parent?.kind === 'typeDeclaration' && type.parent.value === type ? type.parent : type;
}
