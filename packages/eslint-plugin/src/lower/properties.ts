import type { TSESTree } from '@typescript-eslint/utils';
import type { PlainNode, PropertyNode } from '@xt-mc/analysis';
import { lower, lowerKey, lowerOptional, make } from './lower.ts';

/** A property of an object literal or of an object pattern. */
export function lowerProperty(node: TSESTree.Property): PropertyNode {
  return make('property', node, {
    key: lowerKey(node.key, node.computed),
    isComputed: node.computed,
    isShorthand: node.shorthand,
    isMethod: node.method || node.kind !== 'init',
    value: lower(node.value),
    type: undefined,
  });
}

/** A member of a class, an interface, an object type or an enum; undefined when `node` is none of them. */
export function lowerMember(node: TSESTree.Node): PlainNode | undefined {
  switch (node.type) {
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractPropertyDefinition':
      return makeMember(node, node.key, node.computed, {
        value: lowerOptional(node.value),
        type: lowerOptional(node.typeAnnotation?.typeAnnotation),
      });
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition':
      return makeMember(node, node.key, node.computed, { value: lower(node.value), isMethod: true });
    case 'TSPropertySignature':
      return makeMember(node, node.key, node.computed, {
        type: lowerOptional(node.typeAnnotation?.typeAnnotation),
      });
    case 'TSMethodSignature':
      return makeMember(node, node.key, node.computed, {
        type: lowerOptional(node.returnType?.typeAnnotation),
        isMethod: true,
      });
    case 'TSEnumMember':
      return makeMember(node, node.id, false, { value: lowerOptional(node.initializer) });
    default:
      return undefined;
  }
}

function makeMember(
  node: TSESTree.Node,
  key: TSESTree.Node,
  isComputed: boolean,
  rest: { value?: PlainNode | undefined; type?: PlainNode | undefined; isMethod?: boolean },
): PropertyNode {
  return make('property', node, {
    key: lowerKey(key, isComputed),
    isComputed,
    isShorthand: false,
    isMethod: rest.isMethod ?? false,
    value: rest.value,
    type: rest.type,
  });
}
