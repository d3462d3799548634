import type { FileModel } from '../file.ts';
import { memberName } from '../tree/keys.ts';
import type { MemberNode, PlainNode } from '../tree/nodes.ts';
import type { BodyKey, BodyKeys } from './body-key.ts';

/** What the file assigns to a property, asked by a member expression on the same base: `this.code = body.mc`. */
export function collectPropertyAssignments(
  file: FileModel,
  keys: BodyKeys,
): (member: MemberNode) => readonly PlainNode[] {
  const values = new Map<BodyKey, PlainNode[]>();
  const names = new Set<string>();
  for (const { operator, target, value } of file.nodesOf('assign')) {
    if (operator !== '=' || target.kind !== 'member') continue;
    const name = memberName(target);
    if (name === undefined) continue;
    names.add(name);
    const key = keys.keyOf(target);
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
  }
  return (member) => {
    const name = memberName(member);
    return name !== undefined && names.has(name) ? (values.get(keys.keyOf(member)) ?? []) : [];
  };
}
