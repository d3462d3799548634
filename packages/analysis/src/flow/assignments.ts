import { append } from '../basics/grouped.ts';
import type { FileModel } from '../file/file.ts';
import { isHole } from '../tree/holes.ts';
import { keyName, memberName } from '../tree/keys.ts';
import type { CallNode, MemberNode, PlainNode } from '../tree/nodes.ts';
import { methodOf } from './functions.ts';
import type { AskFlow } from './questions.ts';
import type { Assignment } from './questions.ts';
import { anyItem, type Place, type Step } from './place.ts';

const setting = new Set(['=', '??=', '||=', '&&=']);

/** Methods that put their arguments into a list or set, and the position of what a map is given. */
const adding = ['push', 'unshift', 'add'];

/** What a file assigns to properties, and puts into lists, by the property's name; an item's is any. */
export function assignmentsIn(file: FileModel): ReadonlyMap<string, readonly Assignment[]> {
  const grouped = new Map<string, Assignment[]>();
  const add = (name: string, assignment: Assignment): void => {
    append(grouped, name, assignment);
  };
  for (const { operator, target, value } of file.nodesOf('assign')) {
    if (!setting.has(operator)) continue;
    for (const { member, path } of membersIn(target, [])) {
      add(memberName(member) ?? anyItem, { holder: member.object, value, path });
    }
  }
  const byMethod = file.callsByMethod();
  for (const { callee, args } of adding.flatMap((name) => byMethod.get(name) ?? [])) {
    if (callee.kind !== 'member') continue;
    for (const value of args) {
      const isList = value.kind === 'spread';
      add(anyItem, {
        holder: callee.object,
        value: isList ? value.argument : value,
        path: isList ? [anyItem] : [],
      });
    }
  }
  for (const { callee, args } of byMethod.get('set') ?? []) {
    const [, value] = args;
    if (callee.kind === 'member' && value && args.length === 2)
      add(anyItem, { holder: callee.object, value, path: [] });
  }
  return grouped;
}

/** Whether a call puts something into a list, set or map that the file itself makes, where it can be followed. */
export function isCollecting(call: CallNode, ask: AskFlow): boolean {
  const { callee } = call;
  const method = methodOf(call) ?? '';
  if (callee.kind !== 'member' || !(adding.includes(method) || method === 'set')) return false;
  const { places, isOpen } = ask(callee.object);
  return !isOpen && places.size > 0 && [...places].every(isCollection);
}

function isCollection({ base, root: { node } }: Place): boolean {
  if (base) return false;
  if (node.kind === 'array') return true;
  return (
    node.kind === 'call' &&
    node.isNew &&
    node.callee.kind === 'name' &&
    (node.callee.name === 'Set' || node.callee.name === 'Map')
  );
}

/** The members that an assignment's target sets, with the way to each from what is assigned. */
function* membersIn(
  target: PlainNode,
  path: readonly Step[],
): Iterable<{ readonly member: MemberNode; readonly path: readonly Step[] }> {
  switch (target.kind) {
    case 'member':
      yield { member: target, path };
      break;
    case 'default':
      yield* membersIn(target.target, path);
      break;
    case 'objectPattern':
      for (const member of target.members) {
        if (member.kind !== 'property' || !member.value) continue;
        yield* membersIn(member.value, [...path, keyName(member) ?? anyItem]);
      }
      break;
    case 'arrayPattern':
      for (const [index, element] of target.elements.entries()) {
        if (!isHole(element) && element.kind !== 'spread')
          yield* membersIn(element, [...path, String(index)]);
      }
      break;
    default:
      break;
  }
}
