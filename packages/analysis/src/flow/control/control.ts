import { once } from '../../basics/once.ts';
import type { Owner } from '../../tree/owner.ts';
import { blocksOf } from './blocks.ts';
import { createDrawing, endOf } from './drawing.ts';
import { drawAssignment } from './expressions.ts';
import type { ControlGraph } from './graph.ts';
import { drawReturned } from './returns.ts';
import { drawStatement, drawStatements } from './statements.ts';

/** The control flow of a function, or of the file's own statements. Made when asked, and kept with the node. */
export const controlOf = once(drawGraph);

function drawGraph(owner: Owner): ControlGraph {
  const drawing = createDrawing();
  const entry = drawing.add(undefined);
  drawing.ends = [endOf(entry)];
  if (owner.kind === 'program') drawStatements(owner.body, drawing);
  else {
    for (const { target } of owner.params) drawAssignment(target, drawing);
    if (owner.body?.kind === 'block') drawStatement(owner.body, drawing);
    else if (owner.body) {
      drawReturned(
        owner.body,
        (argument) => {
          drawing.returns.push({ point: drawing.emit(undefined), argument });
          drawing.tie(drawing.ends, drawing.exit);
          drawing.ends = [];
        },
        drawing,
      );
    }
  }
  if (drawing.ends.length > 0) {
    drawing.returns.push({ point: drawing.emit(undefined), argument: undefined });
    drawing.tie(drawing.ends, drawing.exit);
  }
  return {
    owner,
    entry,
    exit: drawing.exit,
    returns: drawing.returns,
    throws: drawing.throws,
    size: drawing.points.length,
    isWhole: drawing.isWhole,
    pointsOf: drawing.pointsOf,
    positionOf: blocksOf([...drawing.points, drawing.exit]),
  };
}
