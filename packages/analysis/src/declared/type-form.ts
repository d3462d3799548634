import { bodyProperties } from '../knowledge/http-libraries.ts';
import type { FileModel } from '../file/file.ts';
import { anyItem } from '../flow/place.ts';
import { propertyNamed } from '../tree/keys.ts';
import type {
  ClassNode,
  FunctionNode,
  ObjectTypeNode,
  PlainNode,
  TypeDeclarationNode,
  TypeReferenceNode,
} from '../tree/nodes.ts';
import { guesses, itself, ofArguments, type TypePart } from './wrappers.ts';

/** What declares type parameters, and may be given arguments for them. */
type Declaration = TypeDeclarationNode | ClassNode | FunctionNode;

/** A type parameter of a declaration, by its position. */
export interface TypeParameter {
  readonly owner: Declaration;
  readonly index: number;
}

/** What a type is made of, one step in. */
interface TypeForm {
  /** What writes members of its own. */
  readonly own: ObjectTypeNode | ClassNode | undefined;
  readonly parts: readonly TypePart[];
  /** What it is where it is no more than a type parameter. */
  readonly parameter: TypeParameter | undefined;
}

const opaque: TypeForm = { own: undefined, parts: [], parameter: undefined };

/** Reads one step of a type, or of what declares one: the only place that knows how types are put together. */
export function formOf(node: PlainNode, file: FileModel): TypeForm {
  switch (node.kind) {
    case 'objectType':
      return { ...opaque, own: node, parts: heldBodies(node) };
    case 'class':
      return { ...opaque, own: node, parts: [...heldBodies(node), ...node.heritage.map(whole)] };
    case 'typeDeclaration':
      return { ...opaque, parts: [node.value, ...node.heritage].map(whole) };
    case 'intersectionType':
      return { ...opaque, parts: node.members.map(whole) };
    case 'unionType':
      return { ...opaque, parts: node.members.map((type) => ({ ...whole(type), as: 'alternative' })) };
    case 'tupleType':
      return { ...opaque, parts: itemsOf(node.elements) };
    case 'typeReference':
      return ofReference(node, file);
    case 'name': {
      // What a class extends is an expression.
      const declared = file.files.declarationsOf(node);
      return { ...opaque, parts: declared.filter(({ kind }) => kind === 'class').map(whole) };
    }
    default:
      return opaque;
  }
}

function whole(type: PlainNode): TypePart {
  return { type, as: 'whole', path: itself };
}

/** The members of a response that may be its body: `{ data: Body; status: number }`. */
function heldBodies(owner: ObjectTypeNode | ClassNode): readonly TypePart[] {
  return [...bodyProperties].flatMap((name): readonly TypePart[] => {
    const type = propertyNamed(owner, name)?.type;
    return type ? [{ type, as: 'held', path: [name] }] : [];
  });
}

/** Behind a rest, which position an element has nobody can tell. */
function itemsOf(elements: readonly PlainNode[]): readonly TypePart[] {
  const rest = elements.findIndex(({ kind }) => kind === 'spread');
  return elements.flatMap((type, index): readonly TypePart[] => {
    if (type.kind === 'spread') return [{ type: type.argument, as: 'held', path: itself }];
    const isKnown = rest < 0 || index < rest;
    return [{ type, as: 'held', path: [isKnown ? String(index) : anyItem] }];
  });
}

function ofReference(type: TypeReferenceNode, file: FileModel): TypeForm {
  const parameter = parameterOf(type);
  if (parameter) return { ...opaque, parameter };
  const isDotted = type.typeName !== type.root?.name;
  const declarations = (type.root ? file.files.declarationsOf(type.root) : []).filter(
    ({ kind }) => kind === 'enum' || (!isDotted && (kind === 'typeDeclaration' || kind === 'class')),
  );
  if (declarations.length === 0) return { ...opaque, parts: ofArguments(type) };
  // A conditional or mapped type is not read: what it is given may be in it anywhere.
  const isRead = declarations.every((node) => node.kind !== 'typeDeclaration' || node.value.kind !== 'other');
  return { ...opaque, parts: [...declarations.map(whole), ...(isRead ? [] : guesses(type.args))] };
}

/** The type parameter that a reference names, of the declaration around it. */
function parameterOf({ typeName, parent }: TypeReferenceNode): TypeParameter | undefined {
  for (let owner = parent; owner; owner = owner.parent) {
    if (owner.kind !== 'typeDeclaration' && owner.kind !== 'class' && owner.kind !== 'function') continue;
    const index = owner.typeParams.indexOf(typeName);
    if (index >= 0) return { owner, index };
  }
  return undefined;
}
