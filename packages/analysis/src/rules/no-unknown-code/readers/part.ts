import { append } from '../../../basics/grouped.ts';
import type { PlainNode } from '../../../tree/nodes.ts';

/** A stretch of the text that spells a key, and how it must be written anew. */
export interface KeyPlace {
  readonly start: number;
  readonly end: number;
  /**
   * `text`: inside quotes; `key`: a property's name; `member`: what stands behind a dot; `shorthand`: `{ AUHT_103 }`,
   * where the variable of that name stays.
   */
  readonly form: 'text' | 'key' | 'member' | 'shorthand';
  /** What stands beside it: no key and no case may stand there twice. */
  readonly beside?: ReadonlySet<string>;
  /** Whether the collection is given the key there: `X.AUHT_103 = …`, `X.set('AUHT_103', …)`. */
  readonly isWritten?: boolean;
}

/** Why a key may be read where it cannot be mended. */
type Elsewhere = 'exported' | 'handedOn' | 'listed' | 'unclear';

/** Something that may read a key and is left as it is. */
export interface Unmended {
  readonly why: Elsewhere;
  readonly at: number;
  /** What it reads a key of, where that is another collection than the one asked about. */
  readonly whose?: PlainNode;
}

/** What one carrier of a collection (its literal, a variable, a type) says about its keys. */
export interface Part {
  /** Where its keys are spelled, by key. */
  readonly places: Map<string, KeyPlace[]>;
  /** Where a key is read together with those of other collections, by key. */
  readonly shared: Map<string, number>;
  /** What reads some key, nobody knows which. */
  unmended: Unmended | undefined;
  /** Parameters that it was asked with: what calls pass for them is known. */
  readonly parameters: Set<string>;
  /** A type that names the keys: its values may be spelled anywhere in the file. */
  isTyped: boolean;
  /** The carriers that the value goes on to. */
  readonly next: Set<Part>;
}

export function emptyPart(): Part {
  return {
    places: new Map(),
    shared: new Map(),
    unmended: undefined,
    parameters: new Set(),
    isTyped: false,
    next: new Set(),
  };
}

export function addPlace({ places }: Part, key: string, place: KeyPlace): void {
  append(places, key, place);
}

/** The first in the text stays; that it is exported outweighs what happens inside the file. */
export function addUnmended(part: Part, why: Elsewhere, at: number): void {
  const known = part.unmended;
  if (known && (known.why === 'exported' || (why !== 'exported' && known.at <= at))) return;
  part.unmended = { why, at };
}

/** The place of a literal or of a property's name; undefined for what spells no key. */
export function keyPlaceOf(node: PlainNode): KeyPlace | undefined {
  const { start, end, parent } = node;
  if (node.kind === 'string') return { start: start + 1, end: end - 1, form: 'text' };
  if (node.kind !== 'key') return undefined;
  if (parent?.kind === 'member') return { start, end, form: 'member' };
  const isShorthand = parent?.kind === 'property' && parent.isShorthand;
  return { start, end, form: isShorthand ? 'shorthand' : 'key' };
}
