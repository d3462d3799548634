import type { LoopNode, PlainNode } from '../../tree/nodes.ts';
import { around, type Draw, type Drawing } from './drawing.ts';
import { drawAssignment, drawExpression, drawTest } from './expressions.ts';
import { closeTarget, openTarget } from './jumps.ts';
import { countedLoop, partsOfFor } from './listed-loops.ts';

/**
 * Draws a loop: over items, or while a test holds.
 *
 * @param label the name by which `break` and `continue` call it
 */
export function drawLoop(
  node: LoopNode,
  drawing: Drawing,
  label: string | undefined,
  drawStatement: Draw,
): void {
  if (node.keyword === 'for-of' || node.keyword === 'for-in') drawOver(node, drawing, label, drawStatement);
  else if (countedLoop(node)) drawCounted(node, drawing, label, drawStatement);
  else drawWhile(node, drawing, label, drawStatement);
}

/** `for (const item of list)`: there may be no item, and what runs for one goes on to the next. */
function drawOver(node: LoopNode, drawing: Drawing, label: string | undefined, drawStatement: Draw): void {
  const [declared, iterated] = node.head;
  if (iterated) drawExpression(iterated, drawing);
  drawTurns(node, drawing, label, () => {
    if (declared) drawDeclared(declared, drawing);
    drawStatement(node.body, drawing);
    return undefined;
  });
}

/** `for (let i = 0; i < list.length; i++)`: the same, by position. */
function drawCounted(node: LoopNode, drawing: Drawing, label: string | undefined, drawStatement: Draw): void {
  const [init, test, update] =
    node.keyword === 'for' ? partsOfFor(node) : [undefined, node.head[0], undefined];
  if (init) drawStatement(init, drawing);
  if (test) drawExpression(test, drawing);
  drawTurns(node, drawing, label, () => {
    drawStatement(node.body, drawing);
    return update;
  });
}

/**
 * The turns of a loop, one for each item.
 *
 * @param drawTurn draws one, and returns what counts on behind it
 */
function drawTurns(
  node: LoopNode,
  drawing: Drawing,
  label: string | undefined,
  drawTurn: () => PlainNode | undefined,
): void {
  const skipped = around(drawing, node, 'skip');
  const left = around(drawing, node, 'left');
  const target = openTarget(drawing, label, 'loop');
  const start = drawing.emit(node);
  const update = drawTurn();
  drawing.ends = [...drawing.ends, ...target.continues];
  if (update && drawing.ends.length > 0) drawExpression(update, drawing);
  drawing.emit(undefined);
  const after = drawing.ends;
  drawing.tie(around(drawing, node, 'turn'), start);
  closeTarget(drawing, target, [...skipped, ...(target.breaks.length > 0 ? left : []), ...after]);
}

/** `while`, `do`, `for (;;)`. */
function drawWhile(node: LoopNode, drawing: Drawing, label: string | undefined, drawStatement: Draw): void {
  const { keyword, head, body } = node;
  const [init, test, update] = keyword === 'for' ? partsOfFor(node) : [undefined, head[0], undefined];
  if (init) drawStatement(init, drawing);
  const start = drawing.emit(undefined);
  const target = openTarget(drawing, label, 'loop');
  if (keyword === 'do') {
    drawStatement(body, drawing);
    drawing.ends = [...drawing.ends, ...target.continues];
    if (drawing.ends.length > 0) drawing.emit(undefined);
    const tested = test ? drawTest(test, drawing) : { whenTrue: drawing.ends, whenFalse: [] };
    drawing.tie(tested.whenTrue, start);
    closeTarget(drawing, target, tested.whenFalse);
    return;
  }
  const tested = test ? drawTest(test, drawing) : { whenTrue: drawing.ends, whenFalse: [] };
  drawing.ends = tested.whenTrue;
  drawStatement(body, drawing);
  drawing.ends = [...drawing.ends, ...target.continues];
  if (update && drawing.ends.length > 0) drawExpression(update, drawing);
  drawing.tie(drawing.ends, start);
  closeTarget(drawing, target, tested.whenFalse);
}

function drawDeclared(declared: PlainNode, drawing: Drawing): void {
  if (declared.kind !== 'variable') {
    drawAssignment(declared, drawing);
    return;
  }
  for (const declarator of declared.declarators)
    if (declarator.kind === 'declarator') drawAssignment(declarator.target, drawing);
}
