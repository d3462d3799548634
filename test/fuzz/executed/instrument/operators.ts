import ts from 'typescript';
import type { Emitter, Handler } from './emitter.ts';
import { hasAwait } from './emitter.ts';
import { patternOf } from './patterns.ts';

const comparisons = new Set(['===', '!==', '==', '!=', '<', '<=', '>', '>=']);

/** Operators: what they say of a body depends on what they are applied to, which the runtime knows. */
export const operators: Handler = (node, e) => {
  if (ts.isBinaryExpression(node)) return binary(node, e);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return `$.not(${e.emit(node.operand)})`;
  if (ts.isTypeOfExpression(node)) return `$.typeOf(${e.emit(node.expression)})`;
  if (ts.isConditionalExpression(node)) return conditional(node, e);
  if (!ts.isTemplateExpression(node)) return undefined;
  const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  const values = node.templateSpans.map(({ expression }) => e.emit(expression));
  const sites = node.templateSpans.map(({ expression }) => e.site(expression));
  return `$.text(${JSON.stringify(texts)}, [${values.join(', ')}], [${sites.join(', ')}])`;
};

function binary(node: ts.BinaryExpression, e: Emitter): string | undefined {
  const operator = node.operatorToken.getText();
  const site = e.site(node.left);
  if (operator.endsWith('=') && !comparisons.has(operator)) return assignment(node, operator, e);
  const [left, right] = [e.emit(node.left), e.emit(node.right)];
  if (comparisons.has(operator))
    return `$.compare('${operator}', ${left}, ${right}, ${site}, ${e.site(node.right)})`;
  switch (operator) {
    // The left side is kept for the moment between its test and its use as the value: nothing runs in between.
    case '&&':
      return `($.truth($.left = ${left}, ${site}) ? ${right} : $.plainResult($.left))`;
    case '||':
      return `($.isKept($.left = ${left}, ${site}) ? $.left : ${right})`;
    case '??':
      return `($.isPresent($.left = ${left}, ${site}) ? $.left : ${right})`;
    case 'in':
      return `$.has(${left}, ${right})`;
    case '+':
      return `$.add(${left}, ${right}, ${site}, ${e.site(node.right)})`;
    case '-':
    case '*':
    case '/':
    case '%':
      return `($.used(${left}, ${site}) ${operator} $.used(${right}, ${e.site(node.right)}))`;
    default:
      return undefined;
  }
}

function assignment(node: ts.BinaryExpression, operator: string, e: Emitter): string | undefined {
  const { left, right } = node;
  const value = e.emit(right);
  if (operator === '=' && (ts.isObjectLiteralExpression(left) || ts.isArrayLiteralExpression(left)))
    return `${e.copy(left)} = $.open(${value}, ${patternOf(left, e)})`;
  const isKept = !ts.isIdentifier(left) || e.isModuleVariable(left.text);
  const stored = isKept ? `$.store(${value}, ${e.site(right)})` : value;
  if (operator !== '=' && !/^(?:&&|\|\||\?\?)=$/.test(operator))
    return `${target(left, e)} ${operator} $.used(${value}, ${e.site(right)})`;
  return `${target(left, e)} ${operator} ${stored}`;
}

/** The left side of an assignment is written, not read. */
function target(node: ts.Expression, e: Emitter): string {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
    ? e.copy(node)
    : node.getText();
}

/** What a condition chooses carries its outcome: `rc === 0 ? 200 : 502`. */
function conditional(node: ts.ConditionalExpression, e: Emitter): string {
  const test = e.emit(node.condition);
  const site = e.site(node.condition);
  const arms = `${e.emit(node.whenTrue)} : ${e.emit(node.whenFalse)}`;
  if (hasAwait(node.whenTrue) || hasAwait(node.whenFalse)) return `($.truth(${test}, ${site}) ? ${arms})`;
  return `((t) => $.chosen(t, $.truth(t, ${site}) ? ${arms}))(${test})`;
}
