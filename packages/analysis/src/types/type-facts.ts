/** A name that a declaration gives a type, and the package that declares the name; undefined for the project's own. */
interface DeclaredName {
  readonly name: string;
  readonly package: string | undefined;
}

/** Whether a name is one that is looked for. */
export type IsName = (name: DeclaredName) => boolean;

/**
 * What a host's type checker says of one of its nodes. Optional: a host without types leaves it out, and everything
 * still works. Types are read as the checker reads them: a type parameter is its constraint, a brand changes nothing,
 * and `null` and `undefined` do not count.
 */
export interface TypeFacts {
  /**
   * The strings that the value at `node` may be, narrowed by what was asked before, or by a cast around it; undefined
   * when any string.
   */
  literalTypes(node: unknown): readonly string[] | undefined;
  /** The strings that the declared type lists, before narrowing, also where any other may come; undefined for none. */
  declaredLiterals(node: unknown): readonly string[] | undefined;
  /**
   * Whether the value's type has such a name: it is declared under it, or made of such types, so that they list all that
   * it lists (`Extract<MessageCode, …>`).
   */
  isDeclaredAs(node: unknown, isName: IsName): boolean;
  /**
   * Whether what is written for the place where a literal or a key stands has such a name: of a variable, parameter or
   * property, of what a function returns, of a list's items or a table's keys. False where TypeScript itself holds the
   * text to a list.
   */
  isExpectedAs(node: unknown, isName: IsName): boolean;
  /** Whether the property of the value's type is declared in a type of such a name, whatever was made of that. */
  hasPropertyOf(node: unknown, property: string, isName: IsName): boolean;
  /** Whether the value was read from such a property: `body.mc`, `{ mc } = body`. */
  isPropertyOf(node: unknown, property: string, isName: IsName): boolean;
  /** The names of the properties of the value's type, where another file writes them; undefined where this one does. */
  importedProperties(node: unknown): readonly string[] | undefined;
  /** The strings that a tuple lists, such as `[…] as const` of another file; undefined for every other value. */
  elementLiterals(node: unknown): readonly string[] | undefined;
  /** The names of the properties of the value's type that stand for one string each, by that string. */
  memberNames(node: unknown): ReadonlyMap<string, string>;
  /** The names of all properties of the value's type. */
  properties(node: unknown): readonly string[];
  /**
   * Whether what is written for an object, wherever that stands, has all these keys, or an index for them; undefined where
   * nothing is written for it.
   */
  takesKeys(node: unknown, keys: readonly string[]): boolean | undefined;
  /** The strings that what is written for an expression lists; undefined where it may be any. */
  expectedLiterals(node: unknown): readonly string[] | undefined;
  /** The literals that a property's type lists, as text; undefined when it is any number or string. */
  propertyLiterals(node: unknown, property: string): readonly string[] | undefined;
}
