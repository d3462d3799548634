import type { FileModel } from '../file/file.ts';
import type { Contexts } from '../flow/context.ts';
import type { Place, Site } from '../flow/place.ts';
import type { Value } from '../flow/value.ts';
import { maxStepsOfAddress } from '../knowledge/thresholds.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { type AddressOwner, createOwners } from './owners.ts';
import { either, hostOf, join, unknown } from './spellings.ts';

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
  /** The owner of an address as it is written inside functions that were called at `site`. */
  ownerOf(address: PlainNode, site: Site | undefined): Owner | undefined;
  /** The owner of the first of some options that holds an address: `{ baseURL: 'https://…' }`. */
  ownerIn(options: PlainNode, names: readonly string[], site: Site | undefined): Owner | undefined;
  /** The same with a query that is given beside it: `get('/relay', { params: { url } })`. */
  ownerWith(address: PlainNode, query: PlainNode, site: Site | undefined): Owner | undefined;
}

/** Functions that return the address they are given, as far as its host goes. */
const keepingCalls = new Set(['String', 'encodeURI', 'encodeURIComponent', 'URL', 'Request']);
const keepingMethods = new Set(['toString', 'trim', 'concat', 'replace', 'replaceAll', 'toJSON']);

/** What may stand for options: written there, kept somewhere, or made by a function. */
const mayHold = new Set<PlainNode['kind']>(['object', 'name', 'member', 'call', 'logical', 'conditional']);

export function createAddresses(file: FileModel, contexts: Contexts): Addresses {
  const ownerOfText = createOwners(file.knowledge);

  /*
   * One question is the address of one request. It keeps what it has read for itself: a place is read once, one that
   * leads back to itself (`url = url + …`, a function that calls itself) adds nothing, and a question that takes too
   * many steps is answered with an unknown text. Nothing is kept from one question to the next, so that no answer
   * depends on who asked first.
   */
  let read = new Map<Place, readonly string[]>();
  let steps = 0;

  /** The texts that an expression may be, unknown parts marked; as many as it has alternatives. */
  function spell(node: PlainNode | undefined, site: Site | undefined): readonly string[] {
    return node ? spellValue(contexts.valueAt(node, site)) : [unknown];
  }

  function spellValue(value: Value): readonly string[] {
    const { places } = contexts.expand(value);
    if (places.size === 0) return [unknown];
    const spellings: string[] = [];
    let isWaiting = false;
    for (const place of places) {
      const texts = spellPlace(place);
      if (texts.length === 0) isWaiting = true;
      spellings.push(...texts);
    }
    return spellings.length === 0 && isWaiting ? [] : either(spellings);
  }

  function spellPlace(place: Place): readonly string[] {
    const known = read.get(place);
    if (known) return known;
    if (++steps > maxStepsOfAddress) return [unknown];
    read.set(place, []);
    const spellings = place.base ? spellPart(place, place.base) : spellRoot(place.root.node, place.root.site);
    read.set(place, spellings);
    return spellings;
  }

  /** `url.href` is the address; `url.pathname` is part of one. */
  function spellPart(place: Place, base: Place): readonly string[] {
    return place.step === 'href' ? spellPlace(base) : [unknown];
  }

  function spellRoot(node: PlainNode, site: Site | undefined): readonly string[] {
    switch (node.kind) {
      case 'string':
        return [node.value];
      case 'template':
        return node.texts.reduce<readonly string[]>(
          (before, text, index) =>
            join(before, index === 0 ? [text] : join(spell(node.holes[index - 1], site), [text])),
          [''],
        );
      case 'binary':
        return node.operator === '+' ? join(spell(node.left, site), spell(node.right, site)) : [unknown];
      case 'property':
        return spell(node.value, site);
      case 'call':
        return spellCall(node, site);
      default:
        return [unknown];
    }
  }

  function spellCall(call: CallNode, site: Site | undefined): readonly string[] {
    const { callee, args } = call;
    const [first, second] = args;
    if (callee.kind === 'name' && callee.name === 'URLSearchParams') return spellQuery(first, site);
    if (callee.kind === 'name' && keepingCalls.has(callee.name)) {
      if (callee.name !== 'URL' || !second) return spell(first, site);
      const own = spell(first, site);
      return own.some((text) => hostOf(text) !== undefined) ? own : spell(second, site);
    }
    if (callee.kind !== 'member') return [unknown];
    const method = memberName(callee) ?? '';
    if (keepingMethods.has(method)) return spell(callee.object, site);
    return method === 'join' ? spellFirst(callee.object, site) : [unknown];
  }

  /** `{ url: target }` as a query. */
  function spellQuery(query: PlainNode | undefined, site: Site | undefined): readonly string[] {
    if (query?.kind !== 'object') return query ? spell(query, site) : [''];
    return query.members.reduce<readonly string[]>(
      (before, member) => {
        if (member.kind !== 'property' || !member.value) return join(before, [unknown]);
        const start = before[0] === '' ? '' : '&';
        return join(join(before, [`${start}${keyName(member) ?? unknown}=`]), spell(member.value, site));
      },
      [''],
    );
  }

  function spellFirst(list: PlainNode, site: Site | undefined): readonly string[] {
    return list.kind === 'array' ? spell(list.elements[0], site) : [unknown];
  }

  const owners = new Map<Site | undefined, Map<PlainNode, Owner | undefined>>();

  function findOwner(spellAddress: () => readonly string[]): Owner | undefined {
    const found = new Set<AddressOwner>();
    read = new Map();
    steps = 0;
    for (const text of spellAddress()) {
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
    ownerOf(address, site) {
      let known = owners.get(site);
      if (!known) owners.set(site, (known = new Map<PlainNode, Owner | undefined>()));
      if (!known.has(address))
        known.set(
          address,
          findOwner(() => spell(address, site)),
        );
      return known.get(address);
    },
    ownerIn(options, names, site) {
      if (!mayHold.has(options.kind)) return undefined;
      const { places } = contexts.expand(contexts.valueAt(options, site));
      const objects = [...places].filter(({ root, base }) => base ?? root.node.kind === 'object');
      if (objects.length === 0) return undefined;
      for (const name of names) {
        const owner = findOwner(() =>
          either(objects.flatMap((place) => spellValue(contexts.below(place, name)))),
        );
        if (owner) return owner;
      }
      return undefined;
    },
    ownerWith: (address, query, site) =>
      findOwner(() => join(join(spell(address, site), ['?']), spellQuery(query, site))),
  };
}
