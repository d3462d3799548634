import { append } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import { askingsIn } from '../evidence/askings.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Collector } from './collector.ts';
import type { Subject } from './subjects.ts';

/** A code that asks a collection, with what else of this file asks it. */
export function withAskers(subject: Subject, target: PlainNode, collector: Collector): Subject {
  const { evidence } = subject;
  if (evidence.kind !== 'read') return subject;
  const { flow } = collector.provenance;
  const others = new Set(evidence.others);
  for (const by of askersIn(collector).get(target) ?? []) {
    if (collector.subjectOf(by)) continue;
    for (const { base } of flow.valueOf(by).places) if (base) others.add(base);
  }
  return others.size === 0 ? subject : { ...subject, evidence: { ...evidence, others } };
}

const askersIn = once(({ file, provenance }: Collector): ReadonlyMap<PlainNode, readonly PlainNode[]> => {
  const found = new Map<PlainNode, PlainNode[]>();
  for (const { asked, by } of askingsIn(file)) {
    const target = provenance.resolver.resolve(asked);
    if (target) append(found, target, by);
  }
  return found;
});
