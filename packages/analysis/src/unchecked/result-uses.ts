import type { FileModel } from '../file.ts';
import type { BodyKey } from '../provenance/body-key.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { Binding } from '../scope/bindings.ts';
import { boundNames } from '../scope/patterns.ts';
import { memberName } from '../tree/keys.ts';
import type { MemberNode, PlainNode } from '../tree/nodes.ts';
import type { XtBodies } from './bodies.ts';
import { isTested } from './tests.ts';
import { unwrap } from './unwrap.ts';

/** One place where the result of a body is used, or only tested. */
export interface ResultUse {
  readonly body: BodyKey;
  /** What to report: the name `result` where it was taken from the body. */
  readonly token: PlainNode;
  /** Where the value is used: the same place, or that of a name it was given. */
  readonly at: PlainNode;
  /** Only its presence is asked. */
  readonly isTest: boolean;
  /** The member that reads it, or the pattern that takes it. */
  readonly source: PlainNode;
}

/** Every use of a result in the file whose body is XT's and was not checked by what returned it. */
export function collectResultUses(
  file: FileModel,
  { keys }: Provenance,
  bodies: XtBodies,
): readonly ResultUse[] {
  const { result } = file.knowledge.catalogue.api.fields;
  const uses: ResultUse[] = [];

  function addMember(member: MemberNode): void {
    if (bodies.bodyAt(member.object)?.isChecked !== false) return;
    const body = keys.keyOf(unwrap(member.object));
    const { parent } = member;
    // `const list = body.result`: what matters is where `list` is used.
    if (parent?.kind === 'declarator' && parent.init === member && parent.target.kind === 'name') {
      addReferences(file.scopes.bindingOf(parent.target), body, member.property, member);
    } else add(body, member.property, member, member);
  }

  function addReferences(
    binding: Binding | undefined,
    body: BodyKey,
    token: PlainNode,
    source: PlainNode,
  ): void {
    for (const reference of binding?.references ?? []) add(body, token, reference, source);
  }

  function add(body: BodyKey, token: PlainNode, at: PlainNode, source: PlainNode): void {
    if (!isWritten(at)) uses.push({ body, token, at, isTest: isTested(at), source });
  }

  for (const member of file.nodesOf('member')) if (memberName(member) === result) addMember(member);
  for (const { body, origin, name, property, pattern } of bodies.patterns.reads) {
    if (name !== result || bodies.bodyAtPattern(origin)?.isChecked !== false) continue;
    const target = property.value?.kind === 'default' ? property.value.target : property.value;
    if (target?.kind === 'name') addReferences(file.scopes.bindingOf(target), body, property.key, pattern);
    else if (target && boundNames(target).length > 0) add(body, property.key, pattern, pattern);
  }
  return uses.sort((a, b) => a.at.start - b.at.start);
}

/** `body.result = …`, `delete body.result`. */
function isWritten(node: PlainNode): boolean {
  const { parent } = node;
  if (parent?.kind === 'assign') return parent.target === node && parent.operator === '=';
  return parent?.kind === 'unary' && parent.operator === 'delete';
}
