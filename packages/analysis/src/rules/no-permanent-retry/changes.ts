import { meansTurn } from '../../knowledge/retry-words.ts';
import { wordsOf } from '../../knowledge/words.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, MemberNode, NameNode, PlainNode } from '../../tree/nodes.ts';
import { calledName } from '../../flow/functions.ts';

/** Methods that change what they are called on. */
export const changing = new Set([
  ...[
    'push',
    'pop',
    'shift',
    'unshift',
    'splice',
    'set',
    'delete',
    'append',
    'add',
    'clear',
    'next',
    'fill',
    'sort',
  ],
  ...['reverse', 'assign'],
]);

/** Whether a name or field counts turns, tells the time or signs. */
export function isTurn(node: PlainNode): boolean {
  const name = node.kind === 'name' ? node.name : node.kind === 'member' ? memberName(node) : undefined;
  return name !== undefined && meansTurn(wordsOf(name));
}

/**
 * What a change of what a name stands for, or of something in it, is made with: what is set, added or joined there. Undefined
 * where the name is only read.
 */
export function changedWith(name: NameNode): readonly PlainNode[] | undefined {
  if (!changes(name)) return undefined;
  let at: PlainNode = name;
  while (at.parent?.kind === 'member' && at.parent.object === at) at = at.parent;
  const { parent } = at;
  if (parent?.kind === 'assign') return [parent.value];
  return parent?.kind === 'call' ? parent.args.filter((argument) => argument !== name) : [];
}

/** Whether what a name stands for, or something in it, is changed where the name is. */
export function changes(name: NameNode): boolean {
  const { parent } = name;
  if (parent?.kind === 'unary') return parent.operator === '++' || parent.operator === '--';
  if (parent?.kind === 'assign') return parent.target === name;
  if (parent?.kind === 'call' && parent.args[0] === name) return calledName(parent) === 'assign';
  return parent?.kind === 'member' && parent.object === name && changesMember(parent);
}

export function changesMember(member: MemberNode): boolean {
  if (isTurn(member)) return false;
  const { parent } = member;
  switch (parent?.kind) {
    case 'member':
      return parent.object === member && changesMember(parent);
    case 'assign':
      return parent.target === member;
    case 'unary':
      return parent.operator !== '!' && parent.operator !== 'typeof' && parent.operator !== '-';
    case 'call':
      return parent.callee === member && changing.has(memberName(member) ?? '') && !isTurnKey(parent);
    default:
      return false;
  }
}

/** `headers.set('validate-timestamp', now)`. */
function isTurnKey({ args: [key] }: CallNode): boolean {
  return key?.kind === 'string' && meansTurn(wordsOf(key.value));
}
