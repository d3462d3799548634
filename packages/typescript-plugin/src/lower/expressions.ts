import type { PlainNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Lowering, Lowerings } from './lowering.ts';
import { lowerElements, lowerName } from './lowering.ts';
import { lowerPattern } from './patterns.ts';
import { lowerKey } from './properties.ts';

/** Parentheses, casts and the like: the value is the expression's. */
function unwrap(node: { readonly expression: ts.Node }, at: Lowering): PlainNode {
  return at.lower(node.expression);
}

const none: readonly PlainNode[] = [];

type Cast = ts.AsExpression | ts.SatisfiesExpression | ts.TypeAssertion;

/** Casts have no node; an object or a list keeps their types. */
function lowerCast(node: Cast, at: Lowering): PlainNode {
  const { SyntaxKind } = at.ts;
  const isCast = ({ kind }: ts.Node): boolean =>
    kind === SyntaxKind.AsExpression ||
    kind === SyntaxKind.SatisfiesExpression ||
    kind === SyntaxKind.TypeAssertionExpression;
  const types: ts.TypeNode[] = [];
  let inner: ts.Expression = node;
  for (;;) {
    if (isCast(inner)) types.push((inner as Cast).type);
    else if (inner.kind !== SyntaxKind.ParenthesizedExpression && inner.kind !== SyntaxKind.NonNullExpression)
      break;
    inner = (inner as Cast).expression;
  }
  if (inner.kind === SyntaxKind.ObjectLiteralExpression) {
    const members = at.lowerAll((inner as ts.ObjectLiteralExpression).properties);
    return at.make('object', inner, { members, casts: lowerCasts(types, at) });
  }
  if (inner.kind !== SyntaxKind.ArrayLiteralExpression) return at.lower(inner);
  const elements = lowerElements(inner as ts.ArrayLiteralExpression, at);
  return at.make('array', inner, { elements, casts: lowerCasts(types, at) });
}

/** The innermost first. */
function lowerCasts(types: readonly ts.TypeNode[], at: Lowering): readonly PlainNode[] {
  return at.lowerAll(types.filter((type) => !isConst(type, at)).reverse());
}

/** `as const` */
function isConst(type: ts.Node, at: Lowering): boolean {
  return at.file.text.slice(type.getStart(at.file), type.end) === 'const';
}

export const expressionLowerings = {
  Identifier: lowerName,
  ThisKeyword: (node: ts.Node, at: Lowering) => at.make('this', node, {}),
  ParenthesizedExpression: unwrap,
  AsExpression: lowerCast,
  SatisfiesExpression: lowerCast,
  NonNullExpression: unwrap,
  TypeAssertionExpression: lowerCast,
  ExpressionWithTypeArguments: unwrap,
  PropertyAccessExpression: (node: ts.PropertyAccessExpression, at: Lowering) =>
    at.make('member', node, {
      object: at.lower(node.expression),
      property: lowerKey(node.name, at).key,
      isOptional: node.questionDotToken !== undefined,
    }),
  ElementAccessExpression: (node: ts.ElementAccessExpression, at: Lowering) =>
    at.make('member', node, {
      object: at.lower(node.expression),
      property: at.lower(node.argumentExpression),
      isOptional: node.questionDotToken !== undefined,
    }),
  CallExpression: lowerCall,
  NewExpression: lowerCall,
  BinaryExpression: lowerBinary,
  ConditionalExpression: (node: ts.ConditionalExpression, at: Lowering) =>
    at.make('conditional', node, {
      test: at.lower(node.condition),
      whenTrue: at.lower(node.whenTrue),
      whenFalse: at.lower(node.whenFalse),
    }),
  PrefixUnaryExpression: (node: ts.PrefixUnaryExpression, at: Lowering) =>
    lowerUnary(node, at.ts.tokenToString(node.operator), node.operand, at),
  PostfixUnaryExpression: (node: ts.PostfixUnaryExpression, at: Lowering) =>
    lowerUnary(node, at.ts.tokenToString(node.operator), node.operand, at),
  TypeOfExpression: (node: ts.TypeOfExpression, at: Lowering) =>
    lowerUnary(node, 'typeof', node.expression, at),
  VoidExpression: (node: ts.VoidExpression, at: Lowering) => lowerUnary(node, 'void', node.expression, at),
  DeleteExpression: (node: ts.DeleteExpression, at: Lowering) =>
    lowerUnary(node, 'delete', node.expression, at),
  AwaitExpression: (node: ts.AwaitExpression, at: Lowering) =>
    at.make('await', node, { argument: at.lower(node.expression) }),
  ObjectLiteralExpression: (node: ts.ObjectLiteralExpression, at: Lowering) =>
    at.make('object', node, { members: at.lowerAll(node.properties), casts: none }),
  ArrayLiteralExpression: (node: ts.ArrayLiteralExpression, at: Lowering) =>
    at.make('array', node, { elements: lowerElements(node, at), casts: none }),
  SpreadElement: lowerSpread,
  SpreadAssignment: lowerSpread,
  MetaProperty: (node: ts.MetaProperty, at: Lowering) => {
    // `import.meta` and `new.target`: ESTree has an identifier on either side of the dot.
    const name = at.ts.tokenToString(node.keywordToken) ?? '';
    const start = node.getStart(at.file);
    const keyword = at.make('name', node, { name }, { start, end: start + name.length });
    return at.make('other', node, { children: [keyword, lowerName(node.name, at)] });
  },
} satisfies Lowerings;

