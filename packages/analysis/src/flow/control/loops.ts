import type { LoopNode, PlainNode } from '../../tree/nodes.ts';
import { around, type Draw, type Drawing } from './drawing.ts';
import { drawAssignment, drawExpression, drawTest } from './expressions.ts';
import { close, open } from './jumps.ts';

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
  else drawWhile(node, drawing, label, drawStatement);
}

/** `for (const item of list)`: there may be no item, and what runs for one goes on to the next. */
function drawOver(node: LoopNode, drawing: Drawing, label: string | undefined, drawStatement: Draw): void {
  const { head, body } = node;
  const [declared, iterated] = head;
  if (iterated) drawExpression(iterated, drawing);
  const skipped = around(drawing, node, 'skip');
  const target = open(drawing, label, 'loop');
  const start = drawing.emit(node);
  if (declared) drawDeclared(declared, drawing);
  drawStatement(body, drawing);
  drawing.ends = [...drawing.ends, ...target.continues];
  drawing.emit(undefined);
  const after = drawing.ends;
  drawing.tie(around(drawing, node, 'turn'), start);
  close(drawing, target, [...skipped, ...after]);
}

/** `while`, `do`, `for (;;)`. */
function drawWhile(node: LoopNode, drawing: Drawing, label: string | undefined, drawStatement: Draw): void {
  const { keyword, head, body } = node;
  const [init, test, update] = keyword === 'for' ? partsOfFor(node) : [undefined, head[0], undefined];
  if (init) drawStatement(init, drawing);
  const start = drawing.emit(undefined);
  const target = open(drawing, label, 'loop');
  if (keyword === 'do') {
    drawStatement(body, drawing);
    drawing.ends = [...drawing.ends, ...target.continues];
    if (drawing.ends.length > 0) drawing.emit(undefined);
    const tested = test ? drawTest(test, drawing) : { whenTrue: drawing.ends, whenFalse: [] };
    drawing.tie(tested.whenTrue, start);
    close(drawing, target, tested.whenFalse);
    return;
  }
  const tested = test ? drawTest(test, drawing) : { whenTrue: drawing.ends, whenFalse: [] };
  drawing.ends = tested.whenTrue;
  drawStatement(body, drawing);
  drawing.ends = [...drawing.ends, ...target.continues];
  if (update && drawing.ends.length > 0) drawExpression(update, drawing);
  drawing.tie(drawing.ends, start);
  close(drawing, target, tested.whenFalse);
}

/** The parts of `for (init; test; update)`: which of them are there is told by what they are. */
function partsOfFor({ head }: LoopNode): readonly (PlainNode | undefined)[] {
  const parts = [...head];
  const isChange = (node: PlainNode | undefined): boolean =>
    node?.kind === 'assign' || node?.kind === 'unary' || node?.kind === 'sequence';
  const init = parts.length === 3 || parts[0]?.kind === 'variable' ? parts.shift() : undefined;
  const test = parts.length === 2 || !isChange(parts[0]) ? parts.shift() : undefined;
  return [init, test, parts[0]];
}

function drawDeclared(declared: PlainNode, drawing: Drawing): void {
  if (declared.kind !== 'variable') {
    drawAssignment(declared, drawing);
    return;
  }
  for (const declarator of declared.declarators)
    if (declarator.kind === 'declarator') drawAssignment(declarator.target, drawing);
}
