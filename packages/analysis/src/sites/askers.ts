import { append } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import { askingsIn } from '../evidence/askings.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import type { Claim } from './claims.ts';

/** A code that asks a collection, with what else of this file asks it. */
export function withAskers(claim: Claim, target: PlainNode, collector: Collector): Claim {
  const { evidence } = claim;
  if (evidence.kind !== 'read') return claim;
  const { flow } = collector.provenance;
  const others = new Set(evidence.others);
  for (const by of askersIn(collector).get(target) ?? []) {
    if (collector.claimOf(by)) continue;
    for (const { base } of flow.valueOf(by).places) if (base) others.add(base);
  }
  return others.size === 0 ? claim : { ...claim, evidence: { ...evidence, others } };
}

const askersIn = once(({ file, provenance }: Collector): ReadonlyMap<PlainNode, readonly PlainNode[]> => {
  const found = new Map<PlainNode, PlainNode[]>();
  for (const { asked, by } of askingsIn(file)) {
    const target = provenance.resolver.resolve(asked);
    if (target) append(found, target, by);
  }
  return found;
});
