import type { Contexts } from '../flow/context.ts';
import type { CallChain, Place } from '../flow/place.ts';
import type { Value } from '../flow/value.ts';
import { maxStepsOfAddress } from '../knowledge/thresholds.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { either, hostOf, joinTexts, unknownPart } from './spellings.ts';

/** Functions and methods that return the address they are given, as far as its host goes. */
const addressFunctions = new Set(['String', 'encodeURI', 'encodeURIComponent', 'URL', 'Request']);
const addressMethods = new Set(['toString', 'trim', 'concat', 'replace', 'replaceAll', 'toJSON']);

/** Spells out the address of one request: as many texts as it has alternatives, what is unknown in them marked. */
export interface AddressTexts {
  /** The texts that an expression may be inside functions that were called by `chain`. */
  spell(node: PlainNode | undefined, chain: CallChain | undefined): readonly string[];
  spellValue(value: Value): readonly string[];
  /** The texts of a query: `{ url: target }`. */
  spellQuery(query: PlainNode | undefined, chain: CallChain | undefined): readonly string[];
}

/**
 * For one question, which is the address of one request. It keeps what it has read for itself: a place is read once, one
 * that leads back to itself (`url = url + …`, a function that calls itself) adds nothing, and a question that takes too
 * many steps is answered with an unknown text. Nothing is kept from one question to the next, so that no answer depends
 * on who asked first.
 */
export function createAddressTexts(contexts: Contexts): AddressTexts {
  const read = new Map<Place, readonly string[]>();
  let steps = 0;

  function spell(node: PlainNode | undefined, chain: CallChain | undefined): readonly string[] {
    return node ? spellValue(contexts.valueAt(node, chain)) : [unknownPart];
  }

  function spellValue(value: Value): readonly string[] {
    const { places } = contexts.expand(value);
    if (places.size === 0) return [unknownPart];
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
    if (++steps > maxStepsOfAddress) return [unknownPart];
    read.set(place, []);
    const spellings = place.base
      ? spellPart(place, place.base)
      : spellRoot(place.root.node, place.root.chain);
    read.set(place, spellings);
    return spellings;
  }

  /** `url.href` is the address; `url.pathname` is part of one. */
  function spellPart(place: Place, base: Place): readonly string[] {
    return place.step === 'href' ? spellPlace(base) : [unknownPart];
  }

  function spellRoot(node: PlainNode, chain: CallChain | undefined): readonly string[] {
    switch (node.kind) {
      case 'string':
        return [node.value];
      case 'template':
        return node.texts.reduce<readonly string[]>(
          (before, text, index) =>
            joinTexts(before, index === 0 ? [text] : joinTexts(spell(node.holes[index - 1], chain), [text])),
          [''],
        );
      case 'binary':
        return node.operator === '+'
          ? joinTexts(spell(node.left, chain), spell(node.right, chain))
          : [unknownPart];
      case 'property':
        return spell(node.value, chain);
      case 'call':
        return spellCall(node, chain);
      default:
        return [unknownPart];
    }
  }

  function spellCall(call: CallNode, chain: CallChain | undefined): readonly string[] {
    const { callee, args } = call;
    const [first, second] = args;
    if (callee.kind === 'name' && callee.name === 'URLSearchParams') return spellQuery(first, chain);
    if (callee.kind === 'name' && addressFunctions.has(callee.name)) {
      if (callee.name !== 'URL' || !second) return spell(first, chain);
      const own = spell(first, chain);
      return own.some((text) => hostOf(text) !== undefined) ? own : spell(second, chain);
    }
    if (callee.kind !== 'member') return [unknownPart];
    const method = memberName(callee) ?? '';
    if (addressMethods.has(method)) return spell(callee.object, chain);
    return method === 'join' ? spellFirst(callee.object, chain) : [unknownPart];
  }

  function spellQuery(query: PlainNode | undefined, chain: CallChain | undefined): readonly string[] {
    if (query?.kind !== 'object') return query ? spell(query, chain) : [''];
    return query.members.reduce<readonly string[]>(
      (before, member) => {
        if (member.kind !== 'property' || !member.value) return joinTexts(before, [unknownPart]);
        const start = before[0] === '' ? '' : '&';
        return joinTexts(
          joinTexts(before, [`${start}${keyName(member) ?? unknownPart}=`]),
          spell(member.value, chain),
        );
      },
      [''],
    );
  }

  function spellFirst(list: PlainNode, chain: CallChain | undefined): readonly string[] {
    return list.kind === 'array' ? spell(list.elements[0], chain) : [unknownPart];
  }

  return { spell, spellValue, spellQuery };
}
