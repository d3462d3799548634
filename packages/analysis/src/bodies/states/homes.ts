import { once } from '../../basics/once.ts';
import type { FileModel } from '../../file/file.ts';
import type { Place, Step } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';

/** A function that got a body, and what gave it. */
export interface Home {
  readonly place: Place;
  readonly owner: Owner;
  /** Undefined where it has the body from its beginning, as the callback of a promise has. */
  readonly birth: PlainNode | undefined;
}

/**
 * The functions that got the body which is read at `at`. One that gets it as a parameter did not: whoever passes it
 * answers for its code.
 */
export function homesOf(place: Place, at: PlainNode, { flow }: Provenance): readonly Home[] {
  const { kind, node } = place.root;
  if (kind !== 'node') {
    const owner = node.parent;
    const isPassed = kind === 'parameter' && owner?.kind === 'function' && owner.parent?.kind !== 'call';
    return isPassed ? [] : [{ place, owner: ownerOf(at), birth: undefined }];
  }
  if (!place.base && node.kind === 'declarator' && node.target.kind === 'name')
    return homesOfVariable(flow.parts.file)(place);
  const arrival = arrivalOf(place);
  const home = ownerOf(arrival);
  if (isWithin(at, home)) return [{ place, owner: home, birth: arrival }];
  return [{ place, owner: outermost(at, arrival), birth: undefined }];
}

/** Where the function that declares a variable is given what it holds. */
const homesOfVariable = once((file: FileModel) =>
  once((place: Place): readonly Home[] => {
    const { node } = place.root;
    const owner = ownerOf(node);
    const binding =
      node.kind === 'declarator' && node.target.kind === 'name'
        ? file.scopes.bindingOf(node.target)
        : undefined;
    return (binding?.sources ?? []).flatMap(({ from }) => {
      const birth = from && settingOf(from);
      return birth && isWithin(birth, owner) ? [{ place, owner, birth }] : [];
    });
  }),
);

/** Where a body comes into the outermost function that has it: a call, or what made it. */
export function arrivalOf({ root }: Place): PlainNode {
  let { chain } = root;
  while (chain?.outer) chain = chain.outer;
  return chain?.call ?? unwrap(root.node);
}

/**
 * The places that a body has in the function into which a call of something passed brings it: that function knows
 * only the call. `const body = await send(); if (body.rc !== 0) throw …`, where `retry(() => get(path))` is what calls it.
 */
export const placesAtArrival = once((provenance: Provenance) =>
  once((place: Place): readonly Place[] => {
    const { flow } = provenance;
    const arrival = arrivalOf(place);
    if (!place.root.chain || arrival.kind !== 'call') return [];
    const call = flow.places.root('node', arrival);
    if (!flow.valueOf(arrival).places.has(call)) return [];
    const found: Place[] = [];
    const steps: Step[] = [];
    for (let at: Place | undefined = place; at; at = at.base) {
      const there = steps.reduce<Place | undefined>(
        (below, step) => below && flow.places.into(below, step),
        call,
      );
      if (there) found.push(there);
      steps.unshift(at.step);
    }
    return found;
  }),
);

/** The outermost function around `at` that does not contain `other`. */
export function outermost(at: PlainNode, other: PlainNode | undefined): Owner {
  let owner = ownerOf(at);
  for (;;) {
    const outer = owner.kind === 'function' ? ownerOf(owner) : owner;
    if (outer.kind !== 'function' || (other && isWithin(other, outer))) return owner;
    owner = outer;
  }
}

/** What gives a variable the value of `from`. */
export function settingOf(from: PlainNode): PlainNode | undefined {
  let at: PlainNode | undefined = from.parent;
  while (at && (at.kind === 'await' || at.kind === 'sequence')) at = at.parent;
  return at?.kind === 'declarator' || at?.kind === 'assign' ? at : undefined;
}

/** The function in `owner`, directly, that `node` stands in; undefined where it stands in none. */
export function madeIn(owner: Owner, node: PlainNode): FunctionNode | undefined {
  let made = ownerOf(node);
  while (made.kind === 'function' && ownerOf(made) !== owner) made = ownerOf(made);
  return made.kind === 'function' ? made : undefined;
}
