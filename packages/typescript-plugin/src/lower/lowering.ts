import type { NameNode, NodeOf, PlainKind, PlainNode } from '@xt-mc/analysis';
import type ts from 'typescript';
import type { Syntax } from '../answers/syntax.ts';

/** What `make` fills in by itself. */
type Filled = 'kind' | 'start' | 'end' | 'parent' | 'host';
type Fields<Kind extends PlainKind> = Omit<NodeOf<Kind>, Filled>;

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * One file on its way to the plain tree. TypeScript itself is a parameter: a plugin may only use the one that loads
 * it, and its numbers for kinds of nodes change from version to version.
 */
export interface Lowering {
  readonly ts: Syntax;
  readonly file: ts.SourceFile;
  /** A plain node, with the range of `node` unless another is given. */
  make<Kind extends PlainKind>(kind: Kind, node: ts.Node, fields: Fields<Kind>, range?: Range): NodeOf<Kind>;
  /** Lowers one node of any sort. Kinds that the analysis has no question about keep only their children. */
  lower(node: ts.Node): PlainNode;
  /** The same, for a node whose range is read or which is copied: it is never put off, however deep it stands. */
  lowerNow(node: ts.Node): PlainNode;
  /** Lowers one node with a function of its own. */
  lowerWith<Node extends ts.Node>(node: Node, lower: (node: Node, at: Lowering) => PlainNode): PlainNode;
  lowerOptional(node: ts.Node | undefined): PlainNode | undefined;
  lowerAll(nodes: readonly ts.Node[] | undefined): PlainNode[];
}

/** How nodes are lowered, by the name of their kind. A name that a version of TypeScript lacks is never asked. */
export type Lowerings = {
  readonly [Name in keyof typeof ts.SyntaxKind]?: (node: never, at: Lowering) => PlainNode;
};

export function lowerName(node: ts.Identifier, at: Lowering): NameNode {
  return at.make('name', node, { name: node.text });
}

/** Lowers the elements of an array or an array pattern; a hole (`[, a]`) has no width, and keeps its position. */
export function lowerElements(
  list: ts.ArrayLiteralExpression | ts.ArrayBindingPattern,
  at: Lowering,
  lower: (element: ts.Node) => PlainNode = (element) => at.lower(element),
): readonly PlainNode[] {
  let end = list.getStart(at.file) + 1;
  return list.elements.map((element) => {
    const isHole = element.kind === at.ts.SyntaxKind.OmittedExpression;
    const lowered = isHole
      ? at.make('other', element, { children: [] }, { start: end, end })
      : lower(element);
    ({ end } = lowered);
    return lowered;
  });
}

/** The names of type parameters. */
export function namesOf(parameters: readonly ts.TypeParameterDeclaration[] | undefined): readonly string[] {
  return parameters?.map(({ name }) => name.text) ?? [];
}

/** Where the next token begins, at or behind `position`. */
export function tokenAfter(position: number, { file }: Lowering): number {
  const trivia = /(?:\s|\/\*[^]*?\*\/|\/\/.*)*/y;
  trivia.lastIndex = position;
  trivia.exec(file.text);
  return Math.max(position, trivia.lastIndex);
}
