import { turn } from './children.ts';
import type { LogicalNode, PlainNode } from './nodes.ts';

/** What a node is made of where it only joins others; undefined where it stands for itself. */
type PartsOf = (node: PlainNode) => readonly PlainNode[] | undefined;

/** What `node` is made of in the end, in the order of the text, however deep it nests: of `a || b && c` a, b and c. */
export function flatten(node: PlainNode, partsOf: PartsOf): readonly PlainNode[] {
  const whole: PlainNode[] = [];
  const list = [node];
  for (let at = list.pop(); at; at = list.pop()) {
    const parts = partsOf(at);
    if (parts) {
      const first = list.length;
      for (const part of parts) list.push(part);
      turn(list, first);
    } else whole.push(at);
  }
  return whole;
}

/** The operands of `&&`, `||` and `??`. */
export function operandsOf(node: PlainNode): readonly PlainNode[] {
  return flatten(node, (at) => (at.kind === 'logical' ? [at.left, at.right] : undefined));
}

/** What one `&&`, `||` or `??` joins, however often: of `a && (b || c) && d` a, b || c and d. */
export function joinedIn(node: LogicalNode): readonly PlainNode[] {
  return flatten(node, (at) =>
    at.kind === 'logical' && at.operator === node.operator ? [at.left, at.right] : undefined,
  );
}

/** The arms of a ternary, and of the ternaries in them; any other node alone. */
export function armsOf(node: PlainNode): readonly PlainNode[] {
  return flatten(node, (at) => (at.kind === 'conditional' ? [at.whenTrue, at.whenFalse] : undefined));
}

/** An operand of a condition, and whether it is true where the condition came out as asked. */
export interface TestedOperand {
  readonly node: PlainNode;
  readonly isTrue: boolean;
}

/** The operands of a condition, what stands behind `!` turned round. */
export function testedOperands(test: PlainNode, isTrue: boolean): readonly TestedOperand[] {
  const operands: TestedOperand[] = [];
  const list: TestedOperand[] = [{ node: test, isTrue }];
  for (let at = list.pop(); at; at = list.pop()) {
    const { node } = at;
    if (node.kind === 'logical') {
      list.push({ node: node.right, isTrue: at.isTrue }, { node: node.left, isTrue: at.isTrue });
    } else if (node.kind === 'unary' && node.operator === '!') {
      list.push({ node: node.argument, isTrue: !at.isTrue });
    } else operands.push(at);
  }
  return operands;
}
