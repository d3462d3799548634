import fc, { type Arbitrary } from 'fast-check';
import type { Program } from './program.ts';
import { check, type Verdict } from './properties/check.ts';
import { signatureOf, type Violation } from './properties/violation.ts';
import { reduce } from './reduce.ts';
import type { Tally } from './tally.ts';
import { count, createTally } from './tally.ts';

/** A kind of programs, and what is expected of them beside the promises that hold for all. */
export interface Kind {
  readonly name: string;
  readonly programs: Arbitrary<Program>;
  /** How many of them are tried where another kind tries one: large programs take longer. */
  readonly share: number;
  /** Look-alikes: a report of any rule is wrong. */
  readonly isSilent?: boolean;
}

export interface Budget {
  readonly seed: number;
  readonly runs: number;
  /**
   * Milliseconds after which the search in a kind stops early; no program is then a failure. Making failures small may
   * take as long again.
   */
  readonly time?: number;
  /** How many different broken promises are looked for before a kind is given up. */
  readonly failures: number;
}

export interface Failure {
  readonly kind: string;
  readonly signature: string;
  readonly violation: Violation;
  /** As small as it could be made. */
  readonly program: Program;
}

export interface Outcome {
  readonly kind: Kind;
  readonly tally: Tally;
  readonly failures: readonly Failure[];
}

const options = { maxSuggestions: 16 };

/** Simpler programs that are tried for one that fails, before its text is made small. */
const maxShrinks = 200;

/**
 * Tries the programs of a kind. After a failure it goes on with that promise set aside, so that one run shows several:
 * the same programs come again, and those before the failure have nothing more to show.
 */
export function runKind(kind: Kind, { seed, runs, time = Infinity, failures: maxFailures }: Budget): Outcome {
  const tally = createTally();
  const failures: Failure[] = [];
  const known = new Set<string>();
  const clock = createClock(time);
  let firstFailing = 0;
  while (failures.length < maxFailures && !clock.isSearchOver()) {
    let index = 0;
    let isShrinking = false;
    let shrinks = 0;
    const property = fc.property(kind.programs, (program) => {
      const at = index++;
      if (isShrinking ? shrinks++ >= maxShrinks : at < firstFailing) return;
      const verdict = check(program, options);
      if (!isShrinking && at === tally.programs) count(tally, verdict);
      const [fresh] = violationsOf(verdict, kind).filter((violation) => !known.has(signatureOf(violation)));
      if (!fresh) return;
      if (!isShrinking) firstFailing = at;
      isShrinking = true;
      throw new Broken(fresh);
    });
    const left = clock.searchLeft();
    const details = fc.check(property, {
      seed,
      numRuns: runsOf(kind, runs),
      ...(left < Infinity && { interruptAfterTimeLimit: left, markInterruptAsFailure: false }),
    });
    const [program] = details.counterexample ?? [];
    if (!details.failed || !program) break;
    const error = details.errorInstance;
    if (!(error instanceof Broken)) throw error;
    const signature = signatureOf(error.violation);
    known.add(signature);
    failures.push(
      clock.reducing((isOver) => reducedFailure(kind, program, signature, error.violation, isOver)),
    );
  }
  return { kind, tally, failures };
}

/** How many programs of a kind are tried where `runs` of another are. */
export function runsOf({ share }: Kind, runs: number): number {
  return Math.max(1, Math.round(runs * share));
}

/** Divides a kind's time: what making failures small takes is not taken from the search, and has as much again. */
function createClock(time: number): {
  readonly searchLeft: () => number;
  readonly isSearchOver: () => boolean;
  readonly reducing: <Value>(run: (isOver: () => boolean) => Value) => Value;
} {
  const start = Date.now();
  let reduced = 0;
  const searchLeft = (): number => Math.max(1, start + reduced + time - Date.now());
  return {
    searchLeft,
    isSearchOver: () => searchLeft() <= 1,
    reducing(run) {
      const from = Date.now();
      const value = run(() => reduced + Date.now() - from > time);
      reduced += Date.now() - from;
      return value;
    },
  };
}

class Broken extends Error {
  readonly violation: Violation;

  constructor(violation: Violation) {
    super(signatureOf(violation));
    this.violation = violation;
  }
}

function reducedFailure(
  kind: Kind,
  program: Program,
  signature: string,
  violation: Violation,
  isOver: () => boolean,
): Failure {
  const find = (text: string): Violation | undefined =>
    violationsOf(check({ ...program, text }, options), kind).find((one) => signatureOf(one) === signature);
  // Without a piece of it a look-alike may be none any more: the generator knows what makes it one, this does not.
  if (kind.isSilent) return { kind: kind.name, signature, violation, program };
  const text = reduce(program.text, (shorter) => find(shorter) !== undefined, isOver);
  return { kind: kind.name, signature, violation: find(text) ?? violation, program: { ...program, text } };
}

function violationsOf({ violations, reached }: Verdict, { isSilent = false }: Kind): readonly Violation[] {
  if (!isSilent) return violations;
  return [
    ...violations,
    ...reached.map((rule) => ({ property: 'look-alikes stay silent', rule, detail: 'reported' })),
  ];
}
