/*
 * TypeScript's checker as the analysis sees it: the few questions that it asks, in a shape that every version has. Both
 * hosts' checkers satisfy it as they are, so that nothing of `typescript` is imported, and no number of a flag or kind,
 * which change from version to version, is relied on.
 */

/** A node of TypeScript's tree. What only some kinds have is optional, and tells the kinds apart. */
export interface CheckedNode {
  readonly parent?: CheckedNode | undefined;
  getStart(): number;
  getSourceFile(): CheckedNode & { readonly fileName: string; readonly text: string };
}

/** The parts by which nodes are read that name or annotate a type, or are read from something. */
export interface NodeParts extends CheckedNode {
  /** An annotation, what an alias stands for, what a cast casts to, what parentheses hold. */
  readonly type?: NodeParts;
  readonly constraint?: NodeParts;
  readonly typeName?: NodeParts;
  readonly exprName?: NodeParts;
  readonly qualifier?: NodeParts;
  readonly typeArguments?: readonly NodeParts[];
  readonly types?: readonly NodeParts[];
  readonly objectType?: NodeParts;
  readonly name?: NodeParts;
  readonly propertyName?: NodeParts;
  readonly argumentExpression?: NodeParts;
  readonly expression?: NodeParts;
  readonly escapedText?: unknown;
  readonly text?: string;
  readonly parent?: NodeParts | undefined;
  /** What a declaration begins with, what a list or a call holds, and the arms of a condition. */
  readonly initializer?: NodeParts;
  readonly elements?: readonly NodeParts[];
  readonly properties?: readonly NodeParts[];
  readonly arguments?: readonly NodeParts[];
  readonly whenTrue?: NodeParts;
  readonly whenFalse?: NodeParts;
  readonly body?: NodeParts;
  /** The sides of an assignment, and the word between them. */
  readonly left?: NodeParts;
  readonly right?: NodeParts;
  readonly operatorToken?: NodeParts;
  readonly parameters?: readonly NodeParts[];
  readonly dotDotDotToken?: unknown;
  readonly statements?: unknown;
  /** What a list's type, a mapped type and an object's type are made of. */
  readonly elementType?: NodeParts;
  readonly typeParameter?: NodeParts;
  readonly members?: readonly NodeParts[];
}

export interface CheckedSymbol {
  readonly name: string;
  readonly valueDeclaration?: CheckedNode | undefined;
  readonly declarations?: readonly CheckedNode[] | undefined;
}

export interface CheckedType {
  readonly aliasSymbol?: CheckedSymbol | undefined;
  getSymbol(): CheckedSymbol | undefined;
  getProperties(): readonly CheckedSymbol[];
  getProperty(name: string): CheckedSymbol | undefined;
  isUnion(): boolean;
  isIntersection(): boolean;
  isStringLiteral(): boolean;
  isNumberLiteral(): boolean;
}

/** What only some kinds of types have. */
export interface TypeParts extends CheckedType {
  /** The members of a union or an intersection. */
  readonly types?: readonly TypeParts[];
  readonly value?: unknown;
  /** The keyword that names a type without a declaration: `string`, `undefined`. */
  readonly intrinsicName?: string;
  readonly objectFlags?: number;
}

export interface Checker {
  getTypeAtLocation(node: CheckedNode): CheckedType;
  getSymbolAtLocation(node: CheckedNode): CheckedSymbol | undefined;
  getTypeOfSymbolAtLocation(symbol: CheckedSymbol, node: CheckedNode): CheckedType;
  getDeclaredTypeOfSymbol(symbol: CheckedSymbol): CheckedType;
  getBaseConstraintOfType(type: CheckedType): CheckedType | undefined;
  getContextualType(node: CheckedNode): CheckedType | undefined;
  getIndexInfosOfType(type: CheckedType): readonly { readonly keyType: TypeParts }[];
  getNonNullableType(type: CheckedType): CheckedType;
  getResolvedSignature(node: CheckedNode): { readonly declaration?: CheckedNode | undefined } | undefined;
}

export function declarationOf(symbol: CheckedSymbol | undefined): NodeParts | undefined {
  return symbol?.valueDeclaration ?? symbol?.declarations?.[0];
}
