import type { FunctionNode, ParamNode, PlainNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Lowering, Lowerings, Range } from './lowering.ts';
import { lowerName, namesOf } from './lowering.ts';
import { lowerTarget } from './patterns.ts';

export const functionLowerings = {
  FunctionDeclaration: lowerFunction,
  FunctionExpression: lowerFunction,
  ArrowFunction: lowerFunction,
  Parameter: lowerParam,
} satisfies Lowerings;

type MethodLike = ts.MethodDeclaration | ts.AccessorDeclaration | ts.ConstructorDeclaration;

function lowerFunction(
  node: ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | MethodLike,
  at: Lowering,
  range?: Range,
): FunctionNode {
  const { ts } = at;
  const isNamed = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node);
  const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
  return at.make(
    'function',
    node,
    {
      name: isNamed && node.name ? lowerName(node.name, at) : undefined,
      isDeclaration: ts.isFunctionDeclaration(node),
      isArrow: ts.isArrowFunction(node),
      isAsync,
      typeParams: namesOf(node.typeParameters),
      params: node.parameters.map((parameter) => lowerParam(parameter, at)),
      returnType: at.lowerOptional(node.type),
      body: at.lowerOptional(node.body),
    },
    range,
  );
}

/** The function that is a method's value: as in ESTree, it begins behind the name. */
export function lowerMethodFunction(node: MethodLike, at: Lowering): FunctionNode {
  const start = (node.typeParameters?.pos ?? node.parameters.pos) - 1;
  return lowerFunction(node, at, { start, end: node.end });
}

function lowerParam(node: ts.ParameterDeclaration, at: Lowering): ParamNode {
  const target = lowerParamTarget(node, at);
  const isProperty = node.modifiers?.some((modifier) => !at.ts.isDecorator(modifier)) ?? false;
  const range = isProperty ? undefined : { start: target.start, end: target.end };
  return at.make('param', node, { target, type: at.lowerOptional(node.type) }, range);
}

/** What a parameter binds. Parameters of types without a function (`(code: string) => void`) are no more than this. */
export function lowerParamTarget(node: ts.ParameterDeclaration, at: Lowering): PlainNode {
  if (node.dotDotDotToken) return at.make('spread', node, { argument: at.lower(node.name) });
  const target = lowerTarget(node, at);
  if (!node.initializer) return target;
  const range = { start: target.start, end: node.initializer.end };
  return at.make('default', node, { target, value: at.lower(node.initializer) }, range);
}
