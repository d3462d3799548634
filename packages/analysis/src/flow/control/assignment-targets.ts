import type { PlainNode } from '../../tree/nodes.ts';
import type { Draw, Drawing } from './drawing.ts';

/**
 * Draws what is evaluated before a target gets its value, and the patterns that take the value apart.
 *
 * @param drawExpression draws what stands in the target: `texts[body.mc] = …`, `{ mc = none() }`
 */
export function drawTarget(target: PlainNode, drawing: Drawing, drawExpression: Draw): void {
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
        drawTarget(part, drawing, drawExpression);
      return;
    case 'property':
      if (target.value) drawTarget(target.value, drawing, drawExpression);
      return;
    case 'default': {
      const without = drawing.ends;
      drawing.emit(undefined);
      drawExpression(target.value, drawing);
      drawing.ends = [...without, ...drawing.ends];
      drawTarget(target.target, drawing, drawExpression);
      return;
    }
    case 'spread':
      drawTarget(target.argument, drawing, drawExpression);
      return;
    default:
      return;
  }
}
