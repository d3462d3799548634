import { askingMethods } from '../../knowledge/returning-calls.ts';
import { forEachChild } from '../../tree/children.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, MemberNode, PlainNode } from '../../tree/nodes.ts';
import { type Drawing, type End, endOf, under } from './drawing.ts';

/** Code that nests deeper is not followed: the stack would not reach. */
const deepest = 400;

/** Draws what is evaluated for the value of `node`, in order. */
export function drawExpression(node: PlainNode, drawing: Drawing): void {
  if (drawing.depth >= deepest || !drawing.isWhole) {
    drawing.isWhole = false;
    return;
  }
  drawing.depth++;
  draw(node, drawing);
  drawing.depth--;
}

function draw(node: PlainNode, drawing: Drawing): void {
  switch (node.kind) {
    case 'key':
    case 'string':
    case 'number':
    case 'constant':
    case 'this':
    case 'typeReference':
    case 'objectType':
    case 'unionType':
    case 'intersectionType':
    case 'tupleType':
      return;
    case 'member':
    case 'call':
      drawChain(node, drawing);
      return;
    case 'binary':
      drawBinary(node, drawing);
      return;
    case 'logical':
    case 'conditional':
      drawBranches(node, drawing);
      return;
    case 'unary':
      drawExpression(node.argument, drawing);
      if (node.operator === '++' || node.operator === '--' || node.operator === 'delete') drawing.emit(node);
      return;
    case 'assign':
      drawAssignment(node.target, drawing);
      drawExpression(node.value, drawing);
      drawing.emit(node);
      return;
    case 'class':
      for (const base of node.heritage) drawExpression(base, drawing);
      for (const member of node.members) {
        if (member.kind === 'property' && member.value) drawExpression(member.value, drawing);
      }
      return;
    case 'property':
      if (node.isComputed) drawExpression(node.key, drawing);
      if (node.value) drawExpression(node.value, drawing);
      return;
    case 'declarator':
      if (node.init) drawExpression(node.init, drawing);
      drawAssignment(node.target, drawing);
      drawing.emit(node);
      return;
    case 'name':
    case 'function':
      drawing.emit(node);
      return;
    default:
      forEachChild(node, (child) => {
        drawExpression(child, drawing);
      });
      // What is not known by its kind may hand on what stands in it: `yield body`.
      if (node.kind === 'other' || node.kind === 'template') drawing.emit(node);
  }
}

/** `a.b(c).d`: from the innermost link outwards, however many there are. */
function drawChain(outermost: MemberNode | CallNode, drawing: Drawing): void {
  const links: (MemberNode | CallNode)[] = [];
  let at: PlainNode = outermost;
  while (at.kind === 'member' || at.kind === 'call') {
    links.push(at);
    at = at.kind === 'member' ? at.object : at.callee;
  }
  drawExpression(at, drawing);
  for (const link of links.reverse()) {
    if (link.kind === 'member') {
      if (link.property.kind !== 'key') drawExpression(link.property, drawing);
    } else for (const argument of link.args) drawExpression(argument, drawing);
    // What reads a field throws where there is no object: nobody counts on that.
    if (link.kind === 'call') drawThrowing(link, drawing);
    else drawing.emit(link);
  }
}

/** A point from which control may go to a handler: from all calls but those that only ask a list or a text. */
function drawThrowing(node: CallNode, drawing: Drawing): void {
  const point = drawing.emit(node);
  const handler = drawing.handlers.at(-1);
  const isAsking = askingMethods.has(node.callee.kind === 'member' ? (memberName(node.callee) ?? '') : '');
  if (handler && !isAsking) drawing.tie([{ ...endOf(point), thrownBy: node }], handler);
}

function drawBinary(outermost: PlainNode, drawing: Drawing): void {
  const rights: PlainNode[] = [];
  let at = outermost;
  for (; at.kind === 'binary'; at = at.left) rights.push(at.right);
  drawExpression(at, drawing);
  for (const right of rights.reverse()) drawExpression(right, drawing);
}

