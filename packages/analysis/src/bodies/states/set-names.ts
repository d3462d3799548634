import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { unwrap } from '../../flow/unwrap.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { Owner } from '../../tree/owner.ts';
import type { BodyEvents } from './events.ts';
import { keepingsWithin } from './keeping.ts';
import { settingsIn } from './settings.ts';

/**
 * What else one body is called in a function: `this.last = body` makes one of them, where the function sets that once.
 * For the property it is what it was set to; for what it was set to, the property, unless that was dealt with before.
 */
export function namesBeside(
  place: Place,
  owner: Owner,
  events: BodyEvents,
  provenance: Provenance,
): readonly Place[] {
  const { bodyPlaces } = provenance;
  const [setting, ...others] = settingsIn(place, owner, provenance);
  if (setting) return others.length > 0 ? [] : [bodyPlaces.placeBelow(unwrap(setting.from), setting.path)];
  return keepingsWithin(place, owner, provenance).flatMap((node) => {
    const kept = keptAs(node, provenance);
    if (!kept || settingsIn(kept, owner, provenance).length !== 1) return [];
    return isDealtWith(kept, owner.start, node.start, events) ? [] : [kept];
  });
}

/** The variable or property that an assignment sets, as a place of its own. */
function keptAs(node: PlainNode, { flow, bodyPlaces }: Provenance): Place | undefined {
  if (node.kind !== 'assign') return undefined;
  const { target } = node;
  if (target.kind === 'member') return bodyPlaces.propertyOf(target);
  const binding = target.kind === 'name' ? flow.parts.file.scopes.bindingOf(target) : undefined;
  const declared = binding?.declarations[0];
  return declared && flow.places.root('node', declared);
}

function isDealtWith(place: Place, start: number, end: number, events: BodyEvents): boolean {
  for (const { certain } of events.between(place, start, end)) if (certain === place) return true;
  return false;
}
