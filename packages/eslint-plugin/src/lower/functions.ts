import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode, ParamNode, PlainNode } from '@xt-mc/analysis';
import { lowerName } from './frequent.ts';
import { lower, lowerAll, lowerOptional, make } from './lower.ts';
import { namesOf } from './types.ts';

type AnyFunction =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.TSDeclareFunction
  | TSESTree.TSEmptyBodyFunctionExpression;

export function lowerFunction(node: AnyFunction): FunctionNode {
  return make('function', node, {
    name: node.id ? lowerName(node.id) : undefined,
    isDeclaration: node.type === 'FunctionDeclaration' || node.type === 'TSDeclareFunction',
    isArrow: node.type === 'ArrowFunctionExpression',
    isAsync: node.async,
    typeParams: namesOf(node.typeParameters),
    params: node.params.map(lowerParam),
    returnType: lowerOptional(node.returnType?.typeAnnotation),
    body: lowerOptional(node.body),
  });
}

function lowerParam(node: TSESTree.Parameter): ParamNode {
  const pattern = node.type === 'TSParameterProperty' ? node.parameter : node;
  return make('param', node, { target: lower(pattern), type: lowerAnnotation(pattern) });
}

/** The type annotation of a declared name or pattern, also below a default. */
export function lowerAnnotation(pattern: TSESTree.Node): PlainNode | undefined {
  const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
  return 'typeAnnotation' in target && target.typeAnnotation?.type === 'TSTypeAnnotation'
    ? lower(target.typeAnnotation.typeAnnotation)
    : undefined;
}

export function lowerClass(node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): PlainNode {
  // espree writes no `implements`, whatever the types say.
  const { superClass, implements: interfaces = [] } = node as Partial<typeof node>;
  const heritage = [...(superClass ? [superClass] : []), ...interfaces];
  return make('class', node, {
    name: node.id ? lowerName(node.id) : undefined,
    isDeclaration: node.type === 'ClassDeclaration',
    typeParams: namesOf(node.typeParameters),
    heritage: lowerAll(heritage),
    members: lowerAll(node.body.body),
  });
}
