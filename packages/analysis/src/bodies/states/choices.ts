import type { FileModel } from '../../file/file.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, PlainNode } from '../../tree/nodes.ts';
import { standingOf } from './roles.ts';

/** Names in a row that a choice is given: `const bad = …; const count = bad.length`. */
const mostNames = 4;

/**
 * Whether what is chosen among bodies is only counted, printed or tested for being there: then nobody has looked at
 * those that were not chosen, and a test says itself what it tells.
 *
 * @param isOfFailures whether it is the refused ones: who goes through them still looks at no other
 */
export function isOnlyCounted(choice: CallNode, isOfFailures: boolean, file: FileModel): boolean {
  let nodes: readonly PlainNode[] = [choice];
  for (let names = 0; names < mostNames && nodes.length > 0; names++) {
    const next: PlainNode[] = [];
    for (const node of nodes) {
      const { parent } = node;
      const isGoneThrough = parent?.kind === 'loop' && parent.head[1] === node;
      const isTaken = parent?.kind === 'member' && parent.object === node && memberName(parent) !== 'length';
      if (!isOfFailures && (isGoneThrough || isTaken)) return false;
      if (isGoneThrough) continue;
      const { role, declarator } = standingOf(node, () => false, file);
      if (role === 'left' || role === 'passed' || role === 'answered') return false;
      if (role !== 'named') continue;
      const target = declarator?.kind === 'declarator' ? declarator.target : undefined;
      const binding = target?.kind === 'name' ? file.scopes.bindingOf(target) : undefined;
      if (binding) next.push(...file.scopes.referencesOf(binding));
    }
    nodes = next;
  }
  return nodes.length === 0;
}
