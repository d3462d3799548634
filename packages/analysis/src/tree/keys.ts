import { once } from '../basics/once.ts';
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

/** Up to so many, looking at each is quicker than an index. A class of ccxt's has hundreds, and is asked at every call. */
const fewMembers = 8;

function isNamed(member: PlainNode, name: string): boolean {
  return member.kind === 'property' && keyName(member) === name;
}

interface WithMembers {
  readonly members: readonly PlainNode[];
}

/** The property of an object, pattern, class or type that is named `name`; the last one where it stands twice. */
export function propertyNamed({ members }: WithMembers, name: string): PropertyNode | undefined {
  if (members.length <= fewMembers)
    return members.findLast((member) => isNamed(member, name)) as PropertyNode | undefined;
  return indexOf(members).get(name);
}

const indexOf = once((members: readonly PlainNode[]): ReadonlyMap<string, PropertyNode> => {
  const index = new Map<string, PropertyNode>();
  for (const member of members) {
    const name = member.kind === 'property' ? keyName(member) : undefined;
    if (member.kind === 'property' && name !== undefined) index.set(name, member);
  }
  return index;
});
