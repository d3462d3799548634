import { mayBeAssertion } from '../assertions.ts';
import { askingMethods } from '../../knowledge/returning-calls.ts';
import { forEachChild } from '../../tree/children.ts';
import { memberName } from '../../tree/keys.ts';
import type { CallNode, MemberNode, PlainNode } from '../../tree/nodes.ts';
import { deepestExpression, type Drawing, type End, endOf, under } from './drawing.ts';
import { drawTarget } from './assignment-targets.ts';
import { drawConditions, type Tested } from './tested.ts';

/** Draws what is evaluated for the value of `node`, in order. */
export function drawExpression(node: PlainNode, drawing: Drawing): void {
  if (drawing.depth >= deepestExpression || !drawing.isWhole) {
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
    if (link.kind === 'call') drawCalled(link, drawing);
    else drawing.emit(link);
  }
}

/** A call: what asserts something goes on only where that is so. */
function drawCalled(node: CallNode, drawing: Drawing): void {
  drawThrowing(node, drawing);
  if (!mayBeAssertion(node)) return;
  const held = under(drawing, node, 'true');
  const failed = under(drawing, node, 'false');
  const handler = drawing.handlers.at(-1);
  if (handler) drawing.tie(failed, handler);
  else {
    drawing.ends = failed;
    drawing.throws.push(drawing.emit(undefined));
  }
  drawing.ends = held;
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

/** Draws what is evaluated before a target gets its value, and the patterns that take the value apart. */
export function drawAssignment(target: PlainNode, drawing: Drawing): void {
  drawTarget(target, drawing, drawExpression);
}

/** Draws a condition: each operand of `&&`, `||` and `!` is a test of its own. */
export function drawTest(test: PlainNode, drawing: Drawing): Tested {
  return drawConditions(test, drawing, drawExpression);
}
