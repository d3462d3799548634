import { arrivalOf } from '../../bodies/states/homes.ts';
import { once } from '../../basics/once.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { deferringFunctions } from '../../knowledge/returning-calls.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import type { ResultUse } from './result-uses.ts';

/**
 * The uses of one body in the order in which they run: one in a helper where the helper is called. The first one fails
 * first, wherever the helper is written.
 */
export function inOrderOfRunning(uses: readonly ResultUse[], provenance: Provenance): readonly ResultUse[] {
  const [first] = uses;
  if (!first || uses.length === 1 || first.body.root.kind !== 'node') return uses;
  const home = ownerOf(arrivalOf(first.body));
  const placeOf = ({ at }: ResultUse): number | undefined => {
    const owner = ownerOf(at);
    if (owner === home) return at.start;
    return (
      (owner.kind === 'function' ? firstCalls(provenance)(owner).get(home) : undefined) ??
      (isWithin(at, home) && !isDeferred(at, home) ? at.start : undefined)
    );
  };
  const placed = uses.map((use) => ({ use, place: placeOf(use) }));
  // What others do with it, and timers, runs when the function that got it is through, in the order of the text.
  return placed
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || a.use.at.start - b.use.at.start)
    .map(({ use }) => use);
}

/** Whether a timer runs what stands at `node`, in a function of `home`. */
function isDeferred(node: PlainNode, home: Owner): boolean {
  for (let at = ownerOf(node); at !== home && at.kind === 'function'; at = ownerOf(at)) {
    const { parent } = at;
    if (parent?.kind !== 'call' || parent.callee.kind !== 'name') continue;
    if (deferringFunctions.has(parent.callee.name)) return true;
  }
  return false;
}

/** Where each function first calls a helper, itself or in a function that stands in it. */
const firstCalls = once(({ calls }: Provenance) =>
  once((helper: Owner): ReadonlyMap<Owner, number> => {
    const found = new Map<Owner, number>();
    for (const { start, parent } of calls.callsOf(helper)) {
      for (let at = parent && ownerOf(parent); at; at = at.kind === 'function' ? ownerOf(at) : undefined)
        found.set(at, Math.min(start, found.get(at) ?? start));
    }
    return found;
  }),
);
