import ts from 'typescript';
import type { Emitter, Handler } from './emitter.ts';

type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;
type Link = Access | ts.CallExpression;

const isAccess = (node: ts.Node): node is Access =>
  ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
const isLink = (node: ts.Node): node is Link => isAccess(node) || ts.isCallExpression(node);
const isChained = (node: ts.Node): boolean => (node.flags & ts.NodeFlags.OptionalChain) !== 0;

/** Reads of properties, calls and constructions. */
export const access: Handler = (node, e) => {
  if (isLink(node) && isChained(node)) return chain(node, e);
  if (isAccess(node)) {
    if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return undefined;
    if (isPrivate(node)) return `$.seen(${e.copy(node)}, ${e.site(node)})`;
    return `$.get(${e.emit(node.expression)}, ${key(node, e)}, ${e.site(node)}, ${e.site(node.expression)})`;
  }
  if (ts.isCallExpression(node)) return call(node, e);
  if (ts.isNewExpression(node)) return `$.make(${e.emit(node.expression)}, ${args(node.arguments ?? [], e)})`;
  if (ts.isSpreadElement(node)) return `...$.each(${e.emit(node.expression)}, ${e.site(node.expression)})`;
  if (ts.isSpreadAssignment(node))
    return `...$.spread(${e.emit(node.expression)}, ${e.site(node.expression)})`;
  return undefined;
};

function isPrivate(node: Access): boolean {
  return ts.isPropertyAccessExpression(node) && ts.isPrivateIdentifier(node.name);
}

function key(node: Access, e: Emitter): string {
  return ts.isPropertyAccessExpression(node)
    ? JSON.stringify(node.name.text)
    : e.emit(node.argumentExpression);
}

/** The arguments, and where each stands. */
function args(list: readonly ts.Expression[], e: Emitter): string {
  return `[${list.map((one) => e.emit(one)).join(', ')}], [${list.map((one) => e.site(one)).join(', ')}]`;
}

function call(node: ts.CallExpression, e: Emitter): string | undefined {
  const callee = node.expression;
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return undefined;
  if (isAccess(callee)) {
    if (callee.expression.kind === ts.SyntaxKind.SuperKeyword) return undefined;
    if (isPrivate(callee)) return e.copy(node, new Map([[callee, e.copy(callee)]]));
    const object = `${e.emit(callee.expression)}, ${key(callee, e)}, ${e.site(callee.expression)}`;
    return `$.call(${object}, ${args(node.arguments, e)}, ${JSON.stringify(callee.expression.getText())})`;
  }
  return `$.run(${e.emit(callee)}, ${args(node.arguments, e)})`;
}

/** `a?.b.c(d)` ends as a whole where `a` is nothing: its links are handed on one by one, arguments unevaluated. */
function chain(top: Link, e: Emitter): string {
  const links: Link[] = [];
  let base: ts.Expression = top;
  while (isLink(base) && isChained(base)) {
    links.unshift(base);
    base = base.expression;
  }
  const steps = links.map((link, index) => {
    const isOptional = link.questionDotToken !== undefined;
    if (!ts.isCallExpression(link)) {
      const next = links[index + 1];
      const isCallee = next !== undefined && ts.isCallExpression(next) && !next.questionDotToken;
      return `[${isOptional}, '${isCallee ? 'callee' : 'get'}', () => ${key(link, e)}, ${e.site(link)}, ${e.site(link.expression)}]`;
    }
    return `[${isOptional}, 'call', () => [${args(link.arguments, e)}], ${e.site(link)}, ${e.site(link.expression)}]`;
  });
  return `$.chain(${e.emit(base)}, [${steps.join(', ')}])`;
}
