import { once } from '../basics/once.ts';
import { maxTestsOfClass } from '../knowledge/thresholds.ts';
import { firstFrom } from '../tree/ordered.ts';
import type { BinaryNode, CallNode, NameNode, PlainNode } from '../tree/nodes.ts';
import { leave } from './leaving.ts';

/** `x instanceof C`, or a call of what may ask that, which holds where something stands, and those that hold around it. */
interface ClassTests {
  readonly test: BinaryNode | CallNode;
  readonly outer: ClassTests | undefined;
}

/** By the nodes that a climb has passed; null where no test holds. */
const known = new WeakMap<PlainNode, ClassTests | null>();

/**
 * The tests of classes that hold where a node stands, in the function around it: behind `&&`, in an `if`, in the arm of a
 * ternary, and turned round behind `||`, in an `else`, behind an `if` that leaves. Kept by each node on the way, so that no operand of a long `&&` climbs over all others.
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
      if (parent.right !== node || parent.operator === '??') return outer;
      return joined(parent.left, parent.operator === '&&', outer);
    case 'if':
    case 'conditional':
      if (parent.whenTrue === node) return joined(parent.test, true, outer);
      return parent.whenFalse === node ? joined(parent.test, false, outer) : outer;
    case 'block': {
      const guards = guardsIn(parent);
      const next = firstFrom(node.start, guards);
      return guards
        .slice(Math.max(0, next - maxTestsOfClass), next)
        .reduce((tests, { test }) => joined(test, false, tests), outer);
    }
    default:
      return outer;
  }
}

/** The statements of a block that leave it unless something is of a class. */
const guardsIn = once(({ body }: PlainNode & { kind: 'block' }) =>
  body.flatMap((statement) => {
    if (statement.kind !== 'if' || statement.whenFalse || !joined(statement.test, false, undefined))
      return [];
    return leave([statement.whenTrue], true) ? [statement] : [];
  }),
);

/** Adds what holds where a test came out so, from its end: the operands that stand nearest. */
function joined(test: PlainNode, isTrue: boolean, outer: ClassTests | undefined): ClassTests | undefined {
  let tests = outer;
  const operands = [{ node: test, isTrue }];
  for (let left = maxTestsOfClass; left > 0; left--) {
    const at = operands.pop();
    if (!at) break;
    const { node } = at;
    if (node.kind === 'logical' && node.operator === (at.isTrue ? '&&' : '||'))
      operands.push({ node: node.left, isTrue: at.isTrue }, { node: node.right, isTrue: at.isTrue });
    else if (node.kind === 'unary' && node.operator === '!')
      operands.push({ node: node.argument, isTrue: !at.isTrue });
    else if (at.isTrue && mayTestClass(node)) tests = { test: node, outer: tests };
  }
  return tests;
}

/** `error instanceof XtError`, `isXtError(error)`. */
function mayTestClass(node: PlainNode): node is BinaryNode | CallNode {
  if (node.kind === 'binary') return node.operator === 'instanceof';
  return node.kind === 'call' && !node.isNew && testedName(node) !== undefined;
}

/** The name that a test of a class is about. */
export function testedName(test: BinaryNode | CallNode): NameNode | undefined {
  const tested = test.kind === 'binary' ? test.left : test.args[0];
  return tested?.kind === 'name' ? tested : undefined;
}
