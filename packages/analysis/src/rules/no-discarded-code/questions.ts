import { askingItems } from '../../flow/array-methods.ts';
import { controlOf } from '../../flow/control/control.ts';
import { methodOf } from '../../flow/functions.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/**
 * Whether a callback is asked a question about a body that it is handed, and does nothing else: `bodies.filter((body) =>
 * body.rc === 0)`, `partition(bodies, isFine)`. What its answer means for the code is decided where it was asked. The
 * callback of a promise got the body.
 */
export function isQuestionCallback(owner: PlainNode): boolean {
  const { parent } = owner;
  if (owner.kind !== 'function' || parent?.kind !== 'call' || parent.callee === owner) return false;
  const method = methodOf(parent) ?? '';
  if (askingItems.has(method)) return true;
  if (method === 'then' || method === 'catch') return false;
  const { returns, throws } = controlOf(owner);
  return (
    throws.length === 0 &&
    returns.length > 0 &&
    returns.every(({ argument }) => argument && isTruth(argument))
  );
}

/** Whether an expression gives true or false, whatever its operands are. */
function isTruth(node: PlainNode): boolean {
  switch (node.kind) {
    case 'constant':
      return node.value === 'true' || node.value === 'false';
    case 'binary':
      return comparing.has(node.operator);
    case 'unary':
      return node.operator === '!';
    case 'logical':
      return isTruth(node.left) && isTruth(node.right);
    case 'conditional':
      return isTruth(node.whenTrue) && isTruth(node.whenFalse);
    default:
      return false;
  }
}

const comparing = new Set(['===', '!==', '==', '!=', '<', '<=', '>', '>=', 'in', 'instanceof']);
