import type { Analysis } from '../../corroboration/analysis.ts';
import { isOfCataloguePackage } from '../../units/catalogue-names.ts';
import { namedTexts } from '../../units/named-texts.ts';
import { isFingerprinted } from '../../evidence/fingerprints.ts';
import type { CodeCollection } from '../../sites/collector.ts';
import { once } from '../../basics/once.ts';
import { collectionOf } from '../../sites/members.ts';
import { minExactCodes } from '../../knowledge/thresholds.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/**
 * Maps whose keys are names: `{ [Mc.AUTH_103]: … }`, `new Map([[Mc.AUTH_103, …]])`. What they hold tells whose codes
 * they are: names that the catalogue's package declares (evidence E1), or XT's fingerprint (E5).
 */
export function collectNamedKeyMaps(analysis: Analysis): readonly CodeCollection[] {
  const { file, sites, provenance } = analysis;
  const candidates: readonly PlainNode[] = [
    ...file.nodesOf('object'),
    ...file.nodesOf('call').filter(({ isNew }) => isNew),
  ];
  const keysOf = once(computedKeys);
  return candidates.flatMap((node) => {
    if (node.kind === 'object' && node.members.length < minExactCodes) return [];
    if (sites.hasCollection(node)) return [];
    // Many Sets may be made of one list.
    const list = listOf(node, analysis);
    const keys = list ? keysOf(list) : [];
    if (keys.length < minExactCodes) return [];
    const texts = keys.flatMap((key) => namedTexts(key, analysis).map(({ text }) => text));
    const declared = keys.filter((key) => isOfCataloguePackage(key, file)).length;
    const isXt = declared >= minExactCodes || isFingerprinted(texts, node, file);
    const collection = isXt ? collectionOf(node, provenance.resolver) : undefined;
    const kind = declared >= minExactCodes ? 'type' : 'fingerprint';
    return collection?.shape === 'map' ? [{ collection, evidence: { kind } }] : [];
  });
}

/** What holds the entries: the object itself, or what a Map is made of. */
function listOf(node: PlainNode, { provenance }: Analysis): PlainNode | undefined {
  if (node.kind !== 'call') return node;
  const list = node.args[0] && provenance.resolver.resolve(node.args[0]);
  return list?.kind === 'array' ? list : undefined;
}

function computedKeys(list: PlainNode): readonly PlainNode[] {
  if (list.kind === 'object') {
    return list.members.flatMap((member) =>
      member.kind === 'property' && member.key.kind === 'member' ? [member.key] : [],
    );
  }
  if (list.kind !== 'array') return [];
  return list.elements.flatMap((pair) => {
    const key = pair.kind === 'array' ? pair.elements[0] : undefined;
    return key?.kind === 'member' ? [key] : [];
  });
}
