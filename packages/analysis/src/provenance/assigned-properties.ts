import type { FileModel } from '../file.ts';
import { memberName } from '../tree/keys.ts';
import type { MemberNode, PlainNode } from '../tree/nodes.ts';
import type { BodyKey, BodyKeys } from './body-key.ts';

interface Assignment {
  readonly target: MemberNode;
  readonly value: PlainNode;
}

/**
 * What the file assigns to a property, asked by a member expression on the same base: `this.code = body.mc`. Of the
 * properties that are assigned to, few are ever asked for, and what a base is takes time to tell.
 */
export function collectPropertyAssignments(
  file: FileModel,
  keys: BodyKeys,
): (member: MemberNode) => readonly PlainNode[] {
  let byName: ReadonlyMap<string, readonly Assignment[]> | undefined;
  const valuesByName = new Map<string, ReadonlyMap<BodyKey, readonly PlainNode[]>>();
  return (member) => {
    const name = memberName(member);
    const assignments = name === undefined ? undefined : (byName ??= groupByName(file)).get(name);
    if (name === undefined || !assignments) return [];
    let values = valuesByName.get(name);
    if (!values) valuesByName.set(name, (values = groupByKey(assignments, keys)));
    return values.get(keys.keyOf(member)) ?? [];
  };
}

function groupByName(file: FileModel): ReadonlyMap<string, readonly Assignment[]> {
  const grouped = new Map<string, Assignment[]>();
  for (const { operator, target, value } of file.nodesOf('assign')) {
    const name = operator === '=' && target.kind === 'member' ? memberName(target) : undefined;
    if (target.kind === 'member' && name !== undefined) append(grouped, name, { target, value });
  }
  return grouped;
}

function groupByKey(
  assignments: readonly Assignment[],
  keys: BodyKeys,
): ReadonlyMap<BodyKey, readonly PlainNode[]> {
  const grouped = new Map<BodyKey, PlainNode[]>();
  for (const { target, value } of assignments) append(grouped, keys.keyOf(target), value);
  return grouped;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
