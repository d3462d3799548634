import { once } from '../../basics/once.ts';
import { methodOf } from '../../flow/functions.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { CallNode } from '../../tree/nodes.ts';
import { ownerOf } from '../../tree/owner.ts';
import { type States, unasked } from './bits.ts';
import { arrivalOf } from './homes.ts';
import { placesOfItems } from './items.ts';
import { trackOf } from './track.ts';
import type { Walker } from './walk.ts';

/** So many bodies of one race are followed: more are as if nobody had asked. */
const mostJoined = 8;

/**
 * The states in which `Promise.race` and `Promise.any` give a body: those of all that take part, as each is there.
 *
 * @param createWalker makes a walker that has been nowhere yet
 * @param initialStates the states in which a body leaves what made it
 * @returns undefined for every other place
 */
export function createJoined(
  createWalker: () => Walker,
  initialStates: (place: Place) => States,
  provenance: Provenance,
): (place: Place) => States | undefined {
  function statesAt(call: CallNode, place: Place): States {
    const arrival = arrivalOf(place);
    const home = ownerOf(arrival);
    if (!isWithin(call, home)) return unasked;
    const births = new Map([[arrival, () => initialStates(place)]]);
    const walker = createWalker();
    walker.walk(home, trackOf([place]), { births, atEntry: 0, watched: [call] });
    return walker.kept.get(call) ?? 0;
  }

  const joinedBy = once((call: CallNode): States | undefined => {
    const [promises] = call.args;
    const items = promises ? [...placesOfItems(promises, provenance)] : [];
    if (items.length === 0 || items.length > mostJoined) return undefined;
    return items.reduce((states, item) => states | statesAt(call, item), 0) || undefined;
  });

  return ({ base, root: { node, chain } }) =>
    base || chain || node.kind !== 'call' || !isRace(node) ? undefined : joinedBy(node);
}

function isRace(call: CallNode): boolean {
  const { callee } = call;
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || callee.object.name !== 'Promise')
    return false;
  return methodOf(call) === 'race' || methodOf(call) === 'any';
}
