import type { PlainNode } from '../../../tree/nodes.ts';
import { alikeIn } from './alike.ts';
import type { Carriers } from './carried.ts';
import { membersOf, partOf, valuesPart } from './first-part.ts';
import { compared, type Listing } from './listings.ts';
import { addUnmended, emptyPart, type KeyPlace, keyPlaceOf, type Part, type Unmended } from './part.ts';

/** Who reads the keys of one collection. */
export interface Readers {
  /** The collection itself, or the type that lists the key. */
  readonly collection: PlainNode;
  /** Whether a type has its keys: what is compared with one anywhere in the file is one of its places. */
  readonly isTyped: boolean;
  /** Every place that spells `key`, the collection's own among them, in the order of the text. */
  placesOf(key: string): readonly KeyPlace[];
  /** What may read `key` and cannot be mended with it. */
  unmendedFor(key: string): Unmended | undefined;
}

/**
 * A key that is spelled in more places than this is not mended in all of them: each of n findings would change n places.
 * No table of the corpus is read in a tenth of so many.
 */
export const mostPlaces = 300;

/** A unit of more carriers than this is not followed to its end: what lies beyond may read anything. */
export const mostParts = 200;

export function createReaders({ node: collection, isNamed }: Listing, carriers: Carriers): Readers {
  const { analysis } = carriers;
  const first = isNamed ? valuesPart(collection, carriers) : partOf(collection, carriers);
  for (let next = carriers.todo.pop(); next; next = carriers.todo.pop()) next();
  const parts = reachable(first);
  const isTyped = parts.some((part) => part.isTyped);
  let unmended: Unmended | undefined;
  const merged = emptyPart();
  for (const part of parts) if (part.unmended) addUnmended(merged, part.unmended.why, part.unmended.at);
  unmended = merged.unmended;
  if (parts.length > mostParts) unmended ??= { why: 'unclear', at: collection.start };

  function placesOf(key: string): readonly KeyPlace[] {
    const byStart = new Map<number, KeyPlace>();
    const add = (place: KeyPlace | undefined): void => {
      if (place && !byStart.has(place.start)) byStart.set(place.start, place);
    };
    for (const part of parts) {
      for (const place of part.places.get(key) ?? []) {
        add(place);
        if (byStart.size > mostPlaces) break;
      }
    }
    if (collection.kind === 'object' && !isNamed)
      for (const { property } of membersOf(collection, key, carriers)) add(keyPlaceOf(property));
    // What a type lists, a value of that type is compared with.
    const alike = alikeIn(analysis);
    for (const { kind, node, group } of isTyped ? (alike.sites.get(key) ?? []) : []) {
      if (byStart.size > mostPlaces) break;
      const found = compared.has(kind) ? keyPlaceOf(node) : undefined;
      const beside = group && alike.groups.get(group);
      add(found && beside ? { ...found, beside } : found);
    }
    // All of one type with so many tables: mended one by one, what is left says where else to look.
    if (byStart.size > mostPlaces) return [];
    return [...byStart.values()].sort((a, b) => a.start - b.start);
  }

  return {
    collection,
    isTyped,
    placesOf,
    unmendedFor(key) {
      if (unmended?.why === 'exported') return unmended;
      const spelled = new Set(placesOf(key).map(({ start }) => start));
      for (const part of parts) {
        const at = part.shared.get(key);
        // What is shared with other collections is mended where its type has the keys of this one.
        if (at !== undefined && !spelled.has(at)) return { why: 'unclear', at };
      }
      if (unmended) return unmended;
      if (spelled.size === 0) return { why: 'unclear', at: collection.start };
      if (!isTyped) return undefined;
      const left = (alikeIn(analysis).others.get(key) ?? []).find(
        (node) => !spelled.has(keyPlaceOf(node)?.start ?? -1),
      );
      return left && { why: 'unclear', at: left.start };
    },
  };
}

function reachable(first: Part): readonly Part[] {
  const found = new Set([first]);
  for (const part of found) {
    for (const next of part.next) found.add(next);
    if (found.size > mostParts) break;
  }
  return [...found];
}
