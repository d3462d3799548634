import { meansCount } from '../../knowledge/retry-words.ts';
import { wordsOf } from '../../knowledge/words.ts';
import { forEachChild } from '../../tree/children.ts';
import { memberName } from '../../tree/keys.ts';
import type { BinaryNode, PlainNode } from '../../tree/nodes.ts';

const arithmetic = new Set(['+', '-', '*', '/', '%', '**']);

/** Whether a name or field counts how often a request was sent. */
function isCounter(node: PlainNode): boolean {
  const name = node.kind === 'name' ? node.name : node.kind === 'member' ? memberName(node) : undefined;
  return name !== undefined && meansCount(wordsOf(name));
}

/** Whether a test asks how often the request was sent: `attempt > 1`, `!isRetry`. */
export function asksCounter(test: PlainNode): boolean {
  const list = [test];
  for (let at = list.pop(); at; at = list.pop()) {
    if (isCounter(at)) return true;
    if (at.kind !== 'function') forEachChild(at, (child) => list.push(child));
  }
  return false;
}

/** Whether a value is made of a count and of more than numbers: `price * attempt`, `${id}-${attempt}`. */
export function isMadeOfCounter(node: PlainNode): boolean {
  switch (node.kind) {
    case 'binary': {
      if (!isArithmetic(node) || (node.parent && isArithmetic(node.parent))) return false;
      const operands = operandsOf(node);
      const isOther = (operand: PlainNode): boolean => operand.kind !== 'number' && !isCounter(operand);
      return operands.some(isCounter) && operands.some(isOther);
    }
    case 'conditional':
      return asksCounter(node.test);
    case 'logical':
      return node.left.kind !== 'logical' && asksCounter(node.left);
    case 'template':
      return node.holes.some(isCounter);
    default:
      return false;
  }
}

function isArithmetic(node: PlainNode): node is BinaryNode {
  return node.kind === 'binary' && arithmetic.has(node.operator);
}

/** What arithmetic is done with, however it is nested. */
function operandsOf(node: BinaryNode): readonly PlainNode[] {
  const operands: PlainNode[] = [];
  const list: PlainNode[] = [node];
  for (let at = list.pop(); at; at = list.pop()) {
    if (isArithmetic(at)) list.push(at.left, at.right);
    else operands.push(at);
  }
  return operands;
}

/** The tests between a node and the code around it, innermost first. */
export function testsBetween(node: PlainNode, isThere: (node: PlainNode) => boolean): readonly PlainNode[] {
  const tests: PlainNode[] = [];
  for (let at = node; at.parent && isThere(at.parent); at = at.parent) {
    const { parent } = at;
    if ((parent.kind === 'if' || parent.kind === 'conditional') && parent.test !== at)
      tests.push(parent.test);
    else if (parent.kind === 'logical' && parent.right === at) tests.push(parent.left);
    else if (parent.kind === 'switch' && parent.subject !== at) tests.push(parent.subject);
  }
  return tests;
}
