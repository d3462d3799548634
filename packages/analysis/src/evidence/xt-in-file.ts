import type { FileModel } from '../file.ts';
import { keyName } from '../tree/keys.ts';

/**
 * Evidence C2: whether XT is in the file, in a string or an import, never in a comment or in a name. A host counts
 * whole or after a dot (`sapi.xt.com`, not `ccxt.com`).
 */
export function isXtInFile(file: FileModel): boolean {
  const { api } = file.knowledge.catalogue;
  const hosts = [api.domain, ...file.knowledge.settings.hosts].map((host) => host.toLowerCase());
  const headers = new Set(api.headers);
  const packages = new Set(api.packages);
  const isEvidence = (text: string): boolean =>
    headers.has(text.toLowerCase()) || hosts.some((host) => namesHost(text, host));

  return (
    file.nodesOf('import').some((node) => packages.has(node.source)) ||
    file.nodesOf('export').some((node) => node.source !== undefined && packages.has(node.source)) ||
    file.nodesOf('call').some((call) => {
      const [source] = call.args;
      return isRequire(call.callee) && source?.kind === 'string' && packages.has(source.value);
    }) ||
    file.nodesOf('string').some((node) => isEvidence(node.value)) ||
    file.nodesOf('template').some((node) => node.texts.some(isEvidence)) ||
    file.nodesOf('property').some((property) => headers.has(keyName(property) ?? ''))
  );
}

function isRequire(callee: { readonly kind: string; readonly name?: unknown }): boolean {
  return callee.kind === 'name' && callee.name === 'require';
}

/** Whether `text` names `host` or a host below it: `https://sapi.xt.com/v4` names `xt.com`, `ccxt.com` does not. */
export function namesHost(text: string, host: string): boolean {
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(host); at >= 0; at = lower.indexOf(host, at + 1)) {
    const before = lower[at - 1] ?? '';
    const after = lower.slice(at + host.length, at + host.length + 2);
    if (!/[\w-]/.test(before) && !/^(?:[\w-]|\.\w)/.test(after)) return true;
  }
  return false;
}
