import type { TSESTree } from '@typescript-eslint/utils';
import type { NameNode, PlainNode, PropertyNode } from '@xt-mc/analysis';
import { lowerName } from './frequent.ts';
import { lower, lowerAll, make } from './lower.ts';
import { lowerMember } from './properties.ts';

/** Lowers what only TypeScript has, and the members of classes; undefined when `node` is neither. */
export function lowerType(node: TSESTree.Node): PlainNode | undefined {
  switch (node.type) {
    case 'TSEnumDeclaration':
      return make('enum', node, {
        name: lowerName(node.id),
        members: node.body.members.map((member) => lower(member) as PropertyNode),
      });
    case 'TSInterfaceDeclaration':
      return make('typeDeclaration', node, {
        name: lowerName(node.id),
        typeParams: namesOf(node.typeParameters),
        value: make('objectType', node.body, { members: lowerAll(node.body.body) }),
        heritage: lowerAll(node.extends),
      });
    case 'TSTypeAliasDeclaration':
      return make('typeDeclaration', node, {
        name: lowerName(node.id),
        typeParams: namesOf(node.typeParameters),
        value: lower(node.typeAnnotation),
        heritage: [],
      });
    case 'TSTypeLiteral':
      return make('objectType', node, { members: lowerAll(node.members) });
    case 'TSUnionType':
      return make('unionType', node, { members: lowerAll(node.types) });
    case 'TSIntersectionType':
      return make('intersectionType', node, { members: lowerAll(node.types) });
    case 'TSArrayType':
      return make('typeReference', node, {
        typeName: 'Array',
        root: undefined,
        args: [lower(node.elementType)],
      });
    case 'TSTupleType':
      return make('tupleType', node, { elements: lowerAll(node.elementTypes) });
    case 'TSNamedTupleMember':
      return lower(node.elementType);
    case 'TSOptionalType':
      return lower(node.typeAnnotation);
    case 'TSRestType':
      return make('spread', node, { argument: lower(node.typeAnnotation) });
    case 'TSLiteralType':
      return lower(node.literal);
    case 'TSTypeReference':
      return reference(node, node.typeName, node.typeArguments?.params);
    case 'TSInterfaceHeritage':
    case 'TSClassImplements':
      return reference(node, node.expression, node.typeArguments?.params);
    case 'TSTypeOperator':
      // `readonly T[]` is T[] for every question here; `keyof T` is not T.
      return node.operator === 'readonly' && node.typeAnnotation ? lower(node.typeAnnotation) : undefined;
    default:
      return lowerMember(node);
  }
}

/** The names of type parameters. */
export function namesOf(parameters: TSESTree.TSTypeParameterDeclaration | undefined): readonly string[] {
  return parameters?.params.map(({ name }) => name.name) ?? [];
}

function reference(
  node: TSESTree.Node,
  typeName: TSESTree.Node,
  args: readonly TSESTree.Node[] | undefined,
): PlainNode {
  const names = dottedNames(typeName);
  return make('typeReference', node, {
    typeName: names.map((name) => name.name).join('.'),
    root: names[0],
    args: lowerAll(args),
  });
}

/** The names of `A.b.c`, from the left. */
function dottedNames(node: TSESTree.Node): NameNode[] {
  const parts: TSESTree.Node[] = [];
  let left = node;
  while (left.type === 'TSQualifiedName' || left.type === 'MemberExpression') {
    parts.push(left.type === 'TSQualifiedName' ? left.right : left.property);
    left = left.type === 'TSQualifiedName' ? left.left : left.object;
  }
  parts.push(left);
  return parts.reverse().flatMap((part) => (part.type === 'Identifier' ? [lowerName(part)] : []));
}
