import type { TSESTree } from '@typescript-eslint/utils';
import type { CaseNode, CatchNode, PlainNode } from '@xt-mc/analysis';
import { lowerAnnotation, lowerClass } from './functions.ts';
import { lower, lowerAll, lowerOptional, make } from './lower.ts';
import { lowerExport, lowerImport } from './modules.ts';

/** Lowers a statement; undefined when `node` is none that the analysis knows. */
export function lowerStatement(node: TSESTree.Node): PlainNode | undefined {
  switch (node.type) {
    case 'BlockStatement':
    case 'StaticBlock':
      return make('block', node, { body: lowerAll(node.body) });
    case 'VariableDeclaration':
      return make('variable', node, { keyword: node.kind, declarators: lowerAll(node.declarations) });
    case 'VariableDeclarator':
      return make('declarator', node, {
        target: lower(node.id),
        type: lowerAnnotation(node.id) ?? lowerOptional(castOf(node.init)),
        init: lowerOptional(node.init),
      });
    case 'ExpressionStatement':
      return make('statement', node, { expression: lower(node.expression) });
    case 'IfStatement':
      return make('if', node, {
        test: lower(node.test),
        whenTrue: lower(node.consequent),
        whenFalse: lowerOptional(node.alternate),
      });
    case 'SwitchStatement':
      return make('switch', node, { subject: lower(node.discriminant), cases: node.cases.map(lowerCase) });
    case 'ReturnStatement':
      return make('return', node, { argument: lowerOptional(node.argument) });
    case 'ThrowStatement':
      return make('throw', node, { argument: lower(node.argument) });
    case 'BreakStatement':
      return make('jump', node, { keyword: 'break', label: node.label?.name });
    case 'ContinueStatement':
      return make('jump', node, { keyword: 'continue', label: node.label?.name });
    case 'ForStatement':
      return loop(node, 'for', [node.init, node.test, node.update]);
    case 'ForInStatement':
      return loop(node, 'for-in', [node.left, node.right]);
    case 'ForOfStatement':
      return loop(node, 'for-of', [node.left, node.right]);
    case 'WhileStatement':
      return loop(node, 'while', [node.test]);
    case 'DoWhileStatement':
      return loop(node, 'do', [node.test]);
    case 'TryStatement':
      return make('try', node, {
        block: lower(node.block),
        handler: node.handler ? lowerCatch(node.handler) : undefined,
        finalizer: lowerOptional(node.finalizer),
      });
    case 'LabeledStatement':
      return make('labeled', node, { label: node.label.name, body: lower(node.body) });
    case 'ClassDeclaration':
    case 'ClassExpression':
      return lowerClass(node);
    default:
      return lowerImport(node) ?? lowerExport(node);
  }
}

type AnyLoop =
  | TSESTree.ForStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement;

function loop(
  node: AnyLoop,
  keyword: 'for' | 'for-in' | 'for-of' | 'while' | 'do',
  head: readonly (TSESTree.Node | null)[],
): PlainNode {
  return make('loop', node, { keyword, head: lowerAll(head), body: lower(node.body) });
}

function lowerCase(node: TSESTree.SwitchCase): CaseNode {
  return make('case', node, { test: lowerOptional(node.test), body: lowerAll(node.consequent) });
}

function lowerCatch(node: TSESTree.CatchClause): CatchNode {
  return make('catch', node, { param: lowerOptional(node.param), body: lower(node.body) });
}

/**
 * The type that a call's answer or what is read is cast to: `(await reply.json()) as Body` says of a variable what its
 * annotation would. A literal's casts hang on the literal, since they say less than it does.
 */
function castOf(init: TSESTree.Expression | null): TSESTree.TypeNode | undefined {
  let cast: TSESTree.TypeNode | undefined;
  for (let at = init; at;) {
    switch (at.type) {
      case 'TSAsExpression':
      case 'TSTypeAssertion':
        cast ??= at.typeAnnotation;
        at = at.expression;
        break;
      case 'TSNonNullExpression':
      case 'ChainExpression':
        at = at.expression;
        break;
      case 'AwaitExpression':
        at = at.argument;
        break;
      default:
        return at.type === 'CallExpression' || at.type === 'MemberExpression' ? cast : undefined;
    }
  }
  return undefined;
}
