import type { FileModel } from '../file/file.ts';
import type { Contexts } from '../flow/context.ts';
import type { CallChain } from '../flow/place.ts';
import type { PlainNode } from '../tree/nodes.ts';
import { type AddressTexts, createAddressTexts } from './address-texts.ts';
import { type AddresseeOfText, createAddressees } from './addressees.ts';
import { either, joinTexts } from './spellings.ts';

/**
 * Whose all addresses are that a request may get: XT's (`spot` where each is plainly its spot API's), another's, or
 * sometimes XT's; undefined where nothing tells.
 */
export type Addressee = 'spot' | 'xt' | 'other' | 'several';

/** Whether whatever is asked there answers with a body of XT's. */
export function isOfXt(addressee: Addressee | undefined): addressee is 'spot' | 'xt' {
  return addressee === 'spot' || addressee === 'xt';
}

/** Tells where addresses lead. */
export interface Addresses {
  /** The addressee of an address as it is written inside functions that were called by `chain`. */
  addresseeOf(address: PlainNode, chain: CallChain | undefined): Addressee | undefined;
  /** The addressee of the first of some options that holds an address: `{ baseURL: 'https://…' }`. */
  addresseeIn(
    options: PlainNode,
    names: readonly string[],
    chain: CallChain | undefined,
  ): Addressee | undefined;
  /** The same with a query that is given beside it: `get('/relay', { params: { url } })`. */
  addresseeWith(address: PlainNode, query: PlainNode, chain: CallChain | undefined): Addressee | undefined;
}

/** What may stand for options: written there, kept somewhere, or made by a function. */
const mayHold = new Set<PlainNode['kind']>(['object', 'name', 'member', 'call', 'logical', 'conditional']);

export function createAddresses(file: FileModel, contexts: Contexts): Addresses {
  const addresseeOfText = createAddressees(file.knowledge);

  const addressees = new Map<CallChain | undefined, Map<PlainNode, Addressee | undefined>>();

  function findAddressee(spellAddress: (texts: AddressTexts) => readonly string[]): Addressee | undefined {
    const found = new Set<AddresseeOfText>();
    for (const text of spellAddress(createAddressTexts(contexts))) {
      const addressee = addresseeOfText(text);
      if (addressee) found.add(addressee);
    }
    if (found.size === 0) return undefined;
    const isOurs = found.has('spot') || found.has('xt');
    if (!isOurs || found.has('other')) return 'other';
    // Futures beside spot (`HOSTS[market]`) leave a body that may be ours; futures alone do not.
    if (found.has('futures')) return 'several';
    return found.has('xt') ? 'xt' : 'spot';
  }

  return {
    addresseeOf(address, chain) {
      let known = addressees.get(chain);
      if (!known) addressees.set(chain, (known = new Map<PlainNode, Addressee | undefined>()));
      if (!known.has(address))
        known.set(
          address,
          findAddressee((texts) => texts.spell(address, chain)),
        );
      return known.get(address);
    },
    addresseeIn(options, names, chain) {
      if (!mayHold.has(options.kind)) return undefined;
      const { places } = contexts.expand(contexts.valueAt(options, chain));
      const objects = [...places].filter(({ root, base }) => base ?? root.node.kind === 'object');
      if (objects.length === 0) return undefined;
      for (const name of names) {
        const addressee = findAddressee((texts) =>
          either(objects.flatMap((place) => texts.spellValue(contexts.below(place, name)))),
        );
        if (addressee) return addressee;
      }
      return undefined;
    },
    addresseeWith: (address, query, chain) =>
      findAddressee((texts) =>
        joinTexts(joinTexts(texts.spell(address, chain), ['?']), texts.spellQuery(query, chain)),
      ),
  };
}
