import { climb } from '../../tree/ancestors.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, MemberNode, PlainNode } from '../../tree/nodes.ts';
import { equalities } from '../../tree/operators.ts';
import { isNullOrUndefined } from '../../tree/literals.ts';

const testingLoops = new Set(['while', 'do', 'for']);
const testingCalls = new Set(['Boolean', 'expect', 'assert']);

/**
 * Whether only the presence of a value is asked: `if (!x)`, `x && …`, `x ? … : …`, `x === null`, `Array.isArray(x)`,
 * `expect(x)`; also of what hangs on it through `?.`. A value that goes on as a value (`x ?? []`, `x?.length`) is used.
 */
export function isTested(node: PlainNode): boolean {
  return climb(node, kept, isTestedAt) ?? false;
}

const kept = new WeakMap<PlainNode, boolean | null>();

/** Whether what is around `node` only asks for its presence; undefined where what is around that decides. */
function isTestedAt(node: PlainNode): boolean | undefined {
  const { parent } = node;
  switch (parent?.kind) {
    case 'member':
      // `x.length` fails where there is no x: that is no question. `x?.length` asks.
      return parent.object === node && hasOptionalLink(parent) ? undefined : false;
    case 'unary':
      return parent.operator === '!' || parent.operator === 'typeof';
    case 'logical':
      return parent.operator === '&&' && parent.left === node ? true : undefined;
    case 'binary':
      return (
        parent.operator === 'instanceof' ||
        (equalities.has(parent.operator) &&
          (isNullOrUndefined(parent.left) || isNullOrUndefined(parent.right)))
      );
    case 'if':
    case 'conditional':
      return parent.test === node;
    case 'loop':
      return parent.body !== node && testingLoops.has(parent.keyword);
    case 'call':
      return parent.callee !== node && isTestingCall(parent);
    default:
      return false;
  }
}

const optionalLinks = new WeakMap<PlainNode, boolean>();

/** Whether there is a `?.` in the chain that `member` ends; kept, since each link of a chain is asked. */
function hasOptionalLink(member: MemberNode): boolean {
  const passed: PlainNode[] = [];
  let at: PlainNode = member;
  for (; at.kind === 'member' && !at.isOptional && !optionalLinks.has(at); at = at.object) passed.push(at);
  const isFound = at.kind === 'member' && (at.isOptional || optionalLinks.get(at) === true);
  for (const link of passed) optionalLinks.set(link, isFound);
  return isFound;
}

function isTestingCall({ callee }: CallNode): boolean {
  if (callee.kind === 'name') return testingCalls.has(callee.name);
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return false;
  return (
    callee.object.name === 'assert' || (callee.object.name === 'Array' && memberName(callee) === 'isArray')
  );
}

/** Whether a use has something for a result that is null: `?.`, `??`, `||`. */
export function isTolerant(node: PlainNode): boolean {
  const { parent } = node;
  if (parent?.kind === 'member' && parent.object === node) return parent.isOptional;
  if (parent?.kind !== 'logical') return false;
  // `(a || body.result) || []`
  return parent.left === node || isTolerant(parent);
}
