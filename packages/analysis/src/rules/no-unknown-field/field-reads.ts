import type { Analysis } from '../../corroboration/analysis.ts';
import { isOverwritten } from '../../bodies/states/events.ts';
import type { Body } from '../../bodies/values.ts';
import type { PatternRead } from '../../bodies/pattern-reads.ts';
import type { Place } from '../../flow/place.ts';
import { unwrap } from '../../flow/unwrap.ts';
import type { Binding } from '../../scope/bindings.ts';
import type { MemberNode, PlainNode } from '../../tree/nodes.ts';

/** What a field is read for: see `absentFields` of the catalogue. */
export type Meaning = 'reason' | 'code' | 'outcome' | 'result';

/** A field that XT's envelope lacks, read from a body of XT's. */
export interface FieldRead {
  readonly field: string;
  readonly meaning: Meaning;
  readonly body: Place;
  readonly found: Body;
  /** What to report: the field's name where it is taken from the body. */
  readonly token: PlainNode;
  /** The member that reads it, or the pattern that takes it. */
  readonly source: MemberNode | PatternRead;
  /** The expression that is the body, or that the pattern takes apart; a parameter has none. */
  readonly object: PlainNode | undefined;
  /** Where its value is used: the member itself, or every place of a name that it was given. */
  readonly uses: readonly PlainNode[];
}

/** Every read of a field that a body has not, in the order of the text. */
export function collectFieldReads({ file, provenance, bodies }: Analysis): readonly FieldRead[] {
  const { absentFields } = file.knowledge.catalogue.api;
  const reads: FieldRead[] = [];
  const meanings = new Map<string, Meaning>();
  for (const meaning of ['reason', 'code', 'outcome', 'result'] as const) {
    for (const field of absentFields[meaning]) meanings.set(field, meaning);
  }

  function referencesOf(binding: Binding | undefined): readonly PlainNode[] {
    // What is also assigned elsewhere may hold something else.
    if (!binding || binding.sources.length > 1) return [];
    return file.scopes.referencesOf(binding);
  }

  function usesOf(member: MemberNode): readonly PlainNode[] {
    const { parent } = member;
    const target = parent?.kind === 'declarator' && parent.init === member ? parent.target : undefined;
    return target?.kind === 'name' ? referencesOf(file.scopes.bindingOf(target)) : [member];
  }

  function usesInPattern({ property: { value }, pattern }: PatternRead): readonly PlainNode[] {
    if (value?.kind === 'name') return referencesOf(file.scopes.bindingOf(value));
    // A default is there for what may be missing.
    return value && value.kind !== 'default' ? [pattern] : [];
  }

  for (const [field, meaning] of meanings) {
    for (const member of file.membersNamed(field)) {
      if (isOverwritten(member)) continue;
      const { object, property: token } = member;
      const found = bodies.bodyAt(object);
      if (!found) continue;
      const body = provenance.bodyPlaces.placeOf(unwrap(object));
      reads.push({ field, meaning, body, found, token, source: member, object, uses: usesOf(member) });
    }
  }
  for (const source of bodies.patterns.reads) {
    const { name: field, body, origin, property } = source;
    const meaning = meanings.get(field);
    const found = meaning && bodies.bodyAtPattern(origin);
    if (!found) continue;
    const { key: token } = property;
    const object = origin.path.length === 0 ? origin.from : undefined;
    reads.push({ field, meaning, body, found, token, source, object, uses: usesInPattern(source) });
  }
  return reads.sort((a, b) => a.token.start - b.token.start);
}
