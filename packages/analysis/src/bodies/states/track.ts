import { append } from '../../basics/grouped.ts';
import { once } from '../../basics/once.ts';
import type { Provenance } from '../../flow/provenance.ts';
import { isBelow, type Place } from '../../flow/place.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { Answer } from '../../flow/conditions/answers.ts';
import type { CallNode, FunctionNode, PlainNode } from '../../tree/nodes.ts';
import { givenToCallback } from './handed-functions.ts';
import type { BodyEvent, BodyEvents } from './events.ts';
import { itemsInside, placesOfItems } from './items.ts';

/** One body, by all the places that it has in the functions it is followed into. */
export interface Track {
  readonly aliases: ReadonlySet<Place>;
  /** What calls pass beside it: `needs(body.rc, body.mc)`. */
  readonly bound: Bound;
  /** The same for the same places, and the same that is passed. */
  readonly id: string;
}

/** What parameters hold, by what is assumed of XT's answer. */
export type Bound = ReadonlyMap<Binding, Passed>;

export interface Passed {
  readonly answers: ReadonlyMap<string, Answer>;
  /** What its fields hold, whatever is assumed, where those are known. */
  readonly members?: ReadonlyMap<string, Answer>;
  /** Whether it depends on what is assumed. */
  readonly isTouched: boolean;
}

export const nothingBound: Bound = new Map();

export function trackOf(places: Iterable<Place>, bound: Bound = nothingBound): Track {
  const aliases = new Set(places);
  const ids = Array.from(aliases, ({ id }) => id).sort((a, b) => a - b);
  return { aliases, bound, id: `${ids.join()} ${writtenBound(bound)}` };
}

/** The same for the same that is passed; empty where nothing is. */
export function writtenBound(bound: Bound): string {
  const passed = Array.from(
    bound,
    ([{ id }, { answers, members = new Map<string, Answer>() }]) =>
      `${id}=${[...answers.values(), ...members.values()].map(written).join('|')}`,
  );
  return passed.sort().join(' ');
}

function written(answer: Answer): string {
  return answer.kind === 'literal' ? `${typeof answer.value} ${String(answer.value)}` : answer.kind;
}

/** What a call passes for which parameter. */
const passedBy = once((provenance: Provenance) =>
  once((call: CallNode): ReadonlyMap<Place, readonly number[]> => {
    const passed = new Map<Place, number[]>();
    for (const [index, argument] of call.args.entries()) {
      if (argument.kind === 'spread') break;
      for (const place of provenance.bodyPlaces.mayBe(argument)) append(passed, place, index);
    }
    return passed;
  }),
);

/** The same body inside a function: below each parameter for which a call passes it, or what it lies in. */
export function trackInside(
  track: Track,
  call: CallNode,
  owner: FunctionNode,
  provenance: Provenance,
): Track {
  // A callback that is written into the call has the body by the body's own place, unless it may be several.
  const isWritten = owner.parent === call;
  const isHanded = isWritten || provenance.calls.calledFunction(call) !== owner;
  const given = isHanded ? givenToCallback(provenance)(call) : undefined;
  const passed = isWritten ? undefined : passedBy(provenance)(call);
  const positionsOf = (place: Place): readonly number[] =>
    given?.places.has(place) ? [given.position] : (passed?.get(place) ?? []);
  const moved = new Set<Place>();
  for (const alias of track.aliases) {
    for (let at: Place | undefined = alias; at; at = at.base) {
      for (const index of positionsOf(at)) {
        const param = owner.params[index];
        const root = param && provenance.flow.places.root('parameter', param);
        const steps = stepsFrom(at, alias);
        const place = root && below(root, steps, provenance);
        // What one call alone gives to a function goes by its own place there.
        const passed =
          given && below(provenance.bodyPlaces.placeOfParameter(owner, index), steps, provenance);
        if (place && !(passed && track.aliases.has(passed))) moved.add(place);
      }
    }
  }
  for (const item of itemsInside(track.aliases, call, owner, provenance)) moved.add(item);
  if (moved.size === 0) return track;
  // A function that stands elsewhere knows what it is given by its parameter alone.
  return trackOf(given && !isWritten ? moved : [...track.aliases, ...moved], track.bound);
}

function stepsFrom(base: Place, place: Place): readonly string[] {
  return place === base || !place.base ? [] : [...stepsFrom(base, place.base), place.step];
}

function below(root: Place, steps: readonly string[], { flow }: Provenance): Place | undefined {
  return steps.reduce<Place | undefined>((at, step) => at && flow.places.into(at, step), root);
}

/** Whether an event is about the body: surely, perhaps, or not. */
export function aboutOf(event: BodyEvent, track: Track): 'surely' | 'perhaps' | undefined {
  const { certain, places, kind, list } = event;
  if (track.aliases.has(certain)) return 'surely';
  // Of several items of a list, the one that has its turn is the body once.
  for (const place of places) if (track.aliases.has(place)) return list ? 'surely' : 'perhaps';
  if (kind !== 'body') return undefined;
  // What holds the body is handed on with it: a response, a list.
  for (const place of [certain, ...places]) {
    for (const alias of track.aliases) if (isBelow(alias, place)) return 'perhaps';
  }
  return undefined;
}

/** The events of a node that are about the body. */
export function eventsAt(node: PlainNode, track: Track, events: BodyEvents): readonly BodyEvent[] {
  return events.at(node).filter((event) => aboutOf(event, track) !== undefined);
}

/** Whether the body is one of the items of the list that `node` is, or lies in one that has its turn. */
export function isItemOf(node: PlainNode, track: Track, provenance: Provenance, events: BodyEvents): boolean {
  for (const alias of track.aliases) if (events.listsOf(alias).has(node)) return true;
  for (const item of placesOfItems(node, provenance)) {
    for (const alias of track.aliases) if (isBelow(alias, item)) return true;
  }
  return false;
}
