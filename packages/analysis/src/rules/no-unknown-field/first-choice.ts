import { isWithin } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';

/** Climbs no higher than anybody nests. */
const highest = 200;

/**
 * Whether a field is the first choice of a chain in which nothing of XT's stands: `body.msg || body.message || 'unknown'`
 * never tells what XT says, and `body.data ?? []` is always empty. Behind it the code may know other answers.
 *
 * @param others the uses of the fields that XT's envelope lacks, of the same body
 */
export function isFirstChoice(use: PlainNode, others: readonly PlainNode[]): boolean {
  let chain: PlainNode | undefined;
  let at = use;
  for (let steps = 0; at.parent && steps < highest; steps++) {
    const { parent }: PlainNode = at;
    const isTail = parent.kind === 'member' && parent.object === at;
    const isHead = isChoice(parent) && parent.left === at;
    if (!isTail && !isHead) break;
    if (isHead) chain = parent;
    at = parent;
  }
  return chain !== undefined && operandsBehind(chain).every((operand) => isEmptyHanded(operand, others));
}

function isChoice(node: PlainNode): node is PlainNode & { kind: 'logical' } {
  return node.kind === 'logical' && node.operator !== '&&';
}

/** The operands of a chain but the first. */
function operandsBehind(chain: PlainNode): readonly PlainNode[] {
  const found: PlainNode[] = [];
  for (let at = chain; isChoice(at); at = at.left) {
    const list = [at.right];
    for (const operand of list) {
      if (isChoice(operand)) list.push(operand.left, operand.right);
      else found.push(operand);
    }
  }
  return found;
}

/** A text of one's own, nothing, or a field that XT's envelope lacks as well. */
function isEmptyHanded(operand: PlainNode, others: readonly PlainNode[]): boolean {
  switch (operand.kind) {
    case 'string':
    case 'number':
    case 'constant':
      return true;
    case 'name':
      return operand.name === 'undefined';
    case 'template':
      return operand.holes.length === 0;
    case 'array':
      return operand.elements.length === 0;
    case 'object':
      return operand.members.length === 0;
    case 'member':
      return others.some((other) => isWithin(other, operand));
    default:
      return false;
  }
}
