import type { Analysis } from '../../../corroboration/analysis.ts';
import type { CodeSite } from '../../../sites/site.ts';
import type { PlainNode } from '../../../tree/nodes.ts';
import { alikeIn } from './alike.ts';
import type { Carriers } from './carried.ts';
import { createReaders, mostParts, mostPlaces, type Readers } from './collection-readers.ts';
import { follow } from './follow.ts';
import { compared, listingOf } from './listings.ts';
import type { KeyPlace, Unmended } from './part.ts';
import { followType } from './typed-values.ts';

interface Known {
  readonly carriers: Carriers;
  readonly byCollection: Map<PlainNode, Readers>;
  readonly byNamed: Map<PlainNode, Readers>;
  /** Those of all collections that have a text, by that. */
  readonly byText: Map<string, Spelling>;
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
    byText: new Map<string, Spelling>(),
  };
  known.set(analysis, made);
  return made;
}

/** Who reads what a site spells; undefined where it is no key, element or member of a type that is asked by its text. */
export function readersOf(site: CodeSite, analysis: Analysis): Readers | undefined {
  const { written, kind } = site;
  const own = readersOfOne(site, analysis);
  // What has the type of a list's elements, `(typeof CODES)[number]`, is compared with.
  if (!own) return compared.has(kind) ? spellingOf(written, analysis).typed : undefined;
  const alike = alikeIn(analysis);
  // A map that has a key which a type lists is asked by what has that type.
  if (alike.types.has(written)) return beside(own, spellingOf(written, analysis).all);
  // What is compared with a text goes with all types that list it.
  const isCompared = own.isTyped && alike.sites.get(written)?.some((other) => compared.has(other.kind));
  return isCompared ? beside(own, spellingOf(written, analysis).typed) : own;
}

/** The same with what else reads the text. */
function beside(own: Readers, others: Readers | undefined): Readers {
  return {
    collection: own.collection,
    isTyped: own.isTyped,
    placesOf: (key) => (others ?? own).placesOf(key),
    unmendedFor: (key) => own.unmendedFor(key) ?? others?.unmendedFor(key),
  };
}

/** The readers of all collections and types that have a text, as one, and of those that a type has to do with. */
interface Spelling {
  readonly all: Readers | undefined;
  readonly typed: Readers | undefined;
}

function spellingOf(written: string, analysis: Analysis): Spelling {
  const { byText } = knownOf(analysis);
  const known = byText.get(written);
  if (known) return known;
  const others = (alikeIn(analysis).sites.get(written) ?? []).filter(({ kind }) => !compared.has(kind));
  const found = others.slice(0, mostParts).map((other) => readersOfOne(other, analysis));
  const all = [...new Set(found.filter((readers) => readers !== undefined))];
  const spelling = { all: joined(all), typed: joined(all.filter(({ isTyped }) => isTyped)) };
  byText.set(written, spelling);
  return spelling;
}

/** Several readers as one; what they say of a key is worked out once, whichever site asks. */
function joined(all: readonly Readers[]): Readers | undefined {
  const [first] = all;
  if (!first || all.length === 1) return first;
  const places = new Map<string, readonly KeyPlace[]>();
  const unmended = new Map<string, Unmended | undefined>();
  return {
    ...first,
    placesOf(key) {
      let found = places.get(key);
      if (!found) places.set(key, (found = placesIn(all, key)));
      return found;
    },
    unmendedFor(key) {
      if (!unmended.has(key)) unmended.set(key, unmendedIn(all, key));
      return unmended.get(key);
    },
  };
}

function placesIn(all: readonly Readers[], key: string): readonly KeyPlace[] {
  const places = new Map<number, KeyPlace>();
  for (const readers of all) {
    for (const place of readers.placesOf(key)) places.set(place.start, place);
    if (places.size > mostPlaces) return [];
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}

function unmendedIn(all: readonly Readers[], key: string): Unmended | undefined {
  for (const readers of all) {
    const left = readers.unmendedFor(key);
    if (left) return { whose: readers.collection, ...left };
  }
  return undefined;
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
