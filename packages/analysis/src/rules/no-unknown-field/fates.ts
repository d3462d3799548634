import { memberName } from '../../tree/keys.ts';
import type { BinaryNode, CallNode, ConditionalNode, IfNode, PlainNode } from '../../tree/nodes.ts';
import { equalities, orders } from '../../tree/operators.ts';
import { isNullOrUndefined } from '../../tree/literals.ts';

/**
 * What becomes of a value where it stands. `goes on`: as a value. `tolerated`: beside something for where it is
 * missing. `compared`: with a value, also by a `switch`. `asked`: whether there is one. `called`: as a function.
 */
type FateKind = 'goes on' | 'tolerated' | 'compared' | 'asked' | 'called';

export interface Fate {
  readonly kind: FateKind;
  /** What compares or asks: `body.code !== 0`, `!body.success`; else the value, with what hangs on it. */
  readonly question: PlainNode;
  /** Whether presence is asked for in so many words: `=== undefined`, `typeof`. */
  readonly isExplicit: boolean;
  /** Whether the condition is true where the value is missing; undefined where that is not plain. */
  readonly isTrueWhenMissing: boolean | undefined;
  /** The whole condition that the question is part of. */
  readonly test: PlainNode;
  /** What the condition decides, where that is an `if` or a ternary. */
  readonly decided: IfNode | ConditionalNode | undefined;
}

/** Climbs no higher: what nests deeper in one expression goes on, as far as anyone can tell. */
const highest = 200;

/** What becomes of a value; read from the tree alone. */
export function fateOf(value: PlainNode): Fate {
  let at = value;
  for (let steps = 0; at.parent && steps < highest; steps++) {
    const { parent }: PlainNode = at;
    switch (parent.kind) {
      case 'member':
        if (parent.object !== at) return goesOn(at);
        break;
      case 'call':
        if (parent.callee !== at) return isAsking(parent) ? asks(parent, false) : goesOn(at);
        if (at === value) return { ...goesOn(at), kind: 'called' };
        break;
      case 'logical':
        if (parent.operator !== '&&' || isToleratedAbove(parent)) return { ...goesOn(at), kind: 'tolerated' };
        if (parent.left === at) return asks(at, false);
        break;
      case 'conditional':
        if (parent.test === at) return asks(at, false);
        break;
      case 'await':
        break;
      case 'if':
      case 'loop':
        return asks(at, false);
      case 'unary':
        if (parent.operator === '!') return asks(parent, true);
        if (parent.operator !== 'typeof') return goesOn(at);
        return {
          ...asks(parent.parent?.kind === 'binary' ? parent.parent : parent, undefined),
          isExplicit: true,
        };
      case 'binary':
        return ofBinary(parent, at);
      case 'switch':
        return { ...goesOn(at), kind: 'compared', question: parent };
      default:
        return goesOn(at);
    }
    at = parent;
  }
  return goesOn(at);
}

function goesOn(question: PlainNode): Fate {
  return {
    kind: 'goes on',
    question,
    isExplicit: false,
    isTrueWhenMissing: undefined,
    test: question,
    decided: undefined,
  };
}

function ofBinary(question: BinaryNode, at: PlainNode): Fate {
  const { operator, left, right } = question;
  if (operator === 'instanceof') return { ...asks(question, false), isExplicit: true };
  const isEquality = equalities.has(operator);
  if (isEquality && isNullOrUndefined(left === at ? right : left))
    return { ...asks(question, operator.startsWith('=')), isExplicit: true };
  return isEquality || orders.has(operator) ? { ...asks(question, undefined), kind: 'compared' } : goesOn(at);
}

/** Climbs from a question to the whole condition that it is part of. */
function asks(question: PlainNode, whenMissing: boolean | undefined): Fate {
  let isTrueWhenMissing = whenMissing;
  let test = question;
  for (let steps = 0; steps < highest; steps++) {
    const { parent }: PlainNode = test;
    if (parent?.kind === 'unary' && parent.operator === '!') {
      if (isTrueWhenMissing !== undefined) isTrueWhenMissing = !isTrueWhenMissing;
    } else if (parent?.kind === 'logical') isTrueWhenMissing = undefined;
    else break;
    test = parent;
  }
  const { parent } = test;
  const isDeciding = (parent?.kind === 'if' || parent?.kind === 'conditional') && parent.test === test;
  return {
    kind: 'asked',
    question,
    isExplicit: false,
    isTrueWhenMissing,
    test,
    decided: isDeciding ? parent : undefined,
  };
}

/** `Boolean(x)`, `Array.isArray(x)`. */
function isAsking({ callee }: CallNode): boolean {
  if (callee.kind === 'name') return callee.name === 'Boolean';
  const isOfArray =
    callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'Array';
  return isOfArray && memberName(callee) === 'isArray';
}

/** `(body.data && body.data.list) || []` */
function isToleratedAbove(node: PlainNode): boolean {
  let at = node;
  for (let steps = 0; steps < highest; steps++) {
    const { parent }: PlainNode = at;
    if (parent?.kind !== 'logical') return false;
    if (parent.operator !== '&&') return parent.left === at;
    at = parent;
  }
  return true;
}
