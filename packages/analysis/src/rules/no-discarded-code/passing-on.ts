import type { Analysis } from '../../corroboration/analysis.ts';
import type { BodyKey } from '../../flow/body-key.ts';
import { memberName } from '../../tree/keys.ts';
import { isBelow } from '../../flow/place.ts';
import { walk } from '../../tree/children.ts';
import type { PlainNode } from '../../tree/nodes.ts';

const comparing = new Set(['===', '==', '!==', '!=']);
const askingMethods = new Set(['has', 'includes', 'indexOf', 'startsWith']);

/** Whether code keeps what a body says: reads its mc, or passes the body on as a whole. */
export interface PassingOn {
  /** In the branch itself any read of the mc counts, a comparison too. */
  isKeptIn(code: readonly PlainNode[], bodies: ReadonlySet<BodyKey>): boolean;
  /** Elsewhere between two places, a comparison keeps nothing. */
  isKeptBetween(owner: PlainNode, from: number, to: number, bodies: ReadonlySet<BodyKey>): boolean;
}

export function createPassingOn({ provenance }: Analysis): PassingOn {
  const { keys, messageCode } = provenance;

  function isMessageCode(node: PlainNode, bodies: ReadonlySet<BodyKey>): boolean {
    if (node.kind !== 'name' && node.kind !== 'member' && node.kind !== 'call') return false;
    return [...messageCode.trace(node).bases].some((base) => bodies.has(base));
  }

  /** A body, or what it hangs on (axios's response), that stands for itself: not to read one of its properties. */
  function isWhole(node: PlainNode, bodies: ReadonlySet<BodyKey>): boolean {
    if (node.kind !== 'name' && node.kind !== 'member') return false;
    const { parent } = node;
    switch (parent?.kind) {
      case 'member':
        if (parent.object === node) return false;
        break;
      case 'declarator':
      case 'param':
      case 'default':
        return false;
      case 'assign':
        // `last = body` gives it another name.
        if (parent.target === node || parent.target.kind === 'name') return false;
        break;
      case 'property':
        if (parent.parent?.kind === 'objectPattern') return false;
        break;
    }
    const key = keys.keyOf(node);
    return [...bodies].some((body) => isBelow(body, key));
  }

  function some(node: PlainNode, isFound: (inner: PlainNode) => boolean): boolean {
    let found = false;
    walk(node, (inner) => {
      found ||= isFound(inner);
    });
    return found;
  }

  return {
    isKeptIn: (code, bodies) =>
      code.some((node) => some(node, (inner) => isMessageCode(inner, bodies) || isWhole(inner, bodies))),
    isKeptBetween: (owner, from, to, bodies) =>
      some(owner, (inner) => {
        if (inner.start < from || inner.end > to) return false;
        return (
          isWhole(inner, bodies) || (isMessageCode(inner, bodies) && !isAsked(inner) && !isDeclared(inner))
        );
      }),
  };
}

/** Whether a value is only compared: it goes nowhere from there. */
function isAsked(node: PlainNode): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case 'binary':
      return comparing.has(parent.operator);
    case 'switch':
      return parent.subject === node;
    case 'member':
      return parent.object === node && askingMethods.has(memberName(parent) ?? '');
    case 'call':
      return (
        parent.args.includes(node) &&
        parent.callee.kind === 'member' &&
        askingMethods.has(memberName(parent.callee) ?? '')
      );
    default:
      return false;
  }
}

/** Whether `node` only gives the value a name: what becomes of the name is what counts. */
function isDeclared(node: PlainNode): boolean {
  const { parent } = node;
  if (parent?.kind === 'declarator' || parent?.kind === 'param' || parent?.kind === 'default') return true;
  return parent?.kind === 'property' && parent.parent?.kind === 'objectPattern';
}
