import type { FileModel } from '../file/file.ts';
import type { Scopes } from '../scope/bindings.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Client } from './values.ts';

/** Clients handed to a function of this project, which may add checks there; a package's function knows no rc. */
export function handedClients(
  file: FileModel,
  scopes: Scopes,
  clientAt: (node: PlainNode) => Client | undefined,
): ReadonlySet<PlainNode> {
  const handed = new Set<PlainNode>();
  for (const { callee, args } of file.nodesOf('call')) {
    if (isOfPackage(callee, scopes)) continue;
    for (const argument of args) {
      const isNamed = argument.kind === 'name' || argument.kind === 'member';
      const madeAt = isNamed ? clientAt(argument)?.madeAt : undefined;
      if (madeAt) handed.add(madeAt);
    }
  }
  return handed;
}

function isOfPackage(callee: PlainNode, scopes: Scopes): boolean {
  const root = callee.kind === 'member' ? callee.object : callee;
  const declarations = root.kind === 'name' ? (scopes.bindingOf(root)?.declarations ?? []) : [];
  return declarations.some(
    ({ kind, parent }) => kind === 'imported' && parent?.kind === 'import' && !parent.source.startsWith('.'),
  );
}
