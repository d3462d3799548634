import type { CallChain, Place } from '../../src/flow/place.ts';
import { pathOf } from '../../src/flow/place.ts';
import type { Value } from '../../src/flow/value.ts';

/** A place as a text that means the same in another analysis of the file. */
function describePlace(place: Place): string {
  const { kind, node, chain } = place.root;
  // A global is known by its name: which of its mentions stands for it depends on who asked first.
  const root =
    kind === 'global' && node.kind === 'name' ? node.name : `${node.kind} ${node.start}-${node.end}`;
  return [`${kind} ${root}`, ...pathOf(place), ...sitesOf(chain)].join(' / ');
}

export function describeValue({ places, isOpen }: Value): string {
  return [...Array.from(places, describePlace).sort(), ...(isOpen ? ['unknown'] : [])].join('\n');
}

function sitesOf(chain: CallChain | undefined): readonly string[] {
  return chain ? [`out by ${chain.call.start}`, ...sitesOf(chain.outer)] : [];
}
