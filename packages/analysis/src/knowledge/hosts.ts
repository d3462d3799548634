import { escapeRegex } from '../basics/escape.ts';
import type { Knowledge } from './knowledge.ts';

/** Hosts that are XT's, its white labels' and those of the settings among them; each stands for all below it. In lower case. */
export function xtHosts({ catalogue, settings }: Knowledge): readonly string[] {
  return [...catalogue.api.domains, ...settings.hosts].map((host) => host.toLowerCase());
}

/**
 * Makes the question whether a text names one of `names` or a host below one: `https://sapi.xt.com/v4` names `xt.com`,
 * `ccxt.com` does not. Hosts are sought in lower case, as every client writes them. Every file of a project is asked, so
 * a text is read once, whatever the number of names.
 */
export function createNameFinder(names: readonly string[]): (text: string) => boolean {
  const any = new RegExp(names.map(escapeRegex).join('|'), 'g');
  return (text) => {
    any.lastIndex = 0;
    for (let found = any.exec(text); found; found = any.exec(text)) {
      const { index } = found;
      if (names.some((name) => text.startsWith(name, index) && isWhole(text, index, index + name.length)))
        return true;
      any.lastIndex = index + 1;
    }
    return false;
  };
}

function isWhole(text: string, start: number, end: number): boolean {
  return !/[\w-]/.test(text.charAt(start - 1)) && !/^(?:[\w-]|\.\w)/.test(text.slice(end, end + 2));
}
