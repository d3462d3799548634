/** A name that a declaration gives a type, and the package that declares the name; undefined for the project's own. */
export interface DeclaredName {
  readonly name: string;
  readonly package: string | undefined;
}

/**
 * What a host's type checker says of one of its nodes. Optional: a host without types leaves it out, and everything
 * still works.
 */
export interface TypeFacts {
  /** The strings that the value at `node` may be, narrowed by what was asked before; undefined when any string. */
  literalTypes(node: unknown): readonly string[] | undefined;
  /**
   * The names under which the value's type was declared, before narrowing, which drops an alias. Empty for types
   * without a name.
   */
  declaredAs(node: unknown): readonly DeclaredName[];
  /** The strings that the declared type lists, before narrowing; undefined when any string. */
  declaredLiterals(node: unknown): readonly string[] | undefined;
  /** The names of the properties of the value's type, where another file writes them; undefined where this one does. */
  foreignProperties(node: unknown): readonly string[] | undefined;
  /** The strings that a tuple lists, such as `[…] as const` of another file; undefined for every other value. */
  elementLiterals(node: unknown): readonly string[] | undefined;
  /** The names of the properties of the value's type that stand for one string each, by that string. */
  memberNames(node: unknown): ReadonlyMap<string, string>;
  /** The strings that a cast around the node leaves: `body.mc as Known`; undefined without one, or when any string. */
  castLiterals(node: unknown): readonly string[] | undefined;
  /** The names of all properties of the value's type. */
  properties(node: unknown): readonly string[];
  /** The literals that a property's type lists, as text; undefined when it is any number or string. */
  propertyLiterals(node: unknown, property: string): readonly string[] | undefined;
}

/** Facts about some nodes alone: of all others nothing is known, as in a host without types. */
export function factsWithin(facts: TypeFacts, isWithin: (node: unknown) => boolean): TypeFacts {
  return {
    literalTypes: (node) => (isWithin(node) ? facts.literalTypes(node) : undefined),
    declaredAs: (node) => (isWithin(node) ? facts.declaredAs(node) : []),
    declaredLiterals: (node) => (isWithin(node) ? facts.declaredLiterals(node) : undefined),
    foreignProperties: (node) => (isWithin(node) ? facts.foreignProperties(node) : undefined),
    elementLiterals: (node) => (isWithin(node) ? facts.elementLiterals(node) : undefined),
    memberNames: (node) => (isWithin(node) ? facts.memberNames(node) : new Map<string, string>()),
    castLiterals: (node) => (isWithin(node) ? facts.castLiterals(node) : undefined),
    properties: (node) => (isWithin(node) ? facts.properties(node) : []),
    propertyLiterals: (node, property) =>
      isWithin(node) ? facts.propertyLiterals(node, property) : undefined,
  };
}
