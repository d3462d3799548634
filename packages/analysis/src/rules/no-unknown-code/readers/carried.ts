import type { Analysis } from '../../../corroboration/analysis.ts';
import type { MemberNode, PlainNode } from '../../../tree/nodes.ts';
import type { Part } from './part.ts';

/** A value on its way: the collection stands at `path` inside it. */
export interface Carried {
  readonly path: readonly string[];
  /** Whether it is a Map, a Set or an array, which has methods; an object has keys alone. */
  readonly isList: boolean;
  /** Whether it may be another collection as well: what is spelled there belongs to both. */
  readonly isShared: boolean;
  /** Whether its type has the keys of the collection: so has whatever else is put there. */
  readonly isDeclared?: boolean;
}

/** Deeper nests of tables than this are not followed: `this.tables.errors.exact` has three steps. */
export const longestCarriedPath = 3;

/** The carriers of one file's collections: each is read once, whichever key is asked for. */
export interface Carriers {
  readonly analysis: Analysis;
  readonly bindings: Map<string, Part>;
  readonly fields: Map<PlainNode, Map<string, Part>>;
  readonly types: Map<PlainNode, Part>;
  /** What types ask values for: `typeof X`, `(typeof X)[number]`. */
  readonly queried: Readonly<Record<'keys' | 'values', Map<PlainNode, Part>>>;
  /** The calls of `Object.values`, by what they are given; grouped when first asked. */
  values: ReadonlyMap<PlainNode, readonly PlainNode[]> | undefined;
  /** The members of a name, by what they are members of; grouped when first asked. */
  readonly members: Map<string, ReadonlyMap<PlainNode, readonly MemberNode[]>>;
  /** What is still to be read: done one after the other, a long way needs no deep stack. */
  readonly todo: (() => void)[];
  /** Follows the value at `node`, later, to what reads it. */
  follow(node: PlainNode, carried: Carried, part: Part): void;
  /** Follows a type with the keys of the collection, later, to the values that have it. */
  followType(type: PlainNode, part: Part): void;
}
