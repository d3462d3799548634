import { queriedBy } from '../../../declared/type-queries.ts';
import type { FileModel } from '../../../file/file.ts';
import type { MemberNode, PlainNode } from '../../../tree/nodes.ts';
import { groupBy } from './alike.ts';
import type { Carried, Carriers } from './carried.ts';
import { addOwnKeys, addTypeKeys, declaredPart } from './key-types.ts';
import { emptyPart, type Part } from './part.ts';

/** A collection or a type as its own first carrier. */
export function partOf(owner: PlainNode, carriers: Carriers): Part {
  if (owner.kind === 'typeDeclaration') return declaredPart(owner, carriers);
  const part = emptyPart();
  const carried: Carried = { path: [], isList: owner.kind === 'array', isShared: false };
  if (owner.kind === 'object' || owner.kind === 'array') {
    addOwnKeys(owner, part, carriers);
    carriers.follow(owner, carried, part);
  } else {
    part.isTyped = true;
    addTypeKeys(owner, part, carriers);
  }
  return part;
}

/** The members that read a key of a collection, as far as the resolver follows them: `this.exceptions.exact.AUHT_103`. */
export function membersOf(owner: PlainNode, key: string, carriers: Carriers): readonly MemberNode[] {
  const { file, provenance } = carriers.analysis;
  let members = carriers.members.get(key);
  if (!members) {
    members = groupBy(file.membersNamed(key), ({ object }) => provenance.resolver.resolve(object));
    carriers.members.set(key, members);
  }
  return members.get(owner) ?? [];
}

/** `Object.values(CODES)`: a list of what the names stand for. */
export function valuesPart(owner: PlainNode, carriers: Carriers): Part {
  const { file, provenance } = carriers.analysis;
  carriers.values ??= groupBy(
    file.callsByMethod().get('values') ?? [],
    ({ args }) => args[0] && provenance.resolver.resolve(args[0]),
  );
  const part = emptyPart();
  for (const call of carriers.values.get(owner) ?? [])
    carriers.follow(call, { path: [], isList: true, isShared: false }, part);
  for (const type of valueTypesOf(owner, file)) {
    part.isTyped = true;
    carriers.followType(type, part);
  }
  return part;
}

/** The types of what the members of an object stand for: `(typeof CODES)[keyof typeof CODES]`. */
function valueTypesOf(owner: PlainNode, file: FileModel): readonly PlainNode[] {
  let at = owner.parent;
  while (at?.kind === 'call') at = at.parent;
  const name = at?.kind === 'declarator' ? at.target : undefined;
  const binding = name?.kind === 'name' ? file.scopes.bindingOf(name) : undefined;
  return (binding ? file.scopes.referencesOf(binding) : []).flatMap(({ parent }) => {
    const type = parent?.kind === 'other' ? parent.parent : undefined;
    const queried = type?.kind === 'other' ? queriedBy(type, file) : undefined;
    return type && queried?.part === 'values' && queried.value === owner ? [type] : [];
  });
}
