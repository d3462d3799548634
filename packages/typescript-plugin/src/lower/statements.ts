import type { CaseNode, CatchNode, LoopNode, PlainNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Lowering, Lowerings } from './lowering.ts';
import { lowerPattern, lowerTarget } from './patterns.ts';

export const statementLowerings = {
  Block: (node: ts.Block, at: Lowering) => at.make('block', node, { body: at.lowerAll(node.statements) }),
  VariableStatement: (node: ts.VariableStatement, at: Lowering) =>
    // The statement's range, `declare` and the semicolon included, is the declaration's in ESTree.
    lowerVariables(node.declarationList, node, at),
  VariableDeclarationList: (node: ts.VariableDeclarationList, at: Lowering) => lowerVariables(node, node, at),
  VariableDeclaration: (node: ts.VariableDeclaration, at: Lowering) =>
    at.make('declarator', node, {
      target: lowerTarget(node, at),
      type: at.lowerOptional(node.type ?? castOf(node.initializer, at)),
      init: at.lowerOptional(node.initializer),
    }),
  ExpressionStatement: (node: ts.ExpressionStatement, at: Lowering) =>
    at.make('statement', node, { expression: at.lower(node.expression) }),
  IfStatement: (node: ts.IfStatement, at: Lowering) =>
    at.make('if', node, {
      test: at.lower(node.expression),
      whenTrue: at.lower(node.thenStatement),
      whenFalse: at.lowerOptional(node.elseStatement),
    }),
  SwitchStatement: (node: ts.SwitchStatement, at: Lowering) =>
    at.make('switch', node, {
      subject: at.lower(node.expression),
      cases: node.caseBlock.clauses.map((clause) => lowerCase(clause, at)),
    }),
  ReturnStatement: (node: ts.ReturnStatement, at: Lowering) =>
    at.make('return', node, { argument: at.lowerOptional(node.expression) }),
  ThrowStatement: (node: ts.ThrowStatement, at: Lowering) =>
    at.make('throw', node, { argument: at.lower(node.expression) }),
  BreakStatement: (node: ts.BreakStatement, at: Lowering) =>
    at.make('jump', node, { keyword: 'break', label: node.label?.text }),
  ContinueStatement: (node: ts.ContinueStatement, at: Lowering) =>
    at.make('jump', node, { keyword: 'continue', label: node.label?.text }),
  ForStatement: (node: ts.ForStatement, at: Lowering) =>
    lowerLoop(
      node,
      'for',
      [node.initializer, node.condition, node.incrementor].flatMap((part) => (part ? [at.lower(part)] : [])),
      at,
    ),
  ForInStatement: (node: ts.ForInStatement, at: Lowering) =>
    lowerLoop(node, 'for-in', [lowerPattern(node.initializer, at), at.lower(node.expression)], at),
  ForOfStatement: (node: ts.ForOfStatement, at: Lowering) =>
    lowerLoop(node, 'for-of', [lowerPattern(node.initializer, at), at.lower(node.expression)], at),
  WhileStatement: (node: ts.WhileStatement, at: Lowering) =>
    lowerLoop(node, 'while', [at.lower(node.expression)], at),
  DoStatement: (node: ts.DoStatement, at: Lowering) => lowerLoop(node, 'do', [at.lower(node.expression)], at),
  TryStatement: (node: ts.TryStatement, at: Lowering) =>
    at.make('try', node, {
      block: at.lower(node.tryBlock),
      handler: node.catchClause && lowerCatch(node.catchClause, at),
      finalizer: at.lowerOptional(node.finallyBlock),
    }),
  LabeledStatement: (node: ts.LabeledStatement, at: Lowering) =>
    at.make('labeled', node, { label: node.label.text, body: at.lower(node.statement) }),
} satisfies Lowerings;

function lowerVariables(list: ts.VariableDeclarationList, whole: ts.Node, at: Lowering): PlainNode {
  return at.make('variable', whole, {
    keyword: keywordOf(list, at),
    declarators: at.lowerAll(list.declarations),
  });
}

function keywordOf({ flags }: ts.VariableDeclarationList, { ts: { NodeFlags } }: Lowering): string {
  const scoped: number = flags & NodeFlags.BlockScoped;
  // TypeScript before 5.2 knows no `using`: its flags are undefined there, and never equal.
  const keywords: readonly (readonly [number | undefined, string])[] = [
    [NodeFlags.Const, 'const'],
    [NodeFlags.Let, 'let'],
    [NodeFlags.Using, 'using'],
    [NodeFlags.AwaitUsing, 'await using'],
  ];
  return keywords.find(([flag]) => flag === scoped)?.[1] ?? 'var';
}

function lowerCase(node: ts.CaseOrDefaultClause, at: Lowering): CaseNode {
  const test = at.ts.isCaseClause(node) ? at.lower(node.expression) : undefined;
  return at.make('case', node, { test, body: at.lowerAll(node.statements) });
}

function lowerCatch(node: ts.CatchClause, at: Lowering): CatchNode {
  const { variableDeclaration: variable } = node;
  return at.make('catch', node, {
    param: variable && lowerTarget(variable, at),
    body: at.lower(node.block),
  });
}

function lowerLoop(
  node: ts.IterationStatement,
  keyword: LoopNode['keyword'],
  head: readonly PlainNode[],
  at: Lowering,
): PlainNode {
  return at.make('loop', node, { keyword, head, body: at.lower(node.statement) });
}

/**
 * The type that a call's answer or what is read is cast to: `(await reply.json()) as Body` says of a variable what its
 * annotation would. A literal's casts hang on the literal, since they say less than it does.
 */
function castOf(init: ts.Expression | undefined, { ts: { SyntaxKind } }: Lowering): ts.TypeNode | undefined {
  const wrappers: readonly ts.SyntaxKind[] = [
    SyntaxKind.ParenthesizedExpression,
    SyntaxKind.NonNullExpression,
    SyntaxKind.AwaitExpression,
  ];
  const values: readonly ts.SyntaxKind[] = [
    SyntaxKind.CallExpression,
    SyntaxKind.PropertyAccessExpression,
    SyntaxKind.ElementAccessExpression,
  ];
  let cast: ts.TypeNode | undefined;
  let at = init;
  while (at && !values.includes(at.kind)) {
    const isCast = at.kind === SyntaxKind.AsExpression || at.kind === SyntaxKind.TypeAssertionExpression;
    if (!isCast && !wrappers.includes(at.kind)) return undefined;
    const wrapper = at as ts.AsExpression;
    if (isCast) cast ??= wrapper.type;
    at = wrapper.expression;
  }
  return at && cast;
}
