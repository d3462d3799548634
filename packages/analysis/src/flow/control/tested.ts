import type { PlainNode } from '../../tree/nodes.ts';
import { deepestExpression, type Draw, type Drawing, type End, under } from './drawing.ts';

/** The ends where a condition is true, and where it is false. */
export interface Tested {
  readonly whenTrue: readonly End[];
  readonly whenFalse: readonly End[];
}

/**
 * Draws a condition: each operand of `&&`, `||` and `!` is a test of its own.
 *
 * @param drawExpression draws an operand
 */
export function drawConditions(test: PlainNode, drawing: Drawing, drawExpression: Draw): Tested {
  if (drawing.depth >= deepestExpression) {
    drawing.isWhole = false;
    return { whenTrue: drawing.ends, whenFalse: drawing.ends };
  }
  if (test.kind === 'unary' && test.operator === '!') {
    drawing.depth++;
    const { whenTrue, whenFalse } = drawConditions(test.argument, drawing, drawExpression);
    drawing.depth--;
    return { whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (test.kind === 'logical' && test.operator !== '??') return drawOperands(test, drawing, drawExpression);
  drawExpression(test, drawing);
  if (test.kind === 'constant' && test.value === 'true') return { whenTrue: drawing.ends, whenFalse: [] };
  return { whenTrue: under(drawing, test, 'true'), whenFalse: under(drawing, test, 'false') };
}

function drawOperands(outermost: PlainNode, drawing: Drawing, drawExpression: Draw): Tested {
  const operands: { readonly right: PlainNode; readonly operator: string }[] = [];
  let at = outermost;
  for (; at.kind === 'logical' && at.operator !== '??'; at = at.left) operands.push(at);
  drawing.depth++;
  let tested = drawConditions(at, drawing, drawExpression);
  for (const { right, operator } of operands.reverse()) {
    const isAnd = operator === '&&';
    drawing.ends = isAnd ? tested.whenTrue : tested.whenFalse;
    drawing.emit(undefined);
    const inner = drawConditions(right, drawing, drawExpression);
    tested = isAnd
      ? { whenTrue: inner.whenTrue, whenFalse: [...tested.whenFalse, ...inner.whenFalse] }
      : { whenTrue: [...tested.whenTrue, ...inner.whenTrue], whenFalse: inner.whenFalse };
  }
  drawing.depth--;
  return tested;
}
