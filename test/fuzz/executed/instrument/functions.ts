import ts from 'typescript';
import type { Emitter, Handler } from './emitter.ts';
import { patternOf } from './patterns.ts';

/** Functions count their calls, open the patterns of their parameters in their bodies, and tell what they return. */
export const functions: Handler = (node, e) => {
  if (
    !ts.isFunctionDeclaration(node) &&
    !ts.isFunctionExpression(node) &&
    !ts.isArrowFunction(node) &&
    !ts.isMethodDeclaration(node) &&
    !ts.isConstructorDeclaration(node) &&
    !ts.isGetAccessorDeclaration(node)
  )
    return undefined;
  const { body } = node;
  if (!body) return undefined;
  const instead = new Map<ts.Node, string>();
  for (const modifier of node.modifiers ?? []) {
    if (modifier.kind === ts.SyntaxKind.ExportKeyword) instead.set(modifier, '');
  }
  let first = '$.tick(); ';
  for (const [index, { name, initializer }] of node.parameters.entries()) {
    if (ts.isIdentifier(name)) continue;
    const parameter = node.parameters[index];
    if (!parameter) continue;
    instead.set(parameter, `$p${index}${initializer ? ` = ${e.emit(initializer)}` : ''}`);
    first += `let ${e.copy(name)} = $.open($p${index}, ${patternOf(name, e)}); `;
  }
  instead.set(body, bodyOf(body, first, e));
  return e.copy(node, instead);
};

function bodyOf(body: ts.ConciseBody, first: string, e: Emitter): string {
  if (!ts.isBlock(body)) return `{ ${first}return $.returned(${e.emit(body)}, ${e.site(body)}); }`;
  return `{ ${first}${body.statements.map((one) => e.emit(one)).join('\n')} }`;
}
