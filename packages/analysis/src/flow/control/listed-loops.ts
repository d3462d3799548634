import { memberName } from '../../tree/keys.ts';
import { firstFrom } from '../../tree/ordered.ts';
import type { LoopNode, NameNode, PlainNode } from '../../tree/nodes.ts';

/** A loop that goes through a list by its positions. */
export interface CountedLoop {
  /** The variable that counts. */
  readonly index: NameNode;
  readonly list: PlainNode;
  /** The first position that has its turn, and how far the next lies from it: 0 and 1 where all have theirs. */
  readonly from: number;
  readonly step: number;
}

/** The parts of `for (init; test; update)`: which of them are there is told by what they are. */
export function partsOfFor({ head }: LoopNode): readonly (PlainNode | undefined)[] {
  const parts = [...head];
  const isChange = (node: PlainNode | undefined): boolean =>
    node?.kind === 'assign' || node?.kind === 'unary' || node?.kind === 'sequence';
  const init = parts.length === 3 || parts[0]?.kind === 'variable' ? parts.shift() : undefined;
  const test = parts.length === 2 || !isChange(parts[0]) ? parts.shift() : undefined;
  return [init, test, parts[0]];
}

/** The list that a loop goes through from end to end, item for item; undefined for every other loop. */
export function listOfLoop(loop: LoopNode): PlainNode | undefined {
  const [, iterated] = loop.head;
  if (loop.keyword === 'for-of' && iterated) return listOfPositions(iterated) ?? iterated;
  if (loop.keyword === 'for-in') return iterated;
  const counted = countedLoop(loop);
  return counted && isWhole(counted) ? counted.list : undefined;
}

/** Whether each item has its turn. */
export function isWhole({ from, step }: CountedLoop): boolean {
  return from === 0 && step === 1;
}

/** Whether the item at a position has its turn. */
export function hasTurn({ from, step }: CountedLoop, position: number): boolean {
  return position >= from && (position - from) % step === 0;
}

/** `list.keys()`, `list.entries()`, `Object.keys(table)`. */
function listOfPositions(node: PlainNode): PlainNode | undefined {
  if (node.kind !== 'call' || node.callee.kind !== 'member') return undefined;
  const method = memberName(node.callee);
  const [table, ...others] = node.args;
  const isOfObject = node.callee.object.kind === 'name' && node.callee.object.name === 'Object';
  if (table) return isOfObject && method === 'keys' && others.length === 0 ? table : undefined;
  return method === 'keys' || method === 'entries' ? node.callee.object : undefined;
}

/**
 * `for (let i = 0; i < list.length; i++)`, the same backwards, and with `while`; one that begins further on or takes steps
 * of two leaves items out. One that asks for more than the count is none.
 */
export function countedLoop(loop: LoopNode): CountedLoop | undefined {
  if (loop.keyword !== 'for' && loop.keyword !== 'while') return undefined;
  const [init, test, update] =
    loop.keyword === 'for' ? partsOfFor(loop) : [statementBefore(loop), loop.head[0]];
  if (init?.kind !== 'variable' || test?.kind !== 'binary') return undefined;
  const index = test.operator === '>' && lengthIn(test.left, init) ? test.right : test.left;
  if (index.kind !== 'name') return undefined;
  const first = initOf(index.name, init);
  const change = loop.keyword === 'for' ? update : changeIn(loop.body, index.name);
  const step = stepOf(change, index.name);
  if (first?.kind === 'number' && step !== undefined && step > 0) {
    const from = first.value;
    const isAll = from === 0 && step === 1;
    const isUpwards = test.operator === '<' || (isAll && (test.operator === '!==' || test.operator === '!='));
    const list = index === test.right ? lengthIn(test.left, init) : isUpwards && lengthIn(test.right, init);
    return list ? { index, list, from, step } : undefined;
  }
  const isDownwards =
    (test.operator === '>=' && isNumber(test.right, 0)) ||
    (test.operator === '>' && test.right.kind === 'unary' && isNumber(test.right.argument, 1));
  if (!isDownwards || step !== -1) return undefined;
  const isLast = first?.kind === 'binary' && first.operator === '-' && isNumber(first.right, 1);
  const list = isLast ? lengthIn(first.left, init) : undefined;
  return list && { index, list, from: 0, step: 1 };
}

/** The list whose length an expression is, or a variable beside the index. */
function lengthIn(node: PlainNode, init: PlainNode): PlainNode | undefined {
  const length = node.kind === 'name' ? initOf(node.name, init) : node;
  return length?.kind === 'member' && memberName(length) === 'length' ? length.object : undefined;
}

function initOf(name: string, init: PlainNode): PlainNode | undefined {
  if (init.kind !== 'variable') return undefined;
  for (const declarator of init.declarators) {
    if (
      declarator.kind === 'declarator' &&
      declarator.target.kind === 'name' &&
      declarator.target.name === name
    )
      return declarator.init;
  }
  return undefined;
}

/** How far one turn counts: `i++`, `i += 2`, `--i`. */
function stepOf(node: PlainNode | undefined, name: string): number | undefined {
  const isOf = (target: PlainNode): boolean => target.kind === 'name' && target.name === name;
  if (node?.kind === 'unary' && isOf(node.argument))
    return node.operator === '++' ? 1 : node.operator === '--' ? -1 : undefined;
  if (node?.kind !== 'assign' || !isOf(node.target) || node.value.kind !== 'number') return undefined;
  return node.operator === '+=' ? node.value.value : node.operator === '-=' ? -node.value.value : undefined;
}

function isNumber(node: PlainNode, value: number): boolean {
  return node.kind === 'number' && node.value === value;
}

/** The only statement of a loop's body that counts on. */
function changeIn(body: PlainNode, name: string): PlainNode | undefined {
  if (body.kind !== 'block') return undefined;
  const changes = body.body.flatMap((statement) =>
    statement.kind === 'statement' && stepOf(statement.expression, name) !== undefined
      ? [statement.expression]
      : [],
  );
  return changes.length === 1 ? changes[0] : undefined;
}

function statementBefore(loop: LoopNode): PlainNode | undefined {
  const { parent } = loop;
  return parent?.kind === 'block' || parent?.kind === 'program'
    ? parent.body[firstFrom(loop.start, parent.body) - 1]
    : undefined;
}
