import type { PlainNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Lowering, Lowerings } from './lowering.ts';
import { lowerElements } from './lowering.ts';
import { lowerKey } from './properties.ts';

export const patternLowerings = {
  ObjectBindingPattern: (node: ts.ObjectBindingPattern, at: Lowering) =>
    at.make('objectPattern', node, { members: at.lowerAll(node.elements) }),
  ArrayBindingPattern: (node: ts.ArrayBindingPattern, at: Lowering) =>
    at.make('arrayPattern', node, { elements: lowerElements(node, at) }),
  BindingElement: lowerBindingElement,
} satisfies Lowerings;

function lowerBindingElement(node: ts.BindingElement, at: Lowering): PlainNode {
  const isInArray = at.ts.isArrayBindingPattern(node.parent);
  if (node.dotDotDotToken) return at.make('spread', node, { argument: at.lower(node.name) });
  const value = withDefault(node.name, node.initializer, isInArray ? node : undefined, at);
  if (isInArray) return value;
  return at.make('property', node, {
    ...lowerKey(node.propertyName ?? node.name, at),
    isShorthand: node.propertyName === undefined,
    isMethod: false,
    value,
    type: undefined,
  });
}

function withDefault(
  name: ts.BindingName,
  initializer: ts.Expression | undefined,
  whole: ts.Node | undefined,
  at: Lowering,
): PlainNode {
  if (!initializer) return at.lower(name);
  const target = at.lowerNow(name);
  const range = { start: target.start, end: initializer.end };
  return at.make('default', whole ?? name, { target, value: at.lower(initializer) }, range);
}

/** A declared name or pattern, whose range takes in its annotation, as it does in ESTree. */
export function lowerTarget(
  declaration: ts.ParameterDeclaration | ts.VariableDeclaration,
  at: Lowering,
): PlainNode {
  const target = at.lowerNow(declaration.name);
  const end = Math.max(target.end, markOf(declaration)?.end ?? 0, declaration.type?.end ?? 0);
  return end === target.end ? target : { ...target, end };
}

function markOf(declaration: ts.ParameterDeclaration | ts.VariableDeclaration): ts.Node | undefined {
  return 'questionToken' in declaration ? declaration.questionToken : undefined;
}

/** What is assigned to: an object or array literal there is a pattern. */
export function lowerPattern(node: ts.Node, at: Lowering): PlainNode {
  return at.lowerWith(node, lowerPatternNow);
}

function lowerPatternNow(node: ts.Node, at: Lowering): PlainNode {
  const { ts } = at;
  if (ts.isArrayLiteralExpression(node)) {
    const elements = lowerElements(node, at, (element) => lowerPattern(element, at));
    return at.make('arrayPattern', node, { elements });
  }
  if (ts.isObjectLiteralExpression(node)) {
    return at.make('objectPattern', node, {
      members: node.properties.map((member) => lowerPattern(member, at)),
    });
  }
  if (ts.isPropertyAssignment(node)) {
    return at.make('property', node, {
      ...lowerKey(node.name, at),
      isShorthand: false,
      isMethod: false,
      value: lowerPattern(node.initializer, at),
      type: undefined,
    });
  }
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) {
    return at.make('spread', node, { argument: lowerPattern(node.expression, at) });
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return at.make('default', node, { target: lowerPattern(node.left, at), value: at.lower(node.right) });
  }
  return at.lower(node);
}
