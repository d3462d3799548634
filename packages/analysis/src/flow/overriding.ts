import { addTo } from '../basics/grouped.ts';
import { once } from '../basics/once.ts';
import type { FileModel } from '../file/file.ts';
import { ownerOfThis } from '../tree/ancestors.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type { ClassNode } from '../tree/nodes.ts';
import { superOf } from './constructing.ts';
import type { AskFlow } from './questions.ts';
import type { FlowParts } from './parts.ts';
import type { Place } from './place.ts';

/**
 * Whether a place is a member of an object that a class which extends the object's writes anew: a field, a method, or
 * what its constructor sets. Which one it is, only the object tells that a method is called on.
 */
export function isOverridden({ base, root, step }: Place, parts: FlowParts, ask: AskFlow): boolean {
  const { node } = root;
  if (!base || base.base || root.kind !== 'instance' || node.kind !== 'class' || step === 'constructor')
    return false;
  const { files } = parts.file;
  const around = files.isOwn(node) ? [parts.file] : [parts.file, ...files.reached()];
  return around.some((file) => {
    for (const one of writingIn(file).get(step) ?? []) {
      if (one !== node && extendsIt(one, node, ask)) return true;
    }
    return false;
  });
}

/** The classes of a file that extend another one, by the members that they have or set. */
const writingIn = once((file: FileModel): ReadonlyMap<string, ReadonlySet<ClassNode>> => {
  const found = new Map<string, Set<ClassNode>>();
  const add = (name: string | undefined, owner: ClassNode): void => {
    if (name === undefined) return;
    addTo(found, name, owner);
  };
  const extending = file.nodesOf('class').filter(({ heritage }) => heritage.length > 0);
  if (extending.length === 0) return found;
  for (const owner of extending) {
    for (const member of owner.members) {
      if (member.kind === 'property' && member.value) add(keyName(member), owner);
    }
  }
  for (const { target } of file.nodesOf('assign')) {
    const owner =
      target.kind === 'member' && target.object.kind === 'this' ? ownerOfThis(target.object) : undefined;
    if (target.kind === 'member' && owner?.kind === 'class' && owner.heritage.length > 0)
      add(memberName(target), owner);
  }
  return found;
});

function extendsIt(node: ClassNode, base: ClassNode, ask: AskFlow): boolean {
  const seen = new Set<ClassNode>();
  for (let at = superOf(node, ask); at && !seen.has(at); at = superOf(at, ask)) {
    if (at === base) return true;
    seen.add(at);
  }
  return false;
}
