import type { PlainNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Lowering, Lowerings } from './lowering.ts';

export const literalLowerings = {
  StringLiteral: lowerString,
  NoSubstitutionTemplateLiteral: lowerString,
  NumericLiteral: (node: ts.NumericLiteral, at: Lowering) =>
    at.make('number', node, { value: Number(node.text) }),
  BigIntLiteral: lowerConstant('other'),
  RegularExpressionLiteral: lowerConstant('other'),
  TrueKeyword: lowerConstant('true'),
  FalseKeyword: lowerConstant('false'),
  NullKeyword: lowerConstant('null'),
  TemplateExpression: (node: ts.TemplateExpression, at: Lowering) => lowerTemplate(node, node, undefined, at),
  TaggedTemplateExpression: (node: ts.TaggedTemplateExpression, at: Lowering) =>
    lowerTemplate(node, node.template, at.lower(node.tag), at),
} satisfies Lowerings;

function lowerString(node: ts.StringLiteralLike, at: Lowering): PlainNode {
  return at.make('string', node, { value: node.text });
}

function lowerConstant(value: 'true' | 'false' | 'null' | 'other') {
  return (node: ts.Node, at: Lowering): PlainNode => at.make('constant', node, { value });
}

/** A template with holes or with a tag; without either it is a string like any other. */
function lowerTemplate(
  node: ts.Node,
  template: ts.TemplateLiteral,
  tag: PlainNode | undefined,
  at: Lowering,
): PlainNode {
  if (!at.ts.isTemplateExpression(template)) {
    return at.make('template', node, { texts: [template.text], holes: [], tag });
  }
  const texts = [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
  const holes = at.lowerAll(template.templateSpans.map((span) => span.expression));
  return at.make('template', node, { texts, holes, tag });
}
