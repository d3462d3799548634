import type { Provenance } from '../flow/provenance.ts';
import { baseOptions } from '../knowledge/http-libraries.ts';
import { memberName } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { type Addresses, isOfXt, type Owner } from './addresses.ts';
import { type Client, type ClientKey, keyOf } from './values.ts';

/** Base addresses that a client is given after it was made: `axios.defaults.baseURL = …`. */
export interface ClientDefaults {
  ownerOf(client: ClientKey): Owner | undefined;
}

export function createDefaults(
  { flow }: Provenance,
  addresses: Addresses,
  clientAt: (node: PlainNode) => Client | undefined,
): ClientDefaults {
  let owners: ReadonlyMap<ClientKey, Owner> | undefined;

  function readAll(): ReadonlyMap<ClientKey, Owner> {
    const found = new Map<ClientKey, Owner>();
    const assignments = flow.parts.assignments(flow.parts.file);
    for (const { holder, value } of baseOptions.flatMap((name) => assignments.get(name) ?? [])) {
      if (holder.kind !== 'member' || memberName(holder) !== 'defaults') continue;
      const client = clientAt(holder.object);
      const owner = client && addresses.ownerOf(value, undefined);
      if (!client || !owner) continue;
      const before = found.get(keyOf(client));
      found.set(keyOf(client), before && before !== owner ? together(before, owner) : owner);
    }
    return found;
  }

  return { ownerOf: (client) => (owners ??= readAll()).get(client) };
}

function together(first: Owner, second: Owner): Owner {
  return isOfXt(first) && isOfXt(second) ? 'xt' : 'several';
}