function lowerCall(node: ts.CallExpression | ts.NewExpression, at: Lowering): PlainNode {
  const { SyntaxKind } = at.ts;
  const callee: ts.Node = node.expression;
  if (callee.kind === SyntaxKind.ImportKeyword) {
    return at.make('other', node, { children: at.lowerAll(node.arguments) });
  }
  const [awaited] = node.arguments ?? [];
  // Where TypeScript does not know that the file is a module, `await (load())` is a call to it.
  if (awaited && at.ts.isCallExpression(node) && at.ts.isIdentifier(callee) && callee.text === 'await') {
    return at.make('await', node, { argument: at.lower(awaited) });
  }
  return at.make('call', node, {
    callee: at.lower(callee),
    args: at.lowerAll(node.arguments),
    isNew: node.kind === SyntaxKind.NewExpression,
    isOptional: at.ts.isCallExpression(node) && node.questionDotToken !== undefined,
    types: at.lowerAll(node.typeArguments),
  });
}

function lowerBinary(node: ts.BinaryExpression, at: Lowering): PlainNode {
  const { SyntaxKind, tokenToString } = at.ts;
  const { kind } = node.operatorToken;
  const operator = tokenToString(kind) ?? '';
  if (kind === SyntaxKind.CommaToken) {
    return at.make('sequence', node, { expressions: at.lowerAll(commaOperands(node, at)) });
  }
  if (kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment) {
    return at.make('assign', node, {
      operator,
      target: lowerPattern(node.left, at),
      value: at.lower(node.right),
    });
  }
  const left = at.ts.isPrivateIdentifier(node.left) ? lowerKey(node.left, at).key : at.lower(node.left);
  const right = at.lower(node.right);
  return operator === '&&' || operator === '||' || operator === '??'
    ? at.make('logical', node, { operator, left, right })
    : at.make('binary', node, { operator, left, right });
}

/** `a, b, c` is one sequence, where TypeScript has two. */
function commaOperands(node: ts.BinaryExpression, { ts }: Lowering): readonly ts.Node[] {
  const operands: ts.Node[] = [];
  let left: ts.Node = node;
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === ts.SyntaxKind.CommaToken) {
    operands.push(left.right);
    ({ left } = left);
  }
  return [...operands, left].reverse();
}

function lowerUnary(node: ts.Node, operator: string | undefined, operand: ts.Node, at: Lowering): PlainNode {
  return at.make('unary', node, { operator: operator ?? '', argument: at.lower(operand) });
}

function lowerSpread(node: ts.SpreadElement | ts.SpreadAssignment, at: Lowering): PlainNode {
  return at.make('spread', node, { argument: at.lower(node.expression) });
}
