import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { unwrap } from '../../flow/unwrap.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { Births } from './births.ts';
import { asked, type States, unasked } from './bits.ts';
import { settingOf } from './homes.ts';
import type { Origins } from './origins.ts';

/**
 * Each assignment to a variable that holds now one body and now another.
 *
 * @param place the variable, as a root by its declarator
 * @param isBody whether an expression may be a body of XT's: what else is assigned ends what is known
 * @returns undefined for every other place
 */
export function birthsOfVariable(
  place: Place,
  origins: Origins,
  { flow, bodyPlaces }: Provenance,
  isBody: (node: PlainNode) => boolean,
  depth: number,
): Births | undefined {
  const { node } = place.root;
  if (place.base || node.kind !== 'declarator' || node.target.kind !== 'name') return undefined;
  const binding = flow.parts.file.scopes.bindingOf(node.target);
  const births = new Map<PlainNode, (before: States) => States>();
  for (const { from, path } of binding?.sources ?? []) {
    const setting = from && settingOf(from);
    if (!setting) continue;
    const isOne = path.length === 0 && isBody(from);
    births.set(setting, (before) => {
      if (!isOne) return 0;
      const states = origins.initialStates(bodyPlaces.placeOf(unwrap(from)), depth + 1);
      // A second try behind a look: whoever looked knows that it may fail.
      return before && !(before & unasked) && states & unasked ? (states & ~unasked) | asked : states;
    });
  }
  return births;
}
