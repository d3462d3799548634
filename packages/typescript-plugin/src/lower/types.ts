import type { PlainNode, PropertyNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import { lowerParamTarget } from './functions.ts';
import type { Lowering, Lowerings } from './lowering.ts';
import { lowerName, namesOf } from './lowering.ts';

export const typeLowerings = {
  EnumDeclaration: (node: ts.EnumDeclaration, at: Lowering) =>
    at.make('enum', node, {
      name: lowerName(node.name, at),
      members: node.members.map((member) => at.lower(member) as PropertyNode),
    }),
  InterfaceDeclaration: (node: ts.InterfaceDeclaration, at: Lowering) =>
    at.make('typeDeclaration', node, {
      name: lowerName(node.name, at),
      typeParams: namesOf(node.typeParameters),
      heritage: (node.heritageClauses ?? []).flatMap(({ types }) =>
        types.map((type) => lowerHeritage(type, at)),
      ),
      value: at.make(
        'objectType',
        node,
        { members: at.lowerAll(node.members) },
        { start: node.members.pos - 1, end: node.end },
      ),
    }),
  TypeAliasDeclaration: (node: ts.TypeAliasDeclaration, at: Lowering) =>
    at.make('typeDeclaration', node, {
      name: lowerName(node.name, at),
      typeParams: namesOf(node.typeParameters),
      value: at.lower(node.type),
      heritage: [],
    }),
  TypeLiteral: (node: ts.TypeLiteralNode, at: Lowering) =>
    at.make('objectType', node, { members: at.lowerAll(node.members) }),
  UnionType: (node: ts.UnionTypeNode, at: Lowering) =>
    at.make('unionType', node, { members: at.lowerAll(node.types) }),
  IntersectionType: (node: ts.IntersectionTypeNode, at: Lowering) =>
    at.make('intersectionType', node, { members: at.lowerAll(node.types) }),
  ArrayType: (node: ts.ArrayTypeNode, at: Lowering) =>
    at.make('typeReference', node, {
      typeName: 'Array',
      root: undefined,
      args: [at.lower(node.elementType)],
    }),
  TupleType: (node: ts.TupleTypeNode, at: Lowering) =>
    at.make('tupleType', node, { elements: at.lowerAll(node.elements) }),
  NamedTupleMember: (node: ts.NamedTupleMember, at: Lowering) =>
    node.dotDotDotToken ? lowerRest(node, at) : at.lower(node.type),
  OptionalType: (node: ts.OptionalTypeNode, at: Lowering) => at.lower(node.type),
  RestType: lowerRest,
  ParenthesizedType: (node: ts.ParenthesizedTypeNode, at: Lowering) => at.lower(node.type),
  LiteralType: (node: ts.LiteralTypeNode, at: Lowering) =>
    // As a type, `null` is a keyword like `undefined`.
    node.literal.kind === at.ts.SyntaxKind.NullKeyword
      ? at.make('other', node, { children: [] })
      : at.lower(node.literal),
  TypeReference: (node: ts.TypeReferenceNode, at: Lowering) => lowerReference(node, node.typeName, at),
  TypeOperator: (node: ts.TypeOperatorNode, at: Lowering) =>
    // `readonly T[]` is T[] for every question here; `keyof T` is not T.
    node.operator === at.ts.SyntaxKind.ReadonlyKeyword
      ? at.lower(node.type)
      : at.make('other', node, { children: [at.lower(node.type)] }),
  TypeQuery: (node: ts.TypeQueryNode, at: Lowering) =>
    at.make('other', node, {
      children: [lowerQueried(node.exprName, at), ...at.lowerAll(node.typeArguments)],
    }),
  FunctionType: lowerSignature,
  ConstructorType: lowerSignature,
  CallSignature: lowerSignature,
  ConstructSignature: lowerSignature,
  IndexSignature: lowerSignature,
} satisfies Lowerings;

function lowerRest(node: ts.NamedTupleMember | ts.RestTypeNode, at: Lowering): PlainNode {
  return at.make('spread', node, { argument: at.lower(node.type) });
}

/** What a class implements or an interface extends. */
export function lowerHeritage(node: ts.ExpressionWithTypeArguments, at: Lowering): PlainNode {
  return lowerReference(node, node.expression, at);
}

function lowerReference(
  node: ts.TypeReferenceNode | ts.ExpressionWithTypeArguments,
  name: ts.EntityName | ts.Expression,
  at: Lowering,
): PlainNode {
  const names = dottedNames(name, at);
  return at.make('typeReference', node, {
    typeName: names.map(({ text }) => text).join('.'),
    root: names[0] && lowerName(names[0], at),
    args: at.lowerAll(node.typeArguments),
  });
}

/** The names of `A.b.c`, from the left. */
function dottedNames(node: ts.Node, { ts }: Lowering): ts.Identifier[] {
  const parts: ts.Node[] = [];
  let left = node;
  while (ts.isQualifiedName(left) || ts.isPropertyAccessExpression(left)) {
    parts.push(ts.isQualifiedName(left) ? left.right : left.name);
    left = ts.isQualifiedName(left) ? left.left : left.expression;
  }
  parts.push(left);
  return parts.reverse().filter((part) => ts.isIdentifier(part));
}

/** `typeof this.codes`: there `this` is an identifier of TypeScript's, an expression of ESTree's. */
function lowerQueried(node: ts.EntityName, at: Lowering): PlainNode {
  const dotted: ts.QualifiedName[] = [];
  let root = node;
  for (; at.ts.isQualifiedName(root); root = root.left) dotted.push(root);
  const lowered = root.text === 'this' ? at.make('this', root, {}) : at.lower(root);
  return dotted.reduceRight<PlainNode>(
    (left, whole) => at.make('other', whole, { children: [left, lowerName(whole.right, at)] }),
    lowered,
  );
}

/** A type with parameters: the types of these are nothing that the analysis asks for. */
function lowerSignature(node: ts.SignatureDeclaration, at: Lowering): PlainNode {
  return at.make('other', node, {
    children: [
      ...at.lowerAll(node.typeParameters),
      ...node.parameters.map((parameter) => lowerParamTarget(parameter, at)),
      ...(node.type ? [at.lower(node.type)] : []),
    ],
  });
}
