import type { NodeOf } from '../../tree/nodes.ts';
import type { Draw, Drawing, End, JumpTarget } from './drawing.ts';

/** Draws a jump: by way of each `finally` to what it ends or goes on with. */
export function drawJump({ keyword, label }: NodeOf<'jump'>, drawing: Drawing, drawStatement: Draw): void {
  const target = drawing.targets.findLast((one) =>
    label === undefined
      ? one.kind === 'loop' || (keyword === 'break' && one.kind === 'switch')
      : one.label === label,
  );
  if (target) {
    drawFinallyBlocks(drawing, target.depth, drawStatement);
    target[keyword === 'break' ? 'breaks' : 'continues'].push(...drawing.ends);
  }
  drawing.ends = [];
}

/** Runs the `finally` blocks that lie between here and `depth`: each way out has its own copy. */
export function drawFinallyBlocks(drawing: Drawing, depth: number, drawStatement: Draw): void {
  const around = [...drawing.finalizers];
  for (const [index, finalizer] of [...around.entries()].reverse()) {
    if (index < depth) break;
    // What lies further in is left already.
    drawing.finalizers.length = index;
    drawStatement(finalizer, drawing);
  }
  drawing.finalizers.push(...around.slice(depth));
}

/** What `break` and `continue` in a statement lead to, until it is closed. */
export function openTarget(
  drawing: Drawing,
  label: string | undefined,
  kind: JumpTarget['kind'],
): JumpTarget {
  const target: JumpTarget = { label, kind, depth: drawing.finalizers.length, breaks: [], continues: [] };
  drawing.targets.push(target);
  return target;
}

/** Behind a statement: its ends, and each `break` out of it. */
export function closeTarget(drawing: Drawing, target: JumpTarget, ends: readonly End[]): void {
  drawing.targets.pop();
  drawing.ends = [...ends, ...target.breaks];
}
