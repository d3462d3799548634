import type { MemberNode, PlainNode, PropertyNode } from './nodes.ts';

/** The name a property's key spells, computed or not; undefined when only running the code would tell. */
export function keyName(property: PropertyNode): string | undefined {
  return spelledName(property.key);
}

/** The name of the property that a member expression reads: `.mc`, `['mc']`. */
export function memberName(member: MemberNode): string | undefined {
  return spelledName(member.property);
}

function spelledName(key: PlainNode): string | undefined {
  if (key.kind === 'key') return key.name;
  if (key.kind === 'string') return key.value;
  if (key.kind === 'number') return String(key.value);
  return undefined;
}

/** The property of an object, pattern, class or type that is named `name`; the last one where it stands twice. */
export function propertyNamed(
  owner: { readonly members: readonly PlainNode[] },
  name: string,
): PropertyNode | undefined {
  return owner.members.findLast(
    (member): member is PropertyNode => member.kind === 'property' && keyName(member) === name,
  );
}
