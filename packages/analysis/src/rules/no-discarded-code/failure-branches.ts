import { tracersOf } from '../../evidence/read-fields.ts';
import type { Analysis } from '../../corroboration/analysis.ts';
import type { Place } from '../../flow/place.ts';
import { canCarry } from '../../flow/carrying.ts';
import { testedOperands, type TestedOperand } from '../../tree/flatten.ts';
import { memberName } from '../../tree/keys.ts';
import type { BinaryNode, IfNode, PlainNode } from '../../tree/nodes.ts';

/** What a condition asks of a body's outcome. */
interface OutcomeTest {
  /** The comparison, or the rc that is asked for itself. */
  readonly node: PlainNode;
  /** The rc or mc in it. */
  readonly value: PlainNode;
  readonly bodies: ReadonlySet<Place>;
}

/** Code that runs because a body tells of a failure. */
export interface FailureBranch extends OutcomeTest {
  /** The whole condition. */
  readonly test: PlainNode;
  /** Whether the condition is true there. */
  readonly isWhenTrue: boolean;
  readonly code: readonly PlainNode[];
}

const equalities = new Set(['===', '==']);
const inequalities = new Set(['!==', '!=']);

/** The arms of every `if` and ternary that only a failure gets to, and what follows an `if` of success that leaves. */
export function collectFailureBranches({ file, provenance }: Analysis): readonly FailureBranch[] {
  const { outcomes, outcomeReturnCodes } = file.knowledge.catalogue.api;
  const { success } = outcomes;

  /** The test of an outcome in a condition: one of a failure where the condition is `isTrue`. */
  function failureIn(test: PlainNode, isTrue: boolean): OutcomeTest | undefined {
    for (const operand of testedOperands(test, isTrue)) {
      const failure = failureOf(operand);
      if (failure) return failure;
    }
    return undefined;
  }

  function failureOf({ node, isTrue }: TestedOperand): OutcomeTest | undefined {
    if (node.kind === 'binary') return inComparison(node, isTrue);
    if (node.kind !== 'name' && node.kind !== 'member') return undefined;
    // `if (body.rc)`: any rc but 0.
    const { bodies } = tracersOf(provenance).returnCode.trace(node);
    return isTrue && bodies.size > 0 ? { node, value: node, bodies } : undefined;
  }

  function inComparison(node: BinaryNode, isTrue: boolean): OutcomeTest | undefined {
    const { operator, left, right } = node;
    if (!equalities.has(operator) && !inequalities.has(operator)) return undefined;
    const isEqual = equalities.has(operator) === isTrue;
    const test = (value: PlainNode, other: PlainNode): OutcomeTest | undefined => {
      const outcome = outcomeOf(value, other);
      return outcome?.isFailure === isEqual ? { node, value, bodies: outcome.bodies } : undefined;
    };
    return test(left, right) ?? test(right, left);
  }

  /** What it means that `value` equals `other`. */
  function outcomeOf(
    value: PlainNode,
    other: PlainNode,
  ): { readonly isFailure: boolean; readonly bodies: ReadonlySet<Place> } | undefined {
    // What it is compared with is cheaper to know than where it comes from.
    if (!canCarry(value)) return undefined;
    const written = textOf(other);
    const isFailure = written === String(outcomeReturnCodes.failure);
    if (isFailure || written === String(outcomeReturnCodes.success)) {
      const { bodies } = tracersOf(provenance).returnCode.trace(value);
      return bodies.size > 0 ? { isFailure, bodies } : undefined;
    }
    if (written !== success || tracersOf(provenance).returnCode.trace(value).bodies.size > 0)
      return undefined;
    const { bodies } = tracersOf(provenance).messageCode.trace(value);
    return bodies.size > 0 ? { isFailure: false, bodies } : undefined;
  }

  /** What an outcome is compared with: `'SUCCESS'`, `0`, a constant of the file, `Mc.SUCCESS`. */
  function textOf(node: PlainNode): string | undefined {
    const isNamed = node.kind === 'name' || node.kind === 'member';
    const found = isNamed ? provenance.resolver.resolve(node) : node;
    const literal = found?.kind === 'property' ? found.value : found;
    if (literal?.kind === 'string' || literal?.kind === 'number') return String(literal.value);
    return node.kind === 'member' ? memberName(node) : undefined;
  }

  const branches: FailureBranch[] = [];
  function add(test: PlainNode, isWhenTrue: boolean, read: () => readonly PlainNode[]): void {
    const failure = failureIn(test, isWhenTrue);
    const code = failure ? read() : [];
    if (failure && code.length > 0) branches.push({ ...failure, test, isWhenTrue, code });
  }
  for (const node of file.nodesOf('if')) {
    add(node.test, true, () => [node.whenTrue]);
    add(node.test, false, () => (node.whenFalse ? [node.whenFalse] : behind(node)));
  }
  for (const { test, whenTrue, whenFalse } of file.nodesOf('conditional')) {
    add(test, true, () => [whenTrue]);
    add(test, false, () => [whenFalse]);
  }
  return branches;
}

/** What only a false condition gets to without `else`: all that follows, where the `if` leaves. */
function behind(node: IfNode): readonly PlainNode[] {
  const { parent } = node;
  const isLeaving = isEnd(node.whenTrue.kind === 'block' ? node.whenTrue.body.at(-1) : node.whenTrue);
  if (!isLeaving || (parent?.kind !== 'block' && parent?.kind !== 'program')) return [];
  return parent.body.slice(parent.body.indexOf(node) + 1).filter(({ kind }) => kind !== 'function');
}

/** Whether a statement ends the function: what follows is not reached. */
function isEnd(statement: PlainNode | undefined): boolean {
  return statement?.kind === 'return' || statement?.kind === 'throw';
}
