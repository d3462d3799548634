import type { NameNode, PlainNode } from '../tree/nodes.ts';

/** One step from a value into a part of it: a property's name, a position in a list; undefined where it may be any. */
export type PatternStep = string | undefined;

/** The step into what is left of a list from a position on: `[, ...rest]`. */
export function restFrom(position: number): PatternStep {
  return `${position}...`;
}

/**
 * Where a binding gets a value from: `from`, then `path` into it. `const { data: { mc } } = response` gives `mc` the
 * source `response` with the path `data`, `mc`.
 */
export interface Source {
  readonly from: PlainNode | undefined;
  readonly path: readonly PatternStep[];
  /** The default in a pattern or parameter, used when the value is undefined. */
  readonly fallback: PlainNode | undefined;
}

/** A variable, parameter, function, class, enum, import or type, in one scope. */
export interface Binding {
  readonly id: number;
  readonly name: string;
  /** The nodes that declare it: declarators, functions, classes, enums, types, imports, parameters. */
  readonly declarations: PlainNode[];
  /** Initializers and assignments, in the order of the text. */
  readonly sources: Source[];
  /** Where it is a parameter: its function and position. */
  parameter:
    { readonly owner: PlainNode; readonly index: number; readonly path: readonly PatternStep[] } | undefined;
}

/** The scopes of one file, resolved. */
export interface Scopes {
  /** The binding that `name` declares or refers to; undefined for globals. */
  bindingOf(name: NameNode): Binding | undefined;
  /** The binding that a name would refer to if it stood in `at`; undefined for globals. */
  bindingAt(name: string, at: PlainNode): Binding | undefined;
  /** The names that refer to `binding`, in the order of the text, without those that declare it. */
  referencesOf(binding: Binding): readonly NameNode[];
  readonly bindings: readonly Binding[];
}
