import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import { readPath } from '../../flow/parts.ts';
import { anyItem, type Place } from '../../flow/place.ts';
import { unwrap } from '../../flow/unwrap.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';

/** The places of the items of a list that is handed on; options that are put together out of others are none. */
export function placesOfItemsHanded(node: PlainNode, provenance: Provenance): ReadonlySet<Place> {
  const { places } = provenance.flow.valueOf(node);
  return [...places].some(isPutTogether) ? none : placesOfItems(node, provenance);
}

function isPutTogether({ root: { node } }: Place): boolean {
  return node.kind === 'object' && node.members.some(({ kind }) => kind === 'spread');
}

const none: ReadonlySet<Place> = new Set();

/** The places of the items of a list. */
export function placesOfItems(node: PlainNode, { flow }: Provenance): ReadonlySet<Place> {
  return readPath(flow.valueOf(node), [anyItem], flow.parts, flow.ask, anyItem).places;
}

/** The items of a list in their order, where all of them are written there; none where they are not. */
export function itemsWritten(list: PlainNode, { resolver, bodyPlaces }: Provenance): readonly Place[] {
  const made = list.kind === 'array' ? list : resolver.resolve(list);
  if (made?.kind !== 'array' || made.elements.some(({ kind }) => kind === 'spread')) return [];
  return made.elements.map((element) => bodyPlaces.placeOf(unwrap(element)));
}

/** At which position of a list a body is written; -1 where it is at none that is known. */
export function positionIn(list: PlainNode, aliases: ReadonlySet<Place>, provenance: Provenance): number {
  return itemsWritten(list, provenance).findIndex((item) => aliases.has(item));
}

/**
 * The places of a body inside a function that a call passes it to among others: `check([first, second])`, and
 * `check(first, second)` where that gathers them, `(...all)`.
 */
export function itemsInside(
  aliases: ReadonlySet<Place>,
  call: CallNode,
  owner: FunctionNode,
  provenance: Provenance,
): readonly Place[] {
  const { flow, bodyPlaces, calls } = provenance;
  if (calls.calledFunction(call) !== owner) return [];
  const { items, gathered } = passedBy(provenance)(call);
  const positionsOf = (among: Positions): readonly number[] =>
    [...aliases].flatMap((alias) => among.get(alias) ?? []);
  return owner.params.flatMap((param, index) => {
    const isRest = param.target.kind === 'spread';
    const isPassed = isRest
      ? positionsOf(gathered).some((position) => position >= index)
      : positionsOf(items).includes(index);
    const root = flow.places.root('parameter', param);
    // What is gathered is itself any of what is passed: see how a pattern binds a rest.
    const list = isRest ? flow.places.into(root, anyItem) : root;
    const item = isPassed && list ? flow.places.into(list, anyItem) : undefined;
    return item ? [item, bodyPlaces.outward(item)] : [];
  });
}

type Positions = ReadonlyMap<Place, readonly number[]>;

/** At which positions a call passes a body, and at which a list that has it. */
const passedBy = once((provenance: Provenance) =>
  once((call: CallNode): { readonly gathered: Positions; readonly items: Positions } => {
    const [gathered, items] = [new Map<Place, number[]>(), new Map<Place, number[]>()];
    for (const [index, argument] of call.args.entries()) {
      if (argument.kind === 'spread') break;
      for (const place of provenance.bodyPlaces.mayBe(argument)) append(gathered, place, index);
      for (const place of placesOfItemsHanded(argument, provenance)) append(items, place, index);
    }
    return { gathered, items };
  }),
);
