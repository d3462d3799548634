import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import type { FileModel } from '../../file/file.ts';
import { itemPosition, methodOf } from '../../flow/functions.ts';
import { readPath } from '../../flow/parts.ts';
import { anyItem, type Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { CallNode, PlainNode } from '../../tree/nodes.ts';

/** What a call gives to the function that it runs: which parameter, and the places that the value may be. */
interface Given {
  readonly position: number;
  readonly places: ReadonlySet<Place>;
}

/** What `.then(f)` and `bodies.filter(f)` give to `f`; undefined for calls that run none. */
export const givenToCallback = once((provenance: Provenance) =>
  once((call: CallNode): Given | undefined => {
    const { callee } = call;
    if (callee.kind !== 'member') return undefined;
    if (methodOf(call) === 'then') return { position: 0, places: provenance.bodyPlaces.mayBe(callee.object) };
    const position = itemPosition(call);
    if (position === undefined) return undefined;
    const { flow } = provenance;
    return {
      position,
      places: readPath(flow.valueOf(callee.object), [anyItem], flow.parts, flow.ask, anyItem).places,
    };
  }),
);

/**
 * The names and members by which functions are handed to calls that run them, by the places of what they are given. A
 * function that is written into the call needs none: what it is given is known there.
 */
export const handedByName = once((provenance: Provenance) => {
  const { file } = provenance.flow.parts;
  const handedIn = once((of: FileModel): ReadonlyMap<Place, readonly PlainNode[]> => {
    const found = new Map<Place, PlainNode[]>();
    for (const call of of.nodesOf('call')) {
      const names =
        call.callee.kind === 'member'
          ? call.args.filter(({ kind }) => kind === 'name' || kind === 'member')
          : [];
      const given = names.length > 0 ? givenToCallback(provenance)(call) : undefined;
      for (const place of given?.places ?? []) for (const name of names) append(found, place, name);
    }
    return found;
  });
  return (place: Place): readonly PlainNode[] => {
    const maker = file.files.of(place.root.node);
    const own = handedIn(file).get(place) ?? [];
    return maker === file ? own : [...own, ...(handedIn(maker).get(place) ?? [])];
  };
});
