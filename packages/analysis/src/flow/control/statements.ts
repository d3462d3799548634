import type { PlainNode, SwitchNode, TryNode } from '../../tree/nodes.ts';
import { type Drawing, type End, endOf, under } from './drawing.ts';
import { drawAssignment, drawExpression, drawTest } from './expressions.ts';
import { closeTarget, drawFinallyBlocks, drawJump, openTarget } from './jumps.ts';
import { drawLoop } from './loops.ts';
import { drawReturned } from './returns.ts';

const deepest = 300;

export function drawStatements(statements: readonly PlainNode[], drawing: Drawing): void {
  for (const statement of statements) drawStatement(statement, drawing);
}

export function drawStatement(node: PlainNode, drawing: Drawing, label?: string): void {
  if (drawing.depth >= deepest || !drawing.isWhole) {
    drawing.isWhole = false;
    return;
  }
  drawing.depth++;
  draw(node, drawing, label);
  drawing.depth--;
}

function draw(node: PlainNode, drawing: Drawing, label: string | undefined): void {
  switch (node.kind) {
    case 'block':
      drawStatements(node.body, drawing);
      return;
    case 'statement':
      drawExpression(node.expression, drawing);
      return;
    case 'variable':
      for (const declarator of node.declarators) drawExpression(declarator, drawing);
      return;
    case 'if':
      drawIf(node, drawing);
      return;
    case 'switch':
      drawSwitch(node, drawing, label);
      return;
    case 'loop':
      drawLoop(node, drawing, label, drawStatement);
      return;
    case 'try':
      drawTry(node, drawing);
      return;
    case 'labeled':
      drawLabeled(node.body, node.label, drawing);
      return;
    case 'return':
      drawReturned(
        node.argument,
        (argument) => {
          drawing.emit(node);
          drawFinallyBlocks(drawing, 0, drawStatement);
          drawing.returns.push({ point: drawing.emit(undefined), argument });
          drawing.tie(drawing.ends, drawing.exit);
          drawing.ends = [];
        },
        drawing,
      );
      return;
    case 'throw': {
      drawExpression(node.argument, drawing);
      const point = drawing.emit(node);
      const handler = drawing.handlers.at(-1);
      if (handler) drawing.tie([endOf(point)], handler);
      else drawing.throws.push(point);
      drawing.ends = [];
      return;
    }
    case 'jump':
      drawJump(node, drawing, drawStatement);
      return;
    case 'export':
      for (const child of node.children) if (child.kind !== 'name') drawStatement(child, drawing);
      return;
    case 'function':
      // A declaration runs where it is called; what is exported as it is has no name to be called by.
      if (!node.isDeclaration || !node.name) drawExpression(node, drawing);
      return;
    case 'import':
    case 'typeDeclaration':
    case 'enum':
      return;
    default:
      drawExpression(node, drawing);
  }
}

function drawIf(first: PlainNode, drawing: Drawing): void {
  const ends: End[] = [];
  let link: PlainNode | undefined = first;
  // Links of a chain are many before they are deep.
  for (; link?.kind === 'if'; link = link.whenFalse) {
    const { whenTrue, whenFalse } = drawTest(link.test, drawing);
    drawing.ends = whenTrue;
    drawStatement(link.whenTrue, drawing);
    ends.push(...drawing.ends);
    drawing.ends = whenFalse;
  }
  if (link) drawStatement(link, drawing);
  drawing.ends = [...ends, ...drawing.ends];
}

function drawSwitch({ subject, cases }: SwitchNode, drawing: Drawing, label: string | undefined): void {
  drawExpression(subject, drawing);
  const target = openTarget(drawing, label, 'switch');
  const entries = new Map<PlainNode, readonly End[]>();
  for (const clause of cases) {
    if (!clause.test) continue;
    drawExpression(clause.test, drawing);
    entries.set(clause, under(drawing, clause, 'true'));
    drawing.ends = under(drawing, clause, 'false');
  }
  const others = drawing.ends;
  drawing.ends = [];
  for (const clause of cases) {
    drawing.ends = [...drawing.ends, ...(clause.test ? (entries.get(clause) ?? []) : others)];
    drawStatements(clause.body, drawing);
  }
  const hasDefault = cases.some(({ test }) => !test);
  closeTarget(drawing, target, hasDefault ? drawing.ends : [...drawing.ends, ...others]);
}

function drawTry({ block, handler, finalizer }: TryNode, drawing: Drawing): void {
  if (finalizer) drawing.finalizers.push(finalizer);
  const caught = handler ? drawing.add(undefined) : undefined;
  // Without a handler what is thrown goes on outwards, by way of `finally`: what that does then decides nothing.
  if (caught) drawing.handlers.push(caught);
  drawStatement(block, drawing);
  if (caught) drawing.handlers.pop();
  const ends = drawing.ends;
  drawing.ends = [];
  if (handler && caught) {
    drawing.ends = [endOf(caught)];
    if (handler.param) drawAssignment(handler.param, drawing);
    drawStatement(handler.body, drawing);
  }
  drawing.ends = [...ends, ...drawing.ends];
  if (!finalizer) return;
  drawing.finalizers.pop();
  if (drawing.ends.length > 0) drawStatement(finalizer, drawing);
}

function drawLabeled(body: PlainNode, label: string, drawing: Drawing): void {
  if (body.kind === 'loop' || body.kind === 'switch') {
    drawStatement(body, drawing, label);
    return;
  }
  const target = openTarget(drawing, label, 'block');
  drawStatement(body, drawing);
  closeTarget(drawing, target, drawing.ends);
}
