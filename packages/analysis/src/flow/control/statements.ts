import type { LoopNode, PlainNode, SwitchNode, TryNode } from '../../tree/nodes.ts';
import { around, type Drawing, type End, endOf, type Target, under } from './drawing.ts';
import { drawAssignment, drawExpression, drawTest } from './expressions.ts';
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
      drawLoop(node, drawing, label);
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
          leave(drawing, 0);
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
      drawJump(node.keyword, node.label, drawing);
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
  const target = open(drawing, label, 'switch');
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
  close(drawing, target, hasDefault ? drawing.ends : [...drawing.ends, ...others]);
}

function drawLoop(node: LoopNode, drawing: Drawing, label: string | undefined): void {
  const { keyword, head, body } = node;
  if (keyword === 'for-of' || keyword === 'for-in') {
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
    return;
  }
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
  const target = open(drawing, label, 'block');
  drawStatement(body, drawing);
  close(drawing, target, drawing.ends);
}

function drawJump(keyword: 'break' | 'continue', label: string | undefined, drawing: Drawing): void {
  const target = drawing.targets.findLast((one) =>
    label === undefined
      ? one.kind === 'loop' || (keyword === 'break' && one.kind === 'switch')
      : one.label === label,
  );
  if (target) {
    leave(drawing, target.depth);
    target[keyword === 'break' ? 'breaks' : 'continues'].push(...drawing.ends);
  }
  drawing.ends = [];
}

/** Runs the `finally` blocks that lie between here and `depth`: each way out has its own copy. */
function leave(drawing: Drawing, depth: number): void {
  const around = [...drawing.finalizers];
  for (const [index, finalizer] of [...around.entries()].reverse()) {
    if (index < depth) break;
    // What lies further in is left already.
    drawing.finalizers.length = index;
    drawStatement(finalizer, drawing);
  }
  drawing.finalizers.push(...around.slice(depth));
}

function open(drawing: Drawing, label: string | undefined, kind: Target['kind']): Target {
  const target: Target = { label, kind, depth: drawing.finalizers.length, breaks: [], continues: [] };
  drawing.targets.push(target);
  return target;
}

function close(drawing: Drawing, target: Target, ends: readonly End[]): void {
  drawing.targets.pop();
  drawing.ends = [...ends, ...target.breaks];
}
