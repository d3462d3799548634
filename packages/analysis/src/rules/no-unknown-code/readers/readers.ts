import type { Analysis } from '../../../corroboration/analysis.ts';
import type { CodeSite } from '../../../sites/site.ts';
import type { PlainNode } from '../../../tree/nodes.ts';
import { alikeIn } from './alike.ts';
import type { Carriers } from './carried.ts';
import { createReaders, mostParts, mostPlaces, type Readers } from './collection-readers.ts';
import { follow } from './follow.ts';
import { compared, listingOf } from './listings.ts';
import type { KeyPlace } from './part.ts';
import { followType } from './typed-values.ts';

interface Known {
  readonly carriers: Carriers;
  readonly byCollection: Map<PlainNode, Readers>;
  readonly byNamed: Map<PlainNode, Readers>;
  /** Those of all collections that have a text, by that. */
  readonly byText: Map<string, readonly Readers[]>;
}

const known = new WeakMap<Analysis, Known>();

function knownOf(analysis: Analysis): Known {
  const found = known.get(analysis);
  if (found) return found;
  const carriers: Carriers = {
    analysis,
    bindings: new Map(),
    fields: new Map(),
    types: new Map(),
    queried: { keys: new Map(), values: new Map() },
    todo: [],
    values: undefined,
    members: new Map(),
    follow(node, carried, part) {
      carriers.todo.push(() => {
        follow(node, carried, part, carriers);
      });
    },
    followType(type, part) {
      carriers.todo.push(() => {
        followType(type, part, carriers);
      });
    },
  };
  const made = {
    carriers,
    byCollection: new Map<PlainNode, Readers>(),
    byNamed: new Map<PlainNode, Readers>(),
    byText: new Map<string, readonly Readers[]>(),
  };
  known.set(analysis, made);
  return made;
}

/** Who reads what a site spells; undefined where it is no key, element or member of a type that is asked by its text. */
export function readersOf(site: CodeSite, analysis: Analysis): Readers | undefined {
  const own = readersOfOne(site, analysis);
  if (own) {
    if (!alikeIn(analysis).types.has(site.written)) return own;
    // A map that has a key which a type lists is asked by what has that type.
    const all = readersSpelling(site.written, analysis);
    return all.length > 1 ? joined(own, all) : own;
  }
  // What has the type of a list's elements, `(typeof CODES)[number]`, is compared with.
  if (!compared.has(site.kind)) return undefined;
  return readersSpelling(site.written, analysis).find((readers) =>
    readers.placesOf(site.written).some(({ start }) => start === site.textStart),
  );
}

/** The readers of all collections and types that have a text. */
function readersSpelling(written: string, analysis: Analysis): readonly Readers[] {
  const { byText } = knownOf(analysis);
  let all = byText.get(written);
  if (!all) {
    const others = (alikeIn(analysis).sites.get(written) ?? []).filter(({ kind }) => !compared.has(kind));
    const found = others.slice(0, mostParts).map((other) => readersOfOne(other, analysis));
    byText.set(written, (all = [...new Set(found.filter((readers) => readers !== undefined))]));
  }
  return all;
}

function joined(own: Readers, all: readonly Readers[]): Readers {
  return {
    collection: own.collection,
    placesOf(key) {
      const places = new Map<number, KeyPlace>();
      for (const readers of all) {
        for (const place of readers.placesOf(key)) places.set(place.start, place);
        if (places.size > mostPlaces) return [];
      }
      return [...places.values()].sort((a, b) => a.start - b.start);
    },
    unmendedFor(key) {
      for (const readers of [own, ...all]) {
        const left = readers.unmendedFor(key);
        if (left) return { whose: readers.collection, ...left };
      }
      return undefined;
    },
  };
}

function readersOfOne(site: CodeSite, analysis: Analysis): Readers | undefined {
  const listing = listingOf(site, analysis);
  if (!listing) return undefined;
  const { byCollection, byNamed, carriers } = knownOf(analysis);
  const found = listing.isNamed ? byNamed : byCollection;
  let readers = found.get(listing.node);
  if (!readers) found.set(listing.node, (readers = createReaders(listing, carriers)));
  return readers;
}
