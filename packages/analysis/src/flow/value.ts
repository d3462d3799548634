import { maxPlacesOfValue } from '../knowledge/thresholds.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Place, Places } from './place.ts';

/** The places that a value may come from. */
export interface Value {
  readonly places: ReadonlySet<Place>;
  /** Whether it may come from elsewhere too: from code that is not read, or by more ways than are followed. */
  readonly isOpen: boolean;
  /** Whether there were more than are followed, so that the ways by which they came are forgotten. */
  readonly isJoined?: boolean;
}

/** Of what is not worked out yet, and of `undefined`. */
export const nothing: Value = { places: new Set(), isOpen: false };

/** Whether there is nothing, or nothing is known yet: what must not be taken for unknown while it is worked out. */
export function isNothing({ places, isOpen }: Value): boolean {
  return places.size === 0 && !isOpen;
}

/** Of what nobody can tell. */
export const unknown: Value = { places: new Set(), isOpen: true };

const single = new WeakMap<Place, Value>();

/**
 * Of what has more than are followed even so. Whatever else comes together with it is too much as well: in a circle of
 * functions it would else depend on who asks first which of them are still told.
 */
const tooMuch: Value = { places: new Set(), isOpen: true, isJoined: true };

/** The value that comes from one place alone. */
export function valueOf(place: Place | undefined): Value {
  if (!place) return unknown;
  let value = single.get(place);
  if (!value) single.set(place, (value = { places: new Set([place]), isOpen: false }));
  return value;
}

/** The only place that a value comes from; undefined where it is more than one, or none. */
export function onlyPlace({ places, isOpen }: Value): Place | undefined {
  if (isOpen || places.size !== 1) return undefined;
  const [only] = places;
  return only;
}

export function isSameValue(first: Value, second: Value): boolean {
  if (first === second) return true;
  if (first.isOpen !== second.isOpen || first.places.size !== second.places.size) return false;
  for (const place of first.places) if (!second.places.has(place)) return false;
  return true;
}

/** Gathers values. Beyond a bound the ways by which they came are forgotten first, then all of them. */
export class Gathering {
  private readonly found = new Set<Place>();
  private readonly nodes = new Set<PlainNode>();
  private readonly places: Places;
  private isOpen = false;
  private isTooMuch = false;

  constructor(places: Places) {
    this.places = places;
  }

  add(value: Value): void {
    this.addOpen(value);
    for (const place of value.places) this.addPlace(place);
  }

  /** Whether nothing that is added can change that it is too much: who gathers by many ways may stop. */
  get isFull(): boolean {
    return this.isTooMuch || this.nodes.size > maxPlacesOfValue;
  }

  /** Whether a value is known at all, without its places. */
  addOpen({ places, isOpen, isJoined = false }: Value): void {
    this.isOpen ||= isOpen;
    this.isTooMuch ||= isJoined && places.size === 0;
  }

  addPlace(place: Place | undefined): void {
    if (!place) {
      this.isOpen = true;
      return;
    }
    this.found.add(place);
    this.nodes.add(place.root.node);
  }

  value(): Value {
    if (this.isTooMuch) return tooMuch;
    if (this.found.size === 0) return this.isOpen ? unknown : nothing;
    if (this.found.size <= maxPlacesOfValue) return { places: this.found, isOpen: this.isOpen };
    return this.joined();
  }

  joined(): Value {
    const joined = new Set<Place>();
    for (const place of this.found) {
      const { kind, node, chain } = place.root;
      const joint = chain ? this.places.moved(place, this.places.root(kind, node)) : place;
      if (joint) joined.add(joint);
    }
    return joined.size <= maxPlacesOfValue ? { places: joined, isOpen: true, isJoined: true } : tooMuch;
  }
}

/**
 * What was worked out again, in circles that lead back to it. What has been joined stays so: it would else become
 * less, be told apart again, and go on for ever.
 */
export function grown<Found extends Value>(previous: Found, found: Found, places: Places): Found {
  if (!previous.isJoined) return found;
  const gathered = new Gathering(places);
  gathered.add(previous);
  gathered.add(found);
  return previous.places.size === 0 ? previous : { ...found, ...gathered.joined() };
}
