import type { Binding, PatternStep } from '../scope/bindings.ts';
import type { Callers } from './callers.ts';
import type { Flow } from './flow.ts';
import { anyItem, isItem, type Place } from './place.ts';
import { isWithin } from '../tree/ancestors.ts';
import { memberName } from '../tree/keys.ts';
import type { MemberNode, PlainNode } from '../tree/nodes.ts';
import { longestAlias } from '../knowledge/thresholds.ts';

/** The one place that stands for an expression: two expressions that mean one body have the same. */
export interface BodyPlaces {
  placeOf(node: PlainNode): Place;
  /** The property itself that a member names, or any entry of a table; undefined for an item of a list. */
  propertyOf(member: MemberNode): Place | undefined;
  /** All places that the value may be in: what excuses needs only one of them. */
  mayBe(node: PlainNode): ReadonlySet<Place>;
  /** The place of what is passed for a parameter, whatever pattern takes it apart. */
  placeOfParameter(owner: PlainNode, index: number): Place;
  /** The place of what lies at `path` below `node`. */
  placeBelow(node: PlainNode, path: readonly PatternStep[]): Place;
  /** The same place at the only caller of the function whose parameter it lies below. */
  outward(place: Place): Place;
  below(place: Place, path: readonly PatternStep[]): Place;
  /** The same place with any item of a list instead of one. */
  amongItems(place: Place): Place;
  /** The places that a binding's value may be read from, its last step left out, where that step is `field`. */
  bodiesOf(binding: Binding, field: string): readonly Place[];
}

export function createBodyPlaces(flow: Flow, callers: Callers): BodyPlaces {
  const { places } = flow;
  const known = new Map<PlainNode, Place>();
  const outwards = new Map<Place, Place>();

  function placeOf(node: PlainNode, depth = longestAlias): Place {
    let place = known.get(node);
    if (!place) known.set(node, (place = outward(find(node, depth), depth)));
    return place;
  }

  function find(node: PlainNode, depth: number): Place {
    const { places: from } = flow.valueOf(node);
    const [only] = from;
    if (only && from.size === 1) return only;
    if (depth > 0) {
      // `body ?? {}` is the body wherever there is one.
      if (node.kind === 'logical' && node.operator !== '&&') return placeOf(node.left, depth - 1);
      if (node.kind === 'await') return placeOf(node.argument, depth - 1);
      const kept = node.kind === 'member' ? propertyOf(node, depth - 1) : undefined;
      if (kept) return kept;
      if (node.kind === 'name') {
        const binding = flow.parts.file.scopes.bindingOf(node);
        const [source, ...others] = binding?.sources ?? [];
        if (source?.from && others.length === 0 && !binding?.parameter) {
          return below(placeOf(source.from, depth - 1), source.path);
        }
        const { owner, index, path } = binding?.parameter ?? {};
        const param = owner?.kind === 'function' && index !== undefined ? owner.params[index] : undefined;
        if (param && path) return below(places.root('parameter', param), path);
        const declared = binding?.declarations[0];
        if (declared) return places.root('node', declared);
      }
    }
    return places.root('node', node);
  }

  /** The property that a member names, whatever it holds: what is asked of it is asked of what it holds there. */
  function propertyOf(member: MemberNode, depth: number): Place | undefined {
    const name = memberName(member);
    const holder = placeOf(member.object, depth);
    if (name === undefined) return isKeyed(holder) ? places.into(holder, anyItem) : undefined;
    return isItem(name) ? undefined : places.into(holder, name);
  }

  /** Whether entries of a table are set by key, as in `table[id] = body`: those of a list have their turns. */
  function isKeyed(table: Place): boolean {
    const { file, questions } = flow.parts;
    const assigned = flow.ask(questions.assigned(file, anyItem)).byHolder?.get(table) ?? [];
    return (
      table.root.node.kind !== 'array' && [...assigned].some(({ value }) => value.parent?.kind !== 'call')
    );
  }

  /** What a function is passed by the file's only call of it is what its parameter holds. */
  function outward(place: Place, depth = longestAlias): Place {
    if (place.root.kind !== 'parameter' || depth === 0) return place;
    const outermost = outwards.get(place);
    if (outermost) return outermost;
    outwards.set(place, place);
    const owner = place.root.node.parent;
    // Who else calls a function of another module is not known.
    if (owner?.kind !== 'function' || !flow.parts.file.files.isOwn(owner)) return place;
    const [call, ...others] = callers.callsOf(owner);
    if (!call || others.length > 0 || isWithin(call, owner)) return place;
    const passed = callers.passed(call, owner, flow.parts.functions.positionOf(place.root.node, owner));
    const [only] = passed?.places ?? [];
    if (!only || passed?.places.size !== 1) return place;
    const moved = places.moved(place, only);
    const found = moved ? outward(moved, depth - 1) : place;
    outwards.set(place, found);
    return found;
  }

  function below(place: Place, path: readonly PatternStep[]): Place {
    return path.reduce<Place>((base, step) => places.into(base, step ?? anyItem) ?? base, place);
  }

  function amongItems(place: Place): Place {
    return place.base ? below(amongItems(place.base), [isItem(place.step) ? anyItem : place.step]) : place;
  }

  return {
    placeOf: (node) => placeOf(node),
    propertyOf: (member) => propertyOf(member, longestAlias),
    mayBe(node) {
      const found = new Set<Place>([placeOf(node)]);
      for (const place of flow.valueOf(node).places) found.add(outward(place));
      return found;
    },
    placeOfParameter(owner, index) {
      if (owner.kind !== 'function') return places.root('node', owner);
      const passed = flow.valueOfParameter(owner, index).places;
      const [only] = passed;
      const param = owner.params[index];
      if (only && passed.size === 1) return outward(only);
      return places.root('parameter', param ?? owner);
    },
    placeBelow: (node, path) => below(placeOf(node), path),
    outward: (place) => outward(place),
    below,
    amongItems,
    bodiesOf(binding, field) {
      const { parameter, sources } = binding;
      const isField = ({ path }: { readonly path: readonly PatternStep[] }): boolean => path.at(-1) === field;
      if (!sources.some(isField) && !(parameter && isField(parameter))) return [];
      return bodiesIn(flow.valueOfBinding(binding).places, field).map((body) => outward(body));
    },
  };
}

/** What `field` is read from, of the places that end with it. */
export function bodiesIn(from: Iterable<Place>, field: string): readonly Place[] {
  const bodies: Place[] = [];
  for (const { base, step } of from) if (base && step === field) bodies.push(base);
  return bodies;
}
