import type { Knowledge } from '../knowledge/knowledge.ts';
import { xtHosts } from '../knowledge/hosts.ts';
import { relayedIn } from './relays.ts';
import { hostOf, pathBehindHost } from './spellings.ts';

/**
 * Whose an address is: by its host or path XT's spot API's (`spot`), on a host of XT's that says nothing more (`xt`),
 * its futures', or another system's, pages of XT's site among them.
 */
export type AddresseeOfText = 'spot' | 'xt' | 'futures' | 'other';

/** Tells whose an address is by its text, unknown parts marked; undefined where the text does not tell. */
export function createAddressees(knowledge: Knowledge): (text: string) => AddresseeOfText | undefined {
  const { domains, futures, spot } = knowledge.catalogue.api;
  const hosts = xtHosts(knowledge);

  function ofHost(host: string, path: string): AddresseeOfText | undefined {
    const isBelow = (known: string): boolean => host === known || host.endsWith(`.${known}`);
    if (!hosts.some(isBelow)) return 'other';
    const [label = ''] = host.split('.');
    if (futures.hostLabels.includes(label) || startsWith(path, futures.paths)) return 'futures';
    const isBuiltIn = domains.some(isBelow);
    if (startsWith(path, spot.paths) || (isBuiltIn && spot.hostLabels.includes(label))) return 'spot';
    // Of a host that settings name nothing more is known: it is the API, wherever on it.
    if (!isBuiltIn) return 'xt';
    return isOpen(path) ? undefined : 'other';
  }

  return function addresseeOf(text) {
    if (/\s/.test(text)) return undefined;
    const host = hostOf(text);
    const addressee = host === undefined ? undefined : ofHost(host, pathBehindHost(text));
    if (addressee !== undefined && addressee !== 'other') return addressee;
    const relayed = relayedIn(text, host);
    const inner = relayed === undefined ? undefined : hostOf(relayed);
    return inner === undefined ? addressee : ofHost(inner, pathBehindHost(relayed ?? ''));
  };
}

/** Whether a path begins with one of some, each as whole segments. */
function startsWith(path: string, heads: readonly string[]): boolean {
  return heads.some((head) => path.startsWith(head) && !/[\w-]/.test(path.charAt(head.length)));
}

/** Whether what tells one part of a host from another is not written. */
function isOpen(path: string): boolean {
  return /^\/?(?:\0|$)/.test(path);
}
