import type { FileModel } from '../file/file.ts';
import type { Contexts } from '../flow/context.ts';
import type { CallChain } from '../flow/place.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { type AddressTexts, createAddressTexts } from './address-texts.ts';
import { type AddressOwner, createOwners } from './owners.ts';
import { either, join } from './spellings.ts';

/**
 * Whose all addresses are that a request may get: XT's (`spot` where each is plainly its spot API's), another's, or
 * sometimes XT's; undefined where nothing tells.
 */
export type Owner = 'spot' | 'xt' | 'other' | 'several';

/** Whether whatever is asked there answers with a body of XT's. */
export function isOfXt(owner: Owner | undefined): owner is 'spot' | 'xt' {
  return owner === 'spot' || owner === 'xt';
}

/** Answers whose host an address goes to. */
export interface Addresses {
  /** The owner of an address as it is written inside functions that were called by `chain`. */
  ownerOf(address: PlainNode, chain: CallChain | undefined): Owner | undefined;
  /** The owner of the first of some options that holds an address: `{ baseURL: 'https://…' }`. */
  ownerIn(options: PlainNode, names: readonly string[], chain: CallChain | undefined): Owner | undefined;
  /** The same with a query that is given beside it: `get('/relay', { params: { url } })`. */
  ownerWith(address: PlainNode, query: PlainNode, chain: CallChain | undefined): Owner | undefined;
}

/** What may stand for options: written there, kept somewhere, or made by a function. */
const mayHold = new Set<PlainNode['kind']>(['object', 'name', 'member', 'call', 'logical', 'conditional']);

export function createAddresses(file: FileModel, contexts: Contexts): Addresses {
  const ownerOfText = createOwners(file.knowledge);

  const owners = new Map<CallChain | undefined, Map<PlainNode, Owner | undefined>>();

  function findOwner(spellAddress: (texts: AddressTexts) => readonly string[]): Owner | undefined {
    const found = new Set<AddressOwner>();
    for (const text of spellAddress(createAddressTexts(contexts))) {
      const owner = ownerOfText(text);
      if (owner) found.add(owner);
    }
    if (found.size === 0) return undefined;
    const isOurs = found.has('spot') || found.has('xt');
    if (!isOurs || found.has('other')) return 'other';
    // Futures beside spot (`HOSTS[market]`) leave a body that may be ours; futures alone do not.
    if (found.has('futures')) return 'several';
    return found.has('xt') ? 'xt' : 'spot';
  }

  return {
    ownerOf(address, chain) {
      let known = owners.get(chain);
      if (!known) owners.set(chain, (known = new Map<PlainNode, Owner | undefined>()));
      if (!known.has(address))
        known.set(
          address,
          findOwner((texts) => texts.spell(address, chain)),
        );
      return known.get(address);
    },
    ownerIn(options, names, chain) {
      if (!mayHold.has(options.kind)) return undefined;
      const { places } = contexts.expand(contexts.valueAt(options, chain));
      const objects = [...places].filter(({ root, base }) => base ?? root.node.kind === 'object');
      if (objects.length === 0) return undefined;
      for (const name of names) {
        const owner = findOwner((texts) =>
          either(objects.flatMap((place) => texts.spellValue(contexts.below(place, name)))),
        );
        if (owner) return owner;
      }
      return undefined;
    },
    ownerWith: (address, query, chain) =>
      findOwner((texts) => join(join(texts.spell(address, chain), ['?']), texts.spellQuery(query, chain))),
  };
}
