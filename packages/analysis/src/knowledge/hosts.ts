import type { Knowledge } from './knowledge.ts';

/** Hosts that are XT's, its white labels' and those of the settings among them; each stands for all below it. In lower case. */
export function xtHosts({ catalogue, settings }: Knowledge): readonly string[] {
  return [...catalogue.api.domains, ...settings.hosts].map((host) => host.toLowerCase());
}

/**
 * Whether `text` names `host` or a host below it: `https://sapi.xt.com/v4` names `xt.com`, `ccxt.com` does not. Hosts
 * are sought in lower case, as every client writes them.
 */
export function namesHost(text: string, host: string): boolean {
  for (let at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text.slice(at + host.length, at + host.length + 2);
    if (!/[\w-]/.test(before) && !/^(?:[\w-]|\.\w)/.test(after)) return true;
  }
  return false;
}
