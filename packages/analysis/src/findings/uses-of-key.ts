import type { Analysis } from '../analysis.ts';
import type { CodeSite } from '../sites/site.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** Where the file reads the property of a key: `TEXTS.AUHT_103` would be undefined once the key is mended. */
export function usesOfKey(
  { place, node, written }: CodeSite,
  analysis: Analysis,
): readonly { readonly start: number; readonly end: number }[] {
  const map = place === 'key' && node.kind === 'key' ? node.parent?.parent : undefined;
  return (map && readsOf(written, analysis).get(map)) ?? [];
}

type ReadsByMap = ReadonlyMap<PlainNode, readonly PlainNode[]>;

const reads = new WeakMap<Analysis, Map<string, ReadsByMap>>();

/** The keys by which the file reads properties of that name, by the map they are read of. Many maps may misspell one. */
function readsOf(name: string, analysis: Analysis): ReadsByMap {
  const byName = reads.get(analysis) ?? new Map<string, ReadsByMap>();
  reads.set(analysis, byName);
  const known = byName.get(name);
  if (known) return known;
  const byMap = new Map<PlainNode, PlainNode[]>();
  for (const { property, object } of analysis.file.membersNamed(name)) {
    const map = property.kind === 'key' ? analysis.provenance.resolver.resolve(object) : undefined;
    const others = map && byMap.get(map);
    if (others) others.push(property);
    else if (map) byMap.set(map, [property]);
  }
  byName.set(name, byMap);
  return byMap;
}
