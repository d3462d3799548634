import { maxTestsOfClass } from '../knowledge/thresholds.ts';
import type { BinaryNode, PlainNode } from '../tree/nodes.ts';

/** `x instanceof C`, which holds where something stands, and those that hold around it. */
export interface ClassTests {
  readonly test: BinaryNode;
  readonly outer: ClassTests | undefined;
}

/** By the nodes that a climb has passed; null where no test holds. */
const known = new WeakMap<PlainNode, ClassTests | null>();

/**
 * The tests of classes that hold where a node stands, in the function around it: behind `&&`, in an `if`, in the arm of a
 * ternary. Kept by each node on the way, so that no operand of a long `&&` climbs over all others.
 */
export function testsAround(node: PlainNode): ClassTests | undefined {
  const way: PlainNode[] = [];
  let at = node;
  for (; !known.has(at) && at.parent && at.kind !== 'function'; at = at.parent) way.push(at);
  let tests = known.get(at) ?? undefined;
  for (const inner of way.reverse()) {
    // What the left of `a && b && c` tests holds for c alone.
    if (inner.parent) tests = within(inner, inner.parent, tests);
    known.set(inner, tests ?? null);
  }
  return tests;
}

/** The tests that hold in `node`, where `outer` hold around its parent. */
function within(node: PlainNode, parent: PlainNode, outer: ClassTests | undefined): ClassTests | undefined {
  switch (parent.kind) {
    case 'logical':
      return parent.operator === '&&' && parent.right === node ? joined(parent.left, outer) : outer;
    case 'if':
    case 'conditional':
      return parent.whenTrue === node ? joined(parent.test, outer) : outer;
    default:
      return outer;
  }
}

/** Adds what an `&&` tests, from its end: the operands that stand nearest. */
function joined(test: PlainNode, outer: ClassTests | undefined): ClassTests | undefined {
  let tests = outer;
  const operands = [test];
  for (let left = maxTestsOfClass; left > 0; left--) {
    const at = operands.pop();
    if (!at) break;
    if (at.kind === 'logical' && at.operator === '&&') operands.push(at.left, at.right);
    else if (at.kind === 'binary' && at.operator === 'instanceof') tests = { test: at, outer: tests };
  }
  return tests;
}
