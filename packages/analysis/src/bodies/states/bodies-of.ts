import type { FileModel } from '../../file/file.ts';
import { hasTurn, isWhole, listOfLoop } from '../../flow/control/listed-loops.ts';
import { readPath } from '../../flow/parts.ts';
import { anyItem, type Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { PlainNode } from '../../tree/nodes.ts';
import type { PatternOrigin } from '../pattern-reads.ts';
import { isPlain } from './calls.ts';
import { placesOfItemsHanded, itemsWritten } from './items.ts';
import { listInTurn, listOfParameter, turnsAt } from './turns.ts';

/** The bodies that an expression has to do with. */
export interface Of {
  /** The body that it must be. */
  readonly certain: Place;
  /** The bodies that it may be. */
  readonly places: ReadonlySet<Place>;
  /** The list in which each of those has its turn where it stands: then it is each of them once. */
  readonly list: PlainNode | undefined;
}

/** Tells which bodies the expressions of a file have to do with. */
interface BodiesOf {
  /** Of the body that an expression is. */
  ofObject(object: PlainNode): Of;
  /** Of what is handed on: itself, and the items of a list. */
  ofHanded(node: PlainNode): Of;
  /** Of the body that a pattern takes apart. */
  ofPattern(origin: PatternOrigin, body: Place): Of;
}

export function createBodiesOf({ scopes }: FileModel, provenance: Provenance): BodiesOf {
  const { flow, bodyPlaces } = provenance;

  function ofObject(object: PlainNode): Of {
    const certain = bodyPlaces.placeOf(object);
    const { list, counted } = turnsAt(object, scopes) ?? {};
    const places = new Set(bodyPlaces.mayBe(object));
    // An item of a list that the only call passes is one of what is written there.
    if (list)
      for (const place of places)
        for (const item of flow.ask(flow.parts.questions.contents(place)).places) places.add(item);
    if (list && counted && !isWhole(counted)) {
      const leftOut = itemsWritten(list, provenance).filter((_, position) => !hasTurn(counted, position));
      for (const item of leftOut) places.delete(item);
    }
    return { certain, places, list };
  }

  return {
    ofObject,
    ofHanded(node) {
      const of = ofObject(node);
      const { parent } = node;
      // `Promise.all(list)` is that list; what is spread is a part of something else.
      if (parent?.kind === 'spread' || (parent?.kind === 'call' && isPlain(parent, scopes))) return of;
      return { ...of, places: new Set([...of.places, ...placesOfItemsHanded(node, provenance)]) };
    },
    ofPattern(origin, body) {
      const whole = origin.from
        ? flow.valueOf(origin.from)
        : flow.valueOfParameter(origin.owner, origin.index);
      const { places } = readPath(whole, origin.path, flow.parts, flow.ask, anyItem);
      const list = origin.from
        ? origin.from.parent?.kind === 'loop'
          ? listOfLoop(origin.from.parent)
          : listInTurn(origin.from, scopes)
        : listOfParameter(origin.owner, origin.index);
      return { certain: body, places: new Set([body, ...places]), list };
    },
  };
}
