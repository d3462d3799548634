import type { Binding, Scopes } from '../../scope/bindings.ts';
import { enclosing, isWithin } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { orders } from '../../tree/operators.ts';
import { excused, failing, marked, ok, type States } from './bits.ts';
import { rootName } from './calls.ts';

/**
 * The states behind what sets something: behind a failure, that may decide later. What was set is added to `marks`, behind
 * a success too.
 */
export function afterSetting(target: PlainNode, states: States, marks: Set<Binding>, scopes: Scopes): States {
  const root = states & (failing | ok) ? rootName(target) : undefined;
  const binding = root?.kind === 'name' ? scopes.bindingOf(root) : undefined;
  if (!(states & failing)) {
    // What is set behind a success alone tells of the failures that did not get there.
    if (binding && !binding.parameter && states === ok) marks.add(binding);
    return states;
  }
  // What lies outside of the function may be asked by anybody.
  if (!binding || binding.parameter) return (states & ~failing) | excused;
  marks.add(binding);
  return (states & ~failing) | marked;
}

/** Whether a condition asks what was set behind a failure. */
export function readsMark(test: PlainNode, marks: ReadonlySet<Binding>, scopes: Scopes): boolean {
  for (const mark of marks) {
    const isIn = scopes.referencesOf(mark).some(({ start, end }) => start >= test.start && end <= test.end);
    if (isIn && !isCounting(test, mark, scopes)) return true;
  }
  return false;
}

/** Whether a test is a loop's, or one of its operands: `while (body.rc !== 0 && ++attempt < 3)`. */
function isOfLoop(test: PlainNode): boolean {
  let at = test;
  while (at.parent?.kind === 'logical') at = at.parent;
  return at.parent?.kind === 'loop' && at.parent.body !== at;
}

/** Whether a condition of a loop only counts how often it runs: its end tells nothing of the last try. */
function isCounting(test: PlainNode, mark: Binding, scopes: Scopes): boolean {
  if (test.kind !== 'binary' || !orders.has(test.operator)) return false;
  if (!isOfLoop(test)) return false;
  return scopes.referencesOf(mark).every((reference) => {
    const { parent } = reference;
    const asking = enclosing(reference, 'if')?.test ?? enclosing(reference, 'conditional')?.test;
    // `if (attempt === 3) throw`: there the count tells.
    if (asking && isWithin(reference, asking)) return false;
    return parent?.kind !== 'assign' || parent.operator !== '=';
  });
}
