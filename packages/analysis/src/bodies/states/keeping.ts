import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { setterOf } from '../../flow/hooks.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { storingMethods } from '../../knowledge/returning-calls.ts';
import { isWithin } from '../../tree/ancestors.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';
import { handedWith } from './handed.ts';
import { listInTurn } from './turns.ts';

/**
 * Where a function, or one that stands in it, keeps a body for others: `this.last = body`, `cached = await ask()`,
 * `bodies.push(body)`, `setBody(body)` of a state.
 */
export function keepingsInside(place: Place, owner: Owner, provenance: Provenance): readonly PlainNode[] {
  const { scopes } = provenance.flow.parts.file;
  return (readKeepings(provenance).get(place) ?? []).filter((node) => {
    if (!isWithin(node, owner)) return false;
    if (node.kind !== 'assign' || node.target.kind !== 'name') return true;
    const binding = scopes.bindingOf(node.target);
    return !binding?.declarations.some((declared) => isWithin(declared, owner) && owner.kind === 'function');
  });
}

/** The same, and where it keeps it for itself: `good = body`. */
export function keepingsWithin(place: Place, owner: Owner, provenance: Provenance): readonly PlainNode[] {
  return (readKeepings(provenance).get(place) ?? []).filter((node) => ownerOf(node) === owner);
}

const readKeepings = once((provenance: Provenance): ReadonlyMap<Place, readonly PlainNode[]> => {
  const { file } = provenance.flow.parts;
  const found = new Map<Place, PlainNode[]>();
  const add = (value: PlainNode, node: PlainNode): void => {
    const kept = unwrap(value);
    const certain = provenance.bodyPlaces.placeOf(kept);
    // Of several bodies each of which has its turn, each is kept in its own.
    const isInTurn = listInTurn(kept, file.scopes) !== undefined;
    for (const place of isInTurn ? provenance.bodyPlaces.mayBe(kept) : [])
      if (place !== certain) append(found, place, node);
    append(found, certain, node);
  };
  for (const node of file.nodesOf('assign')) if (node.operator === '=') add(node.value, node);
  const byMethod = file.callsByMethod();
  for (const name of storingMethods)
    for (const call of byMethod.get(name) ?? []) for (const argument of call.args) add(argument, call);
  for (const call of file.nodesOf('call')) {
    const setter = setterOf(call);
    const binding = setter && file.scopes.bindingOf(setter);
    for (const { parent } of binding ? file.scopes.referencesOf(binding) : []) {
      const [value] = parent?.kind === 'call' && parent.callee.kind === 'name' ? parent.args : [];
      if (parent?.kind !== 'call' || !value) continue;
      // `setState({ body })`, `setBody(() => body)`
      const set = value.kind === 'function' ? value.body : value;
      for (const one of set ? handedWith(set) : []) add(one, parent);
    }
  }
  return found;
});
