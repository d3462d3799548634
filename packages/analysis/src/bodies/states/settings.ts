import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import { maxAssignmentsOfName } from '../../knowledge/thresholds.ts';
import type { Place, Step } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { PatternStep } from '../../scope/bindings.ts';
import { propertyNamed } from '../../tree/keys.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import { firstFrom } from '../../tree/ordered.ts';
import { type Owner, ownerOf } from '../../tree/owner.ts';

/** What gives a variable, or a property, that holds now one body and now another, one of them. */
export interface Setting {
  readonly node: PlainNode;
  readonly start: number;
  /** What it is set to, and the way from there to the body. */
  readonly from: PlainNode;
  readonly path: readonly PatternStep[];
  /** Whether it may set another one: the property of what an object is one of. */
  readonly isPerhaps: boolean;
}

/**
 * All that sets a place: a variable, by its declarator, or a property, by the object that it is one of; or what it lies
 * in. Empty for what is not set but given once.
 */
export const settingsOf = once((provenance: Provenance) =>
  once((place: Place): readonly Setting[] => {
    const below: Step[] = [];
    for (let at: Place | undefined = place; at; at = at.base) {
      const found = at.base ? ofProperty(at, at.base, provenance) : ofVariable(at, provenance);
      if (found.length > 0) return found.map((one) => ({ ...one, path: [...one.path, ...below] }));
      below.unshift(at.step);
    }
    return [];
  }),
);

/** What sets a place in a function, in the order of the text; not in functions that stand in it. */
export function settingsIn(place: Place, owner: Owner, provenance: Provenance): readonly Setting[] {
  return byOwner(settingsOf(provenance)(place)).get(owner) ?? [];
}

/**
 * What sets a place last in front of a node, in the order of the text, in the innermost function around it that sets it;
 * where that sets it behind the node alone, as a loop does, the last of those.
 */
export function settingBefore(place: Place, at: PlainNode, provenance: Provenance): PlainNode | undefined {
  const ofPlace = byOwner(settingsOf(provenance)(place));
  if (ofPlace.size === 0) return undefined;
  for (let owner = ownerOf(at); ; owner = ownerOf(owner)) {
    const settings = ofPlace.get(owner);
    if (settings) {
      let index = firstFrom(at.start, settings) - 1;
      // What is set to something made of what was there before is set behind that.
      while ((settings[index]?.node.end ?? 0) > at.start) index--;
      return (settings[index] ?? settings.at(-1))?.node;
    }
    if (owner.kind !== 'function') return undefined;
  }
}

const byOwner = once((settings: readonly Setting[]): ReadonlyMap<Owner, readonly Setting[]> => {
  const found = new Map<Owner, Setting[]>();
  for (const setting of settings) append(found, ownerOf(setting.node), setting);
  for (const ofOwner of found.values()) ofOwner.sort((a, b) => a.start - b.start);
  return found;
});

function ofVariable({ root: { node } }: Place, { flow }: Provenance): readonly Setting[] {
  if (node.kind !== 'declarator' || node.target.kind !== 'name') return [];
  const binding = flow.parts.file.scopes.bindingOf(node.target);
  return (binding?.sources ?? []).flatMap(({ from, path }) => {
    const setting = from && settingOf(from);
    return setting ? [{ node: setting, start: setting.start, from, path, isPerhaps: false }] : [];
  });
}

/** Those of a property that is set more than once: one that is set once is known by what that gives it. */
function ofProperty({ step }: Place, base: Place, provenance: Provenance): readonly Setting[] {
  const { node } = base.root;
  const written = !base.base && node.kind === 'object' ? propertyNamed(node, step)?.value : undefined;
  const assigned = assignedByHolder(provenance)(step).get(base) ?? [];
  if (assigned.length + (written ? 1 : 0) < 2) return [];
  return written
    ? [{ node: written, start: written.start, from: written, path: [], isPerhaps: false }, ...assigned]
    : assigned;
}

/** What a file assigns to properties of one name, by the places that they may be properties of. */
const assignedByHolder = once(({ flow, bodyPlaces }: Provenance) => {
  const { file, assignments } = flow.parts;
  const byName = new Map<Step, ReadonlyMap<Place, readonly Setting[]>>();

  function read(name: Step): ReadonlyMap<Place, readonly Setting[]> {
    const found = new Map<Place, Setting[]>();
    const ofName = assignments(file).get(name) ?? [];
    if (ofName.length > maxAssignmentsOfName) return found;
    for (const { holder, value, path } of ofName) {
      const node = settingOf(value);
      if (node?.kind !== 'assign') continue;
      const certain = bodyPlaces.placeOf(holder);
      for (const base of bodyPlaces.mayBe(holder))
        append(found, base, { node, start: node.start, from: value, path, isPerhaps: base !== certain });
    }
    return found;
  }

  return (name: Step) => {
    let found = byName.get(name);
    if (!found) byName.set(name, (found = read(name)));
    return found;
  };
});

/** What gives a variable the value of `from`. */
function settingOf(from: PlainNode): PlainNode | undefined {
  let at: PlainNode | undefined = from.parent;
  while (at && (at.kind === 'await' || at.kind === 'sequence')) at = at.parent;
  return at?.kind === 'declarator' || at?.kind === 'assign' ? at : undefined;
}
