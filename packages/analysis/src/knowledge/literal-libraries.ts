/*
 * Libraries in whose calls a literal stands for what a value is: schemas, patterns. A word of theirs counts where it
 * was imported from the package, under whatever name.
 */

/**
 * What a call of a word makes of its arguments. `texts`: the value is one of them, or one of those in a list or an
 * object; `keys`: one of the keys of an object; `parts`: what the arguments are, or the elements of a list;
 * `expression`: a text, or the texts in an object, in a language of the library's own, with literals in quotes;
 * `prefix`: the value begins with the first, or has it in it; `regex`: it fits the first.
 */
export type SchemaRole = 'texts' | 'keys' | 'parts' | 'expression' | 'prefix' | 'regex';

/** Words by what they do. */
type Words = Readonly<Partial<Record<SchemaRole, readonly string[]>>>;

const schemas: Readonly<Record<string, Words>> = {
  zod: {
    texts: ['literal', 'enum', 'nativeEnum', 'extract'],
    parts: ['union', 'intersection', 'optional', 'nullable', 'nullish', 'readonly', 'or', 'and'],
    prefix: ['startsWith', 'includes'],
    regex: ['regex'],
  },
  valibot: {
    texts: ['literal', 'picklist', 'enum', 'enum_'],
    parts: ['union', 'intersect', 'optional', 'nullable', 'nullish', 'pipe', 'fallback', 'exactOptional'],
    prefix: ['startsWith', 'starts_with', 'includes'],
    regex: ['regex'],
  },
  '@sinclair/typebox': {
    texts: ['Literal', 'Enum'],
    parts: ['Union', 'Intersect', 'Optional', 'Readonly', 'Extract'],
  },
  'io-ts': { texts: ['literal'], keys: ['keyof'], parts: ['union', 'intersection', 'readonly'] },
  effect: {
    texts: ['Literal', 'Literals', 'Enums', 'Enum'],
    parts: ['Union', 'NullOr', 'UndefinedOr', 'NullishOr', 'optional', 'optionalWith'],
  },
  arktype: { texts: ['enumerated', 'unit'], expression: ['type', 'scope', 'or', 'and', 'merge'] },
};

/** Packages under another name. */
const aliases: Readonly<Record<string, string>> = {
  typebox: '@sinclair/typebox',
  '@effect/schema': 'effect',
};

/** What a word makes of its arguments, by package and word. */
export const schemaRoles: ReadonlyMap<string, ReadonlyMap<string, SchemaRole>> = new Map(
  Object.keys({ ...schemas, ...aliases }).map((name) => [
    name,
    rolesOf(schemas[aliases[name] ?? name] ?? {}),
  ]),
);

function rolesOf(words: Words): ReadonlyMap<string, SchemaRole> {
  return new Map(
    Object.entries(words).flatMap(([role, names]) =>
      names.map((name) => [name, role as SchemaRole] as const),
    ),
  );
}

/** What stands before the texts of a list that is such an expression. */
export const unitsOperator = '===';

/** Words that make one schema of several, whose members it has all. */
export const joiningWords: ReadonlySet<string> = new Set([
  'extend',
  'safeExtend',
  'merge',
  'and',
  'intersection',
  'intersect',
  'Intersect',
  'Composite',
]);

/** Where a schema of an object holds the schemas of its members, to be spread into another. */
export const shapeFields: ReadonlySet<string> = new Set([
  'shape',
  'entries',
  'fields',
  'props',
  'properties',
]);

/** The package whose patterns are matched arm by arm, and its words. */
export const patternLibrary = {
  package: 'ts-pattern',
  /** `match(value).with(pattern, handler)` */
  match: 'match',
  arm: 'with',
  /** `.when(predicate, handler)`, `P.when(predicate)` */
  guard: 'when',
  exhaustive: 'exhaustive',
  /** Methods that run what they are given last. */
  running: new Set(['with', 'when', 'otherwise']),
  /** `P.select()` */
  selection: 'select',
  /** `isMatching(pattern, value)` */
  test: 'isMatching',
  /** Patterns that are made of others. */
  parts: new Set(['union', 'optional', 'not', 'intersection', 'select']),
  /** Patterns for each item of a list. */
  items: new Set(['array', 'set']),
  not: 'not',
  /** Patterns for any text. */
  wildcards: new Set(['_', 'any', 'string', 'nonNullable']),
  start: 'startsWith',
  /** Methods of the pattern for strings: what a text begins with or contains, and what it is tested with. */
  prefixes: new Set(['startsWith', 'includes']),
  regex: 'regex',
} as const;

/** Matches that are piped: `Match.value(body.mc).pipe(Match.when('AUTH_103', …))`; patterns stand before the handler. */
export const pipedMatch = {
  package: 'effect',
  value: 'value',
  arms: new Set(['when', 'whenOr', 'whenAnd', 'not']),
} as const;
