import type { Analysis } from '../analysis.ts';
import { append } from '../grouped.ts';
import { once } from '../once.ts';
import type { CodeSite } from '../sites/site.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** Where the file reads the property of a key: `TEXTS.AUHT_103` would be undefined once the key is mended. */
export function usesOfKey(
  { place, node, written }: CodeSite,
  analysis: Analysis,
): readonly { readonly start: number; readonly end: number }[] {
  const map = place === 'key' && node.kind === 'key' ? node.parent?.parent : undefined;
  return (map && readsIn(analysis)(written).get(map)) ?? [];
}

/** The keys by which the file reads properties, by name and the map that they are read of. Many maps may misspell one. */
const readsIn = once(({ file, provenance }: Analysis) => {
  const reads = new Map<string, ReadonlyMap<PlainNode, readonly PlainNode[]>>();
  return (name: string) => {
    const known = reads.get(name);
    if (known) return known;
    const byMap = new Map<PlainNode, PlainNode[]>();
    for (const { property, object } of file.membersNamed(name)) {
      const map = property.kind === 'key' ? provenance.resolver.resolve(object) : undefined;
      if (map) append(byMap, map, property);
    }
    reads.set(name, byMap);
    return byMap;
  };
});
