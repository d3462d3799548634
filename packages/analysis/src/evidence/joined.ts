import { once } from '../basics/once.ts';
import { formOf } from '../declared/type-form.ts';
import type { FileModel } from '../file/file.ts';
import { constantOf, headBehind, libraryWordOf } from '../flow/library-words.ts';
import { joiningWords, schemaRoles, shapeFields } from '../knowledge/literal-libraries.ts';
import { withoutHoles } from '../tree/holes.ts';
import { memberName, propertyNamed } from '../tree/keys.ts';
import type { CallNode, ObjectNode, ObjectTypeNode, PlainNode, PropertyNode } from '../tree/nodes.ts';
import { hasSchemas } from './schemas.ts';

type ObjectForm = ObjectNode | ObjectTypeNode;

/**
 * The member of that name of an object or type, or of what is written elsewhere and is one with it: a literal that is
 * spread, what an interface extends, the other members of an intersection, `Base` of `Base.extend({ … })`.
 */
export function joinedMember(node: ObjectForm, name: string, file: FileModel): PropertyNode | undefined {
  const own = propertyNamed(node, name);
  if (own) return own;
  for (const other of joinedWith(node, file)) {
    const member = propertyNamed(other, name);
    if (member) return member;
  }
  return undefined;
}

const joinedIn = once((_: FileModel) => new Map<ObjectForm, readonly ObjectForm[]>());

function joinedWith(node: ObjectForm, file: FileModel): readonly ObjectForm[] {
  const known = joinedIn(file);
  let found = known.get(node);
  if (!found) known.set(node, (found = readJoined(node, file)));
  return found;
}

function readJoined(node: ObjectForm, file: FileModel): readonly ObjectForm[] {
  const found = new Set<ObjectForm>();
  const seen = new Set<PlainNode>();
  const open: PlainNode[] = [node.kind === 'object' ? wholeSchema(node, file) : wholeType(node)];
  for (let next = open.pop(); next; next = open.pop()) {
    const at = constantOf(next, file);
    if (seen.has(at)) continue;
    seen.add(at);
    if (at.kind === 'object' || at.kind === 'objectType') found.add(at);
    open.push(...(node.kind === 'object' ? partsOfValue(at, file) : partsOfType(at, file)));
  }
  found.delete(node);
  return [...found];
}

/** The intersection or the declaration around a type, as far as a value of one is a value of the other. */
function wholeType(node: PlainNode): PlainNode {
  let at = node;
  while (at.parent?.kind === 'intersectionType') at = at.parent;
  return at.parent?.kind === 'typeDeclaration' && at.parent.value === at ? at.parent : at;
}

function partsOfType(type: PlainNode, file: FileModel): readonly PlainNode[] {
  return formOf(type, file).parts.flatMap((part) => (part.as === 'whole' && !part.keeps ? [part.type] : []));
}

/** The outermost schema that has the members of an object: not one in which it is a property, or one of several. */
function wholeSchema(node: PlainNode, file: FileModel): PlainNode {
  let at = node;
  for (;;) {
    const { parent } = at;
    const isListed = parent?.kind === 'array';
    const call = isListed ? parent.parent : parent;
    const argument = isListed ? parent : at;
    if (call?.kind === 'call' && call.args.includes(argument) && libraryOf(call, file) !== undefined) {
      if (!isJoining(call, file) && (isListed || call.args[0] !== argument)) return at;
      at = call;
    } else if (parent?.kind === 'member' && parent.object === at && parent.parent?.kind === 'call') {
      if (parent.parent.callee !== parent || libraryOf(parent.parent, file) === undefined) return at;
      at = parent.parent;
    } else return at;
  }
}

/** What the members of a value stand in: spread literals, and what a schema is made of or made from. */
function partsOfValue(node: PlainNode, file: FileModel): readonly PlainNode[] {
  if (node.kind === 'object') {
    return node.members.flatMap((member) => (member.kind === 'spread' ? [member.argument] : []));
  }
  if (node.kind === 'member') return shapeFields.has(memberName(node) ?? '') ? [node.object] : [];
  if (node.kind !== 'call' || libraryOf(node, file) === undefined) return [];
  const { args, callee } = node;
  // A method keeps what its schema has; a word of the library makes a schema of what it is given first.
  const isMethod = callee.kind === 'member' && libraryWordOf(callee, file) === undefined;
  const object = isMethod ? [callee.object] : [];
  if (!isJoining(node, file)) return isMethod ? object : args.slice(0, 1);
  return [
    ...object,
    ...args.flatMap((part) => (part.kind === 'array' ? withoutHoles(part.elements) : [part])),
  ];
}

function isJoining(call: CallNode, file: FileModel): boolean {
  const { callee } = call;
  const name =
    libraryWordOf(callee, file)?.name ?? (callee.kind === 'member' ? memberName(callee) : undefined);
  return joiningWords.has(name ?? '');
}

/** The library of schemas by whose word, or by a method of whose schema, a call is made. */
function libraryOf({ callee }: CallNode, file: FileModel): string | undefined {
  if (!hasSchemas(file)) return undefined;
  const head = headBehind(callee, file);
  const name = libraryWordOf(head?.callee ?? callee, file)?.package;
  return name !== undefined && schemaRoles.has(name) ? name : undefined;
}
