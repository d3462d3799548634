import type { Provenance } from '../flow/provenance.ts';
import { baseOptions } from '../knowledge/http-libraries.ts';
import { memberName } from '../tree/keys.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { type Addressee, type Addresses, isOfXt } from './addresses.ts';
import { type Client, type ClientIdentity, identityOfClient } from './values.ts';

/** Base addresses that a client is given after it was made: `axios.defaults.baseURL = …`. */
interface ClientDefaults {
  addresseeOf(client: ClientIdentity): Addressee | undefined;
}

export function createDefaults(
  { flow }: Provenance,
  addresses: Addresses,
  clientAt: (node: PlainNode) => Client | undefined,
): ClientDefaults {
  let addressees: ReadonlyMap<ClientIdentity, Addressee> | undefined;

  function readAll(): ReadonlyMap<ClientIdentity, Addressee> {
    const found = new Map<ClientIdentity, Addressee>();
    const assignments = flow.parts.assignments(flow.parts.file);
    for (const { holder, value } of baseOptions.flatMap((name) => assignments.get(name) ?? [])) {
      if (holder.kind !== 'member' || memberName(holder) !== 'defaults') continue;
      const client = clientAt(holder.object);
      const addressee = client && addresses.addresseeOf(value, undefined);
      if (!client || !addressee) continue;
      const before = found.get(identityOfClient(client));
      found.set(
        identityOfClient(client),
        before && before !== addressee ? either(before, addressee) : addressee,
      );
    }
    return found;
  }

  return { addresseeOf: (client) => (addressees ??= readAll()).get(client) };
}

function either(first: Addressee, second: Addressee): Addressee {
  return isOfXt(first) && isOfXt(second) ? 'xt' : 'several';
}