function drawBranches(node: PlainNode, drawing: Drawing): void {
  if (node.kind === 'conditional') {
    const { whenTrue, whenFalse } = drawTest(node.test, drawing);
    const ends: End[] = [];
    drawing.ends = whenTrue;
    drawExpression(node.whenTrue, drawing);
    ends.push(...drawing.ends);
    drawing.ends = whenFalse;
    drawExpression(node.whenFalse, drawing);
    drawing.ends = [...ends, ...drawing.ends];
    return;
  }
  if (node.kind !== 'logical') return;
  const operands: { readonly right: PlainNode; readonly operator: string; readonly left: PlainNode }[] = [];
  let at: PlainNode = node;
  for (; at.kind === 'logical'; at = at.left) operands.push(at);
  drawExpression(at, drawing);
  for (const { left, right, operator } of operands.reverse()) {
    const [goes, stays] =
      operator === '&&'
        ? (['true', 'false'] as const)
        : operator === '||'
          ? (['false', 'true'] as const)
          : (['nullish', 'present'] as const);
    const kept = under(drawing, left, stays);
    drawing.ends = under(drawing, left, goes);
    drawExpression(right, drawing);
    drawing.ends = [...kept, ...drawing.ends];
  }
}

/** What is evaluated before a target gets its value, and the patterns that take the value apart. */
export function drawAssignment(target: PlainNode, drawing: Drawing): void {
  switch (target.kind) {
    case 'name':
      return;
    case 'member':
      drawExpression(target.object, drawing);
      if (target.property.kind !== 'key') drawExpression(target.property, drawing);
      return;
    case 'objectPattern':
    case 'arrayPattern':
      // Taken apart before what lies in it is.
      drawing.emit(target);
      for (const part of target.kind === 'objectPattern' ? target.members : target.elements)
        drawAssignment(part, drawing);
      return;
    case 'property':
      if (target.value) drawAssignment(target.value, drawing);
      return;
    case 'default': {
      const without = drawing.ends;
      drawing.emit(undefined);
      drawExpression(target.value, drawing);
      drawing.ends = [...without, ...drawing.ends];
      drawAssignment(target.target, drawing);
      return;
    }
    case 'spread':
      drawAssignment(target.argument, drawing);
      return;
    default:
      return;
  }
}

/** The ends where a condition is true, and where it is false. */
export interface Tested {
  readonly whenTrue: readonly End[];
  readonly whenFalse: readonly End[];
}

/** Draws a condition: each operand of `&&`, `||` and `!` is a test of its own. */
export function drawTest(test: PlainNode, drawing: Drawing): Tested {
  if (drawing.depth >= deepest) {
    drawing.isWhole = false;
    return { whenTrue: drawing.ends, whenFalse: drawing.ends };
  }
  if (test.kind === 'unary' && test.operator === '!') {
    drawing.depth++;
    const { whenTrue, whenFalse } = drawTest(test.argument, drawing);
    drawing.depth--;
    return { whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (test.kind === 'logical' && test.operator !== '??') return drawOperands(test, drawing);
  drawExpression(test, drawing);
  if (test.kind === 'constant' && test.value === 'true') return { whenTrue: drawing.ends, whenFalse: [] };
  return { whenTrue: under(drawing, test, 'true'), whenFalse: under(drawing, test, 'false') };
}

function drawOperands(outermost: PlainNode, drawing: Drawing): Tested {
  const operands: { readonly right: PlainNode; readonly operator: string }[] = [];
  let at = outermost;
  for (; at.kind === 'logical' && at.operator !== '??'; at = at.left) operands.push(at);
  drawing.depth++;
  let tested = drawTest(at, drawing);
  for (const { right, operator } of operands.reverse()) {
    const isAnd = operator === '&&';
    drawing.ends = isAnd ? tested.whenTrue : tested.whenFalse;
    drawing.emit(undefined);
    const inner = drawTest(right, drawing);
    tested = isAnd
      ? { whenTrue: inner.whenTrue, whenFalse: [...tested.whenFalse, ...inner.whenFalse] }
      : { whenTrue: [...tested.whenTrue, ...inner.whenTrue], whenFalse: inner.whenFalse };
  }
  drawing.depth--;
  return tested;
}
