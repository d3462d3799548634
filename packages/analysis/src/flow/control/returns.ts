import type { PlainNode } from '../../tree/nodes.ts';
import type { Drawing } from './drawing.ts';
import { drawExpression, drawTest } from './expressions.ts';

/**
 * Draws what is returned: each arm of `ok ? body : null` is a way out of its own, since what is known where one is
 * returned need not hold for the other.
 *
 * @param leave draws what stands between the value and the end of the function
 */
export function drawReturned(
  argument: PlainNode | undefined,
  leave: (returned: PlainNode | undefined) => void,
  drawing: Drawing,
): void {
  let rest = argument;
  // Arms of a chain are many before they are deep.
  for (; rest?.kind === 'conditional'; rest = rest.whenFalse) {
    const { whenTrue, whenFalse } = drawTest(rest.test, drawing);
    drawing.ends = whenTrue;
    drawExpression(rest.whenTrue, drawing);
    leave(rest.whenTrue);
    drawing.ends = whenFalse;
  }
  if (rest) drawExpression(rest, drawing);
  leave(rest);
}
