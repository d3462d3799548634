import { memberName } from '../../tree/keys.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';

/** What a function is called by: its own name, or that of the variable or property that holds it. */
export function nameOf(owner: FunctionNode): string | undefined {
  return owner.name?.name ?? holderOf(owner);
}

/** The name of the variable or property that holds a value, whatever makes a Set of it or freezes it on the way. */
export function holderOf(value: PlainNode): string | undefined {
  let at = value;
  while (at.parent?.kind === 'call' && at.parent.args[0] === at && isKeeping(at.parent)) at = at.parent;
  const { parent } = at;
  switch (parent?.kind) {
    case 'declarator':
      return parent.init === at ? textOf(parent.target) : undefined;
    case 'property':
      return parent.value === at ? textOf(parent.key) : undefined;
    case 'assign':
      return parent.value === at ? textOf(parent.target) : undefined;
    default:
      return undefined;
  }
}

/** `new Set([…])`, `Object.freeze([…])`. */
function isKeeping({ callee, isNew }: PlainNode & { kind: 'call' }): boolean {
  if (isNew) return callee.kind === 'name' && (callee.name === 'Set' || callee.name === 'Map');
  return callee.kind === 'member' && memberName(callee) === 'freeze';
}

/** The call that a list or predicate is passed to, by itself or as an option. */
export function callAround(value: PlainNode): CallNode | undefined {
  let at = value;
  for (let { parent } = at; parent; { parent } = at) {
    if (parent.kind === 'call' && parent.args.includes(at) && !isKeeping(parent)) return parent;
    if (!['property', 'object', 'array', 'call'].includes(parent.kind)) return undefined;
    at = parent;
  }
  return undefined;
}

function textOf(node: PlainNode): string | undefined {
  if (node.kind === 'member') return memberName(node);
  if (node.kind === 'string') return node.value;
  return node.kind === 'name' || node.kind === 'key' ? node.name : undefined;
}
