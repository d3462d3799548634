/** How a schema reads a value: the position of the value among the arguments, and where the result holds it. */
export interface SchemaParser {
  readonly argument: number;
  readonly path: readonly string[];
}

/** Methods of schemas; of the others, words that are given the schema first. */
const method: SchemaParser = { argument: 0, path: [] };
const given: SchemaParser = { argument: 1, path: [] };
const safeMethod: SchemaParser = { argument: 0, path: ['data'] };
const safeGiven: SchemaParser = { argument: 1, path: ['output'] };

/** Methods by which a schema of another module is known to read a value: those of the most used library. */
export const importedParsers: ReadonlyMap<string, SchemaParser> = new Map([
  ['parse', method],
  ['parseAsync', method],
  ['safeParse', safeMethod],
  ['safeParseAsync', safeMethod],
]);

/** What hands its argument on where a schema fits, by package and word. */
export const schemaParsers: ReadonlyMap<string, ReadonlyMap<string, SchemaParser>> = new Map([
  ['zod', importedParsers],
  [
    'valibot',
    new Map([...words(given, 'parse', 'parseAsync'), ...words(safeGiven, 'safeParse', 'safeParseAsync')]),
  ],
  ['@sinclair/typebox', new Map(words(given, 'Parse', 'Decode', 'Cast'))],
  ['typebox', new Map(words(given, 'Parse', 'Decode', 'Cast'))],
  ['io-ts', new Map(words({ argument: 0, path: ['right'] }, 'decode'))],
  ['effect', new Map(words(method, 'decodeUnknownSync', 'decodeSync', 'decodeUnknownPromise'))],
  ['arktype', new Map(words(method, 'assert'))],
]);

function words(parser: SchemaParser, ...names: readonly string[]): [string, SchemaParser][] {
  return names.map((name) => [name, parser]);
}

/** Whose schemas are functions that are given the value. */
export const callableSchemas: ReadonlySet<string> = new Set(['arktype']);

/** Methods after which a schema gives something else than it was given. */
export const changingMethods: ReadonlySet<string> = new Set(['transform', 'pipe', 'preprocess', 'codec']);

/** Words by which a schema asks more than the shape: what is given to them answers, or reports what is wrong. */
export const answeringRefinements: ReadonlySet<string> = new Set(['refine', 'check', 'filter', 'refinement']);
export const reportingRefinements: ReadonlySet<string> = new Set(['superRefine', 'narrow', 'rawCheck']);
