import type { PlainNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Lowering, Lowerings } from './lowering.ts';

/** Tags and the names of attributes are no names of the file's scopes; only what stands in braces and quotes counts. */
export const jsxLowerings = {
  JsxElement: (node: ts.JsxElement, at: Lowering) =>
    lowerParts(node, [node.openingElement, ...node.children], at),
  JsxFragment: (node: ts.JsxFragment, at: Lowering) => lowerParts(node, node.children, at),
  JsxSelfClosingElement: lowerTag,
  JsxOpeningElement: lowerTag,
  JsxAttribute: (node: ts.JsxAttribute, at: Lowering) =>
    lowerParts(node, node.initializer ? [node.initializer] : [], at),
} satisfies Lowerings;

function lowerTag(node: ts.JsxOpeningLikeElement, at: Lowering): PlainNode {
  return lowerParts(node, [...(node.typeArguments ?? []), ...node.attributes.properties], at);
}

function lowerParts(node: ts.Node, parts: readonly ts.Node[], at: Lowering): PlainNode {
  return at.make('other', node, { children: at.lowerAll(parts) });
}
