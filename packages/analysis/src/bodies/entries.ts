import type { FileModel } from '../file/file.ts';
import { createCallers } from '../flow/callers.ts';
import { createContexts } from '../flow/context.ts';
import { createFlow } from '../flow/flow.ts';
import type { Chosen } from '../flow/parts.ts';
import type { Place } from '../flow/place.ts';
import type { Provenance } from '../flow/provenance.ts';
import { createResolver } from '../flow/resolver.ts';
import { maxEntries } from '../knowledge/thresholds.ts';
import type { FunctionNode, PlainNode } from '../tree/nodes.ts';

/**
 * Functions that stand in the entries of tables, such as `{ url, parse }`: what they are passed is judged with what
 * else their entry holds.
 */
interface Entries<Found> {
  /** What a parameter is in each entry that its function stands in; undefined where it stands in none. */
  inEntries(place: Place): readonly Found[] | undefined;
}

export function createEntries<Found>(
  file: FileModel,
  provenance: Provenance,
  judge: (provenance: Provenance, place: Place) => Found,
): Entries<Found> {
  const { calls } = provenance;
  const known = new Map<Place, readonly Found[] | undefined>();
  const supposed = new Map<PlainNode, Provenance>();

  /** The tables around each place where a function stands, by its own text or by its name. */
  function tablesAround(owner: FunctionNode): readonly Chosen[] {
    const name = owner.name ?? (owner.parent?.kind === 'declarator' ? owner.parent.target : undefined);
    const binding = name?.kind === 'name' ? file.scopes.bindingOf(name) : undefined;
    const names = binding ? file.scopes.referencesOf(binding) : [];
    return [owner, ...names].flatMap((node) => chosenAround(node) ?? []);
  }

  function supposing(chosen: Chosen): Provenance | undefined {
    const [entry] = chosen.values();
    if (!entry) return undefined;
    let found = supposed.get(entry);
    if (found || supposed.size >= maxEntries) return found;
    const flow = createFlow(file, provenance.flow, chosen);
    const callers = createCallers(file, flow, calls);
    found = {
      ...provenance,
      flow,
      calls: callers,
      contexts: createContexts(flow, callers),
      resolver: createResolver(flow),
    };
    supposed.set(entry, found);
    return found;
  }

  function find(place: Place): readonly Found[] | undefined {
    const { kind, node } = place.root;
    const owner = node.parent;
    if (kind !== 'parameter' || owner?.kind !== 'function') return undefined;
    const tables = tablesAround(owner);
    if (tables.length === 0) return undefined;
    if (calls.callsOf(owner).length === 0 && calls.passedCallsOf(owner).length === 0) return undefined;
    const found: Found[] = [];
    for (const chosen of tables) {
      const there = supposing(chosen);
      if (!there) return undefined;
      found.push(judge(there, place));
    }
    return found;
  }

  return {
    inEntries(place) {
      if (!known.has(place)) known.set(place, find(place));
      return known.get(place);
    },
  };
}

/** The entry that `node` stands in, and those around it, by the table that has each; none where no table has two. */
function chosenAround(node: PlainNode): Chosen | undefined {
  const chosen = new Map<PlainNode, PlainNode>();
  let entry = holderOf(node);
  for (let table = entry && holderOf(entry); entry && table; entry = table, table = holderOf(entry)) {
    const count =
      table.kind === 'array' ? table.elements.length : table.kind === 'object' ? table.members.length : 0;
    if (count > 1) chosen.set(table, entry);
  }
  return chosen.size > 0 ? chosen : undefined;
}

/** The object or list that `node` is written into. */
function holderOf({ parent }: PlainNode): PlainNode | undefined {
  if (parent?.kind === 'array') return parent;
  return parent?.kind === 'property' && parent.parent?.kind === 'object' ? parent.parent : undefined;
}
