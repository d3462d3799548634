import { xtHosts } from '../knowledge/hosts.ts';
import type { FileModel } from '../file/file.ts';
import type { Contexts } from '../flow/context.ts';
import type { Place, Site } from '../flow/place.ts';
import { maxStepsOfAddress } from '../knowledge/thresholds.ts';
import { memberName } from '../tree/keys.ts';
import type { CallNode, PlainNode } from '../tree/nodes.ts';
import { either, hostOf, join, unknown } from './spellings.ts';

/** Whose an address is; undefined when the text does not tell. */
export type Owner = 'xt' | 'other';

/** Answers whose host an address goes to. */
export interface Addresses {
  /** The owner of an address as it is written inside functions that were called at `site`. */
  ownerOf(address: PlainNode, site: Site | undefined): Owner | undefined;
}

/** Functions that return the address they are given, as far as its host goes. */
const keepingCalls = new Set(['String', 'encodeURI', 'URL', 'Request']);
const keepingMethods = new Set(['toString', 'trim', 'concat', 'replace', 'replaceAll', 'toJSON']);

export function createAddresses(file: FileModel, contexts: Contexts): Addresses {
  const { api } = file.knowledge.catalogue;
  const hosts = xtHosts(file.knowledge);

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
    if (!node) return [unknown];
    const { places } = contexts.expand(contexts.valueAt(node, site));
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

  function spellFirst(list: PlainNode, site: Site | undefined): readonly string[] {
    return list.kind === 'array' ? spell(list.elements[0], site) : [unknown];
  }

  const owners = new Map<Site | undefined, Map<PlainNode, Owner | undefined>>();

  function findOwner(address: PlainNode, site: Site | undefined): Owner | undefined {
    const found = new Set<string>();
    read = new Map();
    steps = 0;
    for (const text of spell(address, site)) {
      const host = hostOf(text);
      if (host === undefined) continue;
      const isXt = hosts.some((known) => host === known || host.endsWith(`.${known}`));
      found.add(
        !isXt ? 'other' : api.futures.hostLabels.includes(host.split('.')[0] ?? '') ? 'futures' : 'xt',
      );
    }
    if (found.size === 0) return undefined;
    // Futures beside spot (`HOSTS[market]`) leave a body that may be ours; futures alone do not.
    return found.has('xt') && !found.has('other') ? 'xt' : 'other';
  }

  return {
    ownerOf(address, site) {
      let known = owners.get(site);
      if (!known) owners.set(site, (known = new Map<PlainNode, Owner | undefined>()));
      if (!known.has(address)) known.set(address, findOwner(address, site));
      return known.get(address);
    },
  };
}
