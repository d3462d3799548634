import { once } from '../../basics/once.ts';
import type { FunctionNode, ProgramNode } from '../../tree/nodes.ts';
import { blocksOf } from './blocks.ts';
import { createDrawing, endOf } from './drawing.ts';
import { drawAssignment, drawExpression } from './expressions.ts';
import type { ControlGraph } from './graph.ts';
import { drawStatement, drawStatements } from './statements.ts';

/** The control flow of a function, or of the file's own statements. Made when asked, and kept with the node. */
export const controlOf = once(drawGraph);

function drawGraph(owner: FunctionNode | ProgramNode): ControlGraph {
  const drawing = createDrawing();
  const entry = drawing.add(undefined);
  drawing.ends = [endOf(entry)];
  if (owner.kind === 'program') drawStatements(owner.body, drawing);
  else {
    for (const { target } of owner.params) drawAssignment(target, drawing);
    if (owner.body?.kind === 'block') drawStatement(owner.body, drawing);
    else if (owner.body) {
      drawExpression(owner.body, drawing);
      drawing.returns.push({ point: drawing.emit(undefined), argument: owner.body });
    }
  }
  const isArrowWithValue = owner.kind === 'function' && owner.body?.kind !== 'block';
  if (drawing.ends.length > 0) {
    const last = drawing.emit(undefined);
    if (!isArrowWithValue) drawing.returns.push({ point: last, argument: undefined });
    drawing.tie(drawing.ends, drawing.exit);
  }
  return {
    owner,
    entry,
    exit: drawing.exit,
    returns: drawing.returns,
    size: drawing.points.length,
    isWhole: drawing.isWhole,
    pointsOf: drawing.pointsOf,
    positionOf: blocksOf([...drawing.points, drawing.exit]),
  };
}
