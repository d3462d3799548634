import type { FileModel } from '../../file/file.ts';
import type { Place } from '../../flow/place.ts';
import type { Provenance } from '../../flow/provenance.ts';
import type { Binding } from '../../scope/bindings.ts';
import { boundNames } from '../../scope/bound-names.ts';
import type { MemberNode, PlainNode } from '../../tree/nodes.ts';
import type { XtBodies } from '../../bodies/bodies.ts';
import type { PatternRead } from '../../bodies/pattern-reads.ts';
import { isTested } from './tests.ts';
import { unwrap } from '../../flow/unwrap.ts';
import { isOverwritten } from '../../bodies/states/events.ts';

/** One place where the result of a body is used, or only tested. */
export interface ResultUse {
  readonly body: Place;
  /** What to report: the name `result` where it was taken from the body. */
  readonly token: PlainNode;
  /** Where the value is used: the same place, or that of a name it was given. */
  readonly at: PlainNode;
  /** Only its presence is asked. */
  readonly isTest: boolean;
  /** The member that reads it, or the pattern that takes it. */
  readonly source: PlainNode;
  /** Whether nothing but XT's address says that it is a body. */
  readonly isSupposed: boolean;
  /** What the pattern takes, where it is one. */
  readonly read: PatternRead | undefined;
}

/** Every use of a result in the file whose body is XT's and was not checked by what returned it. */
export function collectResultUses(
  file: FileModel,
  { bodyPlaces }: Provenance,
  bodies: XtBodies,
): readonly ResultUse[] {
  const { result } = file.knowledge.catalogue.api.fields;
  const uses: ResultUse[] = [];

  function addMember(member: MemberNode): void {
    const found = bodies.bodyAt(member.object);
    if (found?.isChecked() !== false) return;
    const body = bodyPlaces.placeOf(unwrap(member.object));
    const isSupposed = found.reason === 'supposed';
    const use = { body, token: member.property, source: member, isSupposed, read: undefined };
    const { parent } = member;
    // `const list = body.result`: what matters is where `list` is used.
    if (parent?.kind === 'declarator' && parent.init === member && parent.target.kind === 'name') {
      addReferences(file.scopes.bindingOf(parent.target), use);
    } else add(use, member);
  }

  function addReferences(binding: Binding | undefined, use: Omit<ResultUse, 'at' | 'isTest'>): void {
    // A name that is given another name is used by that.
    const bindings = new Set(binding ? [binding] : []);
    for (const one of bindings) {
      for (const reference of file.scopes.referencesOf(one)) {
        const { parent } = reference;
        const target = parent?.kind === 'declarator' && parent.init === reference ? parent.target : undefined;
        const next = target?.kind === 'name' ? file.scopes.bindingOf(target) : undefined;
        if (next) bindings.add(next);
        else add(use, reference);
      }
    }
  }

  function add(use: Omit<ResultUse, 'at' | 'isTest'>, at: PlainNode): void {
    if (!isOverwritten(at)) uses.push({ ...use, at, isTest: isTested(at) });
  }

  file.membersNamed(result).forEach(addMember);
  for (const read of bodies.patterns.reads) {
    const { body, origin, name, property, pattern } = read;
    const found = name === result ? bodies.bodyAtPattern(origin) : undefined;
    if (found?.isChecked() !== false) continue;
    const isSupposed = found.reason === 'supposed';
    const use = { body, token: property.key, source: pattern, isSupposed, read };
    const target = property.value?.kind === 'default' ? property.value.target : property.value;
    if (target?.kind === 'name') addReferences(file.scopes.bindingOf(target), use);
    else if (target && boundNames(target).length > 0) add(use, pattern);
  }
  return uses.sort((a, b) => a.at.start - b.at.start);
}
