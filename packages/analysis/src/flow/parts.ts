import type { Binding } from '../scope/bindings.ts';
import type { FileModel } from '../file/file.ts';
import type { Exported } from '../file/files.ts';
import type { AskFlow, Assignment, FlowQuestions } from './questions.ts';
import type { PlainNode } from '../tree/nodes.ts';
import type { Functions } from './functions.ts';
import type { Places, Step } from './place.ts';
import type { Ways } from './ways.ts';
import type { Value } from './value.ts';
import { Gathering, nothing, onlyPlace, unknown } from './value.ts';

/**
 * What is supposed of tables that are asked with an unknown key: which entry each gives. An address and what reads its
 * body come from the same entry, so a table is judged an entry at a time.
 */
export type Chosen = ReadonlyMap<PlainNode, PlainNode>;

/** What the readers of flow work with. */
export interface FlowParts {
  readonly chosen: Chosen;
  /** The file that is analysed; `file.files` has the modules into which values are followed. */
  readonly file: FileModel;
  readonly places: Places;
  readonly questions: FlowQuestions;
  readonly functions: Functions;
  readonly ways: Ways;
  /** The variables of a file that `instanceof` is asked about. */
  readonly narrowed: (file: FileModel) => ReadonlySet<Binding>;
  /** The assignments of a file to properties, by the property's name. */
  readonly assignments: (file: FileModel) => ReadonlyMap<string, readonly Assignment[]>;
}

/** What lies one step below each place that a value may come from. */
export function readStep(value: Value, step: Step, { places, questions }: FlowParts, ask: AskFlow): Value {
  const only = value.isOpen ? undefined : onlyPlace(value);
  if (only) {
    const below = places.into(only, step);
    return below ? ask(questions.contents(below)) : unknown;
  }
  const gathered = new Gathering(places);
  gathered.addOpen(value);
  for (const place of value.places) {
    const below = places.into(place, step);
    gathered.add(below ? ask(questions.contents(below)) : unknown);
  }
  return gathered.value();
}

export function readPath(
  value: Value,
  path: readonly (Step | undefined)[],
  parts: FlowParts,
  ask: AskFlow,
  anyItem: Step,
): Value {
  return path.reduce<Value>((at, step) => readStep(at, step ?? anyItem, parts, ask), value);
}

/** The same step of every place, without asking what is kept there: for what a method reads of a response. */
export function stepOf(value: Value, step: Step, { places }: FlowParts): Value {
  const gathered = new Gathering(places);
  gathered.addOpen(value);
  for (const place of value.places) gathered.addPlace(places.into(place, step));
  return gathered.value();
}

export function union(parts: FlowParts, values: readonly Value[]): Value {
  const [first, ...others] = values;
  if (!first) return nothing;
  if (others.length === 0) return first;
  const gathered = new Gathering(parts.places);
  for (const value of values) gathered.add(value);
  return gathered.value();
}

/** The value of what a module exports; the exported names of a module itself are read from its program. */
export function readExported(exported: readonly Exported[], parts: FlowParts, ask: AskFlow): Value {
  return union(
    parts,
    exported.map((one) => ('whole' in one ? readStep(ask(one.whole), one.part, parts, ask) : ask(one))),
  );
}
