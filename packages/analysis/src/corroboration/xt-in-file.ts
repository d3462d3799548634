import { createNameFinder, xtHosts } from '../knowledge/hosts.ts';
import type { FileModel } from '../file/file.ts';
import type { StringNode } from '../tree/nodes.ts';
import { isRequire } from '../flow/functions.ts';

/**
 * Evidence C2: whether XT is in the file, in a string or an import, never in a comment or in a name. A host counts
 * whole or after a dot (`sapi.xt.com`, not `ccxt.com`).
 */
export function isXtInFile(file: FileModel): boolean {
  const { api } = file.knowledge.catalogue;
  const namesHost = createNameFinder(xtHosts(file.knowledge));
  const headers = new Set(api.headers);
  const packages = new Set(api.packages);
  const isEvidence = (text: string): boolean => headers.has(text.toLowerCase()) || namesHost(text);

  const isRequired = ({ value, parent }: StringNode): boolean =>
    packages.has(value) && parent?.kind === 'call' && isRequire(parent);

  return (
    file.nodesOf('import').some((node) => packages.has(node.source)) ||
    file.nodesOf('export').some((node) => node.source !== undefined && packages.has(node.source)) ||
    file.nodesOf('string').some((node) => isEvidence(node.value) || isRequired(node)) ||
    file.nodesOf('template').some((node) => node.texts.some(isEvidence)) ||
    api.headers.some((header) => file.propertiesByName().has(header))
  );
}
