import type { PlainNode, PropertyNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import { lowerMethodFunction } from './functions.ts';
import type { Lowering, Lowerings } from './lowering.ts';
import { tokenAfter } from './lowering.ts';

export const propertyLowerings = {
  PropertyAssignment: (node: ts.PropertyAssignment, at: Lowering) =>
    lowerProperty(node, at, { value: at.lower(node.initializer) }),
  ShorthandPropertyAssignment: (node: ts.ShorthandPropertyAssignment, at: Lowering) => {
    const name = at.lower(node.name);
    const { objectAssignmentInitializer: fallback } = node;
    const value = fallback ? at.make('default', node, { target: name, value: at.lower(fallback) }) : name;
    return lowerProperty(node, at, { value, isShorthand: true });
  },
  PropertyDeclaration: (node: ts.PropertyDeclaration, at: Lowering) =>
    lowerProperty(node, at, {
      value: at.lowerOptional(node.initializer),
      type: at.lowerOptional(node.type),
    }),
  MethodDeclaration: lowerMethod,
  GetAccessor: lowerMethod,
  SetAccessor: lowerMethod,
  Constructor: lowerConstructor,
  PropertySignature: (node: ts.PropertySignature, at: Lowering) =>
    lowerProperty(node, at, { type: at.lowerOptional(node.type) }),
  MethodSignature: (node: ts.MethodSignature, at: Lowering) =>
    lowerProperty(node, at, { type: at.lowerOptional(node.type), isMethod: true }),
  EnumMember: (node: ts.EnumMember, at: Lowering) => ({
    ...lowerProperty(node, at, { value: at.lowerOptional(node.initializer) }),
    isComputed: false,
  }),
} satisfies Lowerings;

interface Parts {
  readonly value?: PlainNode | undefined;
  readonly type?: PlainNode | undefined;
  readonly isMethod?: boolean;
  readonly isShorthand?: boolean;
}

function lowerProperty(
  node: ts.NamedDeclaration & { readonly name: ts.PropertyName },
  at: Lowering,
  parts: Parts,
): PropertyNode {
  return at.make('property', node, {
    ...lowerKey(node.name, at),
    isShorthand: parts.isShorthand ?? false,
    isMethod: parts.isMethod ?? false,
    value: parts.value,
    type: parts.type,
  });
}

/** The key of a property, and whether it stands in brackets. */
export function lowerKey(
  node: ts.PropertyName | ts.BindingName | ts.Expression,
  at: Lowering,
): Pick<PropertyNode, 'key' | 'isComputed'> {
  const { ts } = at;
  if (ts.isComputedPropertyName(node)) return { key: at.lower(node.expression), isComputed: true };
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
    return { key: at.make('key', node, { name: node.text }), isComputed: false };
  }
  return { key: at.lower(node), isComputed: false };
}

function lowerMethod(node: ts.MethodDeclaration | ts.AccessorDeclaration, at: Lowering): PropertyNode {
  const { ts } = at;
  const isSignature = ts.isInterfaceDeclaration(node.parent) || ts.isTypeLiteralNode(node.parent);
  return lowerProperty(
    node,
    at,
    isSignature
      ? { type: at.lowerOptional(node.type), isMethod: true }
      : { value: lowerMethodFunction(node, at), isMethod: true },
  );
}

const constructorName = 'constructor';

/** TypeScript's tree has no name for a constructor; ESTree has. */
function lowerConstructor(node: ts.ConstructorDeclaration, at: Lowering): PropertyNode {
  const lastModifier = node.modifiers?.at(-1);
  const start = lastModifier ? tokenAfter(lastModifier.end, at) : node.getStart(at.file);
  const isQuoted = at.file.text[start] !== 'c';
  const range = { start, end: start + constructorName.length + (isQuoted ? 2 : 0) };
  return at.make('property', node, {
    key: isQuoted
      ? at.make('string', node, { value: constructorName }, range)
      : at.make('key', node, { name: constructorName }, range),
    isComputed: false,
    isShorthand: false,
    isMethod: true,
    value: lowerMethodFunction(node, at),
    type: undefined,
  });
}
