import type { Binding } from '../../../scope/bindings.ts';
import { ownerOfThis } from '../../../tree/ancestors.ts';
import { keyName, propertyNamed } from '../../../tree/keys.ts';
import type { ClassNode, MemberNode, PlainNode } from '../../../tree/nodes.ts';
import { ask } from './asking.ts';
import type { Carried, Carriers } from './carried.ts';
import { addPlace, addUnmended, emptyPart, keyPlaceOf, type Part } from './part.ts';

/** The variable that a value goes into: all its references read the value. */
function bindingPart(binding: Binding, carried: Carried, carriers: Carriers): Part {
  const { path, isList } = carried;
  // What is given another value elsewhere may be that where it is read.
  const isShared = carried.isShared || (!carried.isDeclared && binding.sources.length > 1);
  const key = [binding.id, isList, isShared, ...path].join(' ');
  const read = carriers.bindings.get(key);
  if (read) return read;
  const part = emptyPart();
  carriers.bindings.set(key, part);
  for (const node of binding.declarations)
    if (isExportedDeclaration(node)) addUnmended(part, 'exported', node.start);
  for (const name of carriers.analysis.file.scopes.referencesOf(binding))
    carriers.follow(name, { path, isList, isShared }, part);
  return part;
}

function isExportedDeclaration({ kind, parent }: PlainNode): boolean {
  return parent?.kind === 'export' || (kind === 'declarator' && parent?.parent?.kind === 'export');
}

/** A field of a class: all places that read a property of that name on `this`, or on who knows what. */
export function fieldPart(owner: ClassNode, name: string, carried: Carried, carriers: Carriers): Part {
  const fields = carriers.fields.get(owner) ?? new Map<string, Part>();
  carriers.fields.set(owner, fields);
  const key = [name, carried.isList, carried.isShared, ...carried.path].join(' ');
  const read = fields.get(key);
  if (read) return read;
  const part = emptyPart();
  fields.set(key, part);
  const { file } = carriers.analysis;
  const binding = owner.name && file.scopes.bindingOf(owner.name);
  const isExported =
    owner.parent?.kind === 'export' ||
    (binding && file.scopes.referencesOf(binding).some(({ parent }) => parent?.kind === 'export'));
  if (isExported && !isPrivate(owner, name, carriers)) addUnmended(part, 'exported', owner.start);
  const members = file
    .membersNamed(name)
    .map((member) => ({ member, whose: whoseField(member, owner, carriers) }));
  const isGiven = (member: MemberNode): boolean =>
    member.parent?.kind === 'assign' && member.parent.target === member;
  const given = members.filter(({ member, whose }) => whose === 'own' && isGiven(member));
  const hasValue = propertyNamed(owner, name)?.value !== undefined;
  const isReplaced = given.length > (hasValue ? 0 : 1);
  for (const { member, whose } of members) {
    if (whose === 'other' || isGiven(member)) continue;
    const isShared = carried.isShared || isReplaced || whose === 'unknown';
    carriers.follow(member, { ...carried, isShared }, part);
  }
  return part;
}

/** Whether a member reads the field of this class, of another one, or of who knows what. */
function whoseField(
  { object }: MemberNode,
  owner: ClassNode,
  { analysis }: Carriers,
): 'own' | 'other' | 'unknown' {
  if (object.kind === 'this') return ownerOfThis(object) === owner ? 'own' : 'other';
  const resolved = analysis.provenance.resolver.resolve(object);
  if (resolved === owner) return 'own';
  const isElse = resolved !== undefined && resolved !== object && resolved.kind !== 'call';
  return isElse ? 'other' : 'unknown';
}

function isPrivate({ members }: ClassNode, name: string, { analysis }: Carriers): boolean {
  if (name.startsWith('#')) return true;
  const { text } = analysis.file.source;
  return members.some(
    (member) =>
      member.kind === 'property' &&
      keyName(member) === name &&
      /\bprivate\b/.test(text.slice(member.start, member.key.start)),
  );
}

/** What a declaration, an assignment or a parameter binds the value to. */
export function followTarget(target: PlainNode, carried: Carried, part: Part, carriers: Carriers): void {
  const { path } = carried;
  switch (target.kind) {
    case 'name': {
      const binding = carriers.analysis.file.scopes.bindingOf(target);
      if (binding) part.next.add(bindingPart(binding, carried, carriers));
      else addUnmended(part, 'handedOn', target.start);
      return;
    }
    case 'default':
      followTarget(target.target, carried, part, carriers);
      return;
    case 'objectPattern':
      for (const member of target.members) takeApart(member, carried, part, carriers);
      return;
    default:
      addUnmended(part, path.length === 0 && carried.isList ? 'listed' : 'handedOn', target.start);
  }
}

/** One member of a pattern: a key that is read, or a step towards the collection. */
function takeApart(member: PlainNode, carried: Carried, part: Part, carriers: Carriers): void {
  const { path, isShared } = carried;
  if (member.kind === 'spread') {
    if (path.length === 0) addUnmended(part, 'handedOn', member.start);
    else followTarget(member.argument, carried, part, carriers);
    return;
  }
  if (member.kind !== 'property') return;
  const name = keyName(member);
  if (path.length > 0) {
    if (name === undefined) addUnmended(part, 'unclear', member.start);
    else if (name === path[0] && member.value)
      followTarget(member.value, { ...carried, path: path.slice(1) }, part, carriers);
    return;
  }
  const place = keyPlaceOf(member.key);
  if (!place || (name === undefined && member.isComputed)) ask(member.key, part, isShared, carriers);
  else if (name !== undefined && isShared) part.shared.set(name, place.start);
  else if (name !== undefined) addPlace(part, name, place);
}
