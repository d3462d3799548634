/*
 * Libraries whose values hold what failed instead of throwing it: where it is put in, handed on, and taken out.
 */

/** One such library, by its words; each is read where it was imported from the package. */
export interface ResultLibrary {
  /** Calls that make a failure of what they are given. */
  readonly making: ReadonlySet<string>;
  /** Calls whose callback makes a failure of what was thrown, by the position of the callback. */
  readonly catching: ReadonlyMap<string, number>;
  /**
   * Functions, and methods of results, whose callback gets the failure, by its position; behind the result where a
   * function is given that first.
   */
  readonly handling: ReadonlyMap<string, number>;
  /** Of those, what makes a failure of what the callback gives. */
  readonly mapping: ReadonlySet<string>;
  /** Whether results have methods of these names, or functions are given results. */
  readonly hasMethods: boolean;
  /** Generators that fail with what one of their calls fails with. */
  readonly generators: ReadonlySet<string>;
  /** Calls that make a class whose instances have the fields that they are made with. */
  readonly classes: ReadonlySet<string>;
}

const nothing: ResultLibrary = {
  making: new Set(),
  catching: new Map(),
  handling: new Map(),
  mapping: new Set(),
  hasMethods: false,
  generators: new Set(),
  classes: new Set(),
};

export const resultLibraries: ReadonlyMap<string, ResultLibrary> = new Map([
  [
    'neverthrow',
    {
      ...nothing,
      making: new Set(['err', 'errAsync']),
      catching: new Map([['fromPromise', 1]]),
      handling: new Map([
        ['mapErr', 0],
        ['orElse', 0],
        ['orTee', 0],
        ['match', 1],
      ]),
      mapping: new Set(['mapErr']),
      hasMethods: true,
      generators: new Set(['safeTry']),
    },
  ],
  [
    'fp-ts',
    {
      ...nothing,
      making: new Set(['left']),
      catching: new Map([
        ['tryCatch', 1],
        ['fromPredicate', 1],
      ]),
      handling: new Map(
        [
          'mapLeft',
          'orElse',
          'orElseW',
          'match',
          'matchW',
          'matchE',
          'fold',
          'foldW',
          'getOrElse',
          'getOrElseW',
          'tapError',
        ].map((name) => [name, 0]),
      ),
      mapping: new Set(['mapLeft']),
    },
  ],
  [
    'effect',
    {
      ...nothing,
      making: new Set(['fail', 'left', 'failSync']),
      handling: new Map([
        ...[
          'catch',
          'catchAll',
          'mapError',
          'tapError',
          'orElse',
          'mapLeft',
          'match',
          'matchEffect',
          'getOrElse',
          'catchIf',
          'catchTags',
          'retry',
        ].map((name) => [name, 0] as const),
        ['catchTag', 1],
      ]),
      mapping: new Set(['mapError', 'mapLeft']),
      generators: new Set(['gen', 'fn']),
      classes: new Set(['TaggedError', 'Error', 'TaggedClass', 'Class']),
    },
  ],
]);

/** Where a result holds what failed, under each of its names. */
export const failureFields: ReadonlySet<string> = new Set(['error', 'left', 'failure']);

/** Names under which an object of callbacks has the one that gets the failure. */
export const failureCallbacks: ReadonlySet<string> = new Set([
  'onFailure',
  'onLeft',
  'onErr',
  'err',
  'while',
  'until',
]);

/** What hands a value from function to function. */
export const piping = 'pipe';

/** What takes the failure out of a result. */
export const unwrapping = '_unsafeUnwrapErr';
