import type { FileModel } from '../file/file.ts';
import type { PlainNode } from '../tree/nodes.ts';

/** Whether `node` is read from a value that the catalogue's package exports: `Mc.AUTH_103`, `xt.Mc.AUTH_103`. */
export function isOfCataloguePackage(node: PlainNode, file: FileModel): boolean {
  if (node.kind !== 'member') return false;
  let root = node.object;
  while (root.kind === 'member') root = root.object;
  const binding = root.kind === 'name' ? file.scopes.bindingOf(root) : undefined;
  const imported = binding?.declarations[0];
  const statement = imported?.parent;
  if (imported?.kind !== 'imported' || statement?.kind !== 'import') return false;
  const isType = imported.isTypeOnly || statement.isTypeOnly;
  return !isType && file.knowledge.catalogue.api.packages.includes(statement.source);
}
