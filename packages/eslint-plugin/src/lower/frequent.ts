import type { TSESTree } from '@typescript-eslint/utils';
import type { KeyNode, NameNode, NodeOf, PlainNode } from '@xt-mc/analysis';
import { lower, lowerAll, lowerKey, make } from './lower.ts';

/**
 * Lowers what three quarters of a file's nodes are; undefined when `node` is none of them. They are written whole,
 * without `make`: an object that grows by its properties takes twice the time of one that has them at once.
 */
export function lowerFrequent(node: TSESTree.Node): PlainNode | undefined {
  switch (node.type) {
    case 'Identifier':
      return lowerName(node);
    case 'Literal':
      return typeof node.value === 'string' ? lowerString(node, node.value) : undefined;
    case 'MemberExpression':
      return lowerAccess(node);
    case 'ThisExpression':
      return lowerThis(node);
    case 'CallExpression':
      return lowerCall(node, false, node.optional);
    case 'NewExpression':
      return lowerCall(node, true, false);
    default:
      return undefined;
  }
}

/** The name that an identifier is, without the annotation that a declaration writes behind it. */
export function lowerName(node: TSESTree.Identifier): NameNode {
  return {
    kind: 'name',
    start: node.range[0],
    end: node.range[1],
    parent: undefined,
    host: node,
    name: node.name,
  };
}

export function namedKey(node: TSESTree.Node, name: string): KeyNode {
  return { kind: 'key', start: node.range[0], end: node.range[1], parent: undefined, host: node, name };
}

export function lowerString(node: TSESTree.Node, value: string): NodeOf<'string'> {
  return { kind: 'string', start: node.range[0], end: node.range[1], parent: undefined, host: node, value };
}

function lowerThis(node: TSESTree.ThisExpression): NodeOf<'this'> {
  return { kind: 'this', start: node.range[0], end: node.range[1], parent: undefined, host: node };
}

function lowerAccess(node: TSESTree.MemberExpression): NodeOf<'member'> {
  return {
    kind: 'member',
    start: node.range[0],
    end: node.range[1],
    parent: undefined,
    host: node,
    object: lower(node.object),
    property: lowerKey(node.property, node.computed),
    isOptional: node.optional,
  };
}

function lowerCall(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  isNew: boolean,
  isOptional: boolean,
): NodeOf<'call'> | NodeOf<'await'> {
  const [awaited] = node.arguments;
  // Where a parser does not know that the file is a module, `await (load())` is a call to it.
  if (awaited && !isNew && node.callee.type === 'Identifier' && node.callee.name === 'await') {
    return make('await', node, { argument: lower(awaited) });
  }
  return {
    kind: 'call',
    start: node.range[0],
    end: node.range[1],
    parent: undefined,
    host: node,
    callee: lower(node.callee),
    args: lowerAll(node.arguments),
    isNew,
    isOptional,
    types: lowerAll(node.typeArguments?.params),
  };
}
